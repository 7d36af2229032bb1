import { keysOf } from '@shared/core/exhaustive';
import { decisionsOf, wantedTemplates, type ConsentDecision } from '@shared/domain/notice/consent';
import type { TemplateKey } from '@shared/domain/notice/model';
import { callCloud } from './cloud';
import { newRequestId } from './clock';
import { currentSession } from './session';

/**
 * Asks whether WeChat may tell the person about something. Has to be called straight from a tap, before anything is awaited, and
 * never stands in the way: whatever the answer, the page goes on. Each accept is one message.
 */
export async function askConsent(...keys: TemplateKey[]): Promise<void> {
  const session = currentSession();
  const wanted = wantedTemplates(keys, session && 'templateIds' in session ? session.templateIds : {});
  if (wanted.length === 0) return;
  try {
    const answer: Record<string, unknown> = await wx.requestSubscribeMessage({ tmplIds: wanted.map(([, templateId]) => templateId) }) as never;
    const decisions = decisionsOf(wanted, answer);
    if (keysOf(decisions).length > 0) await callCloud('subscription.record', { requestId: newRequestId(), decisions: decisions as Record<TemplateKey, ConsentDecision> });
  } catch {
    // Refused by a switch in WeChat's settings, or not from a tap: there is nothing to record and nothing to tell.
  }
}
