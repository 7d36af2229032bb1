import { keysOf } from '@shared/core/exhaustive';
import { TEMPLATE_APPS, TEMPLATE_KEYS, type TemplateIds, type TemplateKey } from '@shared/domain/notice/model';
import { messageTemplates } from '../data/message-templates';
import { grantId, subscriptionGrants, type SubscriptionGrant } from '../data/subscription-grants';
import { command } from '../runtime/sdk';
import { claimRequest } from './once';

/** What a person answered to WeChat's sheet, by purpose. */
export type Decisions = Partial<Record<TemplateKey, 'accept' | 'reject' | 'ban'>>;

/** Ids of the configured templates of one app; a purpose without a template is left out and is not asked for. */
export async function templateIdsOf(caller: 'customer' | 'staff'): Promise<TemplateIds> {
  const templates = await messageTemplates.getMany(TEMPLATE_KEYS.filter((key) => TEMPLATE_APPS[key] === caller));
  return Object.fromEntries(templates.map((template) => [template.id, template.templateId]));
}

/**
 * Adds a person's answers to the ledger: one accept is one message we may send. The same request counts once; answers for templates of
 * the other app are left out.
 *
 * @returns how many answers were kept, the same for a repeated request
 */
export async function recordDecisions(
  person: { kind: 'customer' | 'staff'; id: string }, answer: { requestId: string; decisions: Decisions }, now: number,
): Promise<number> {
  const keys = keysOf(answer.decisions).filter((key) => TEMPLATE_APPS[key] === person.kind);
  const isFirst = await claimRequest({ action: 'subscription.record', personId: person.id, requestId: answer.requestId }, now);
  if (!isFirst) return keys.length;
  for (const key of keys) await count(person.id, { key, isAccepted: answer.decisions[key] === 'accept' }, now);
  return keys.length;
}

async function count(recipientId: string, { key, isAccepted }: { key: TemplateKey; isAccepted: boolean }, now: number): Promise<void> {
  const id = grantId(recipientId, key);
  const [accepted, rejected] = isAccepted ? [1, 0] : [0, 1];
  const first: SubscriptionGrant = {
    id, recipientId, templateKey: key, left: accepted, acceptedCount: accepted, rejectedCount: rejected, updatedAt: now,
  };
  if (await subscriptionGrants.insert(first)) return;
  await subscriptionGrants.patch(id, {
    left: command.inc(accepted), acceptedCount: command.inc(accepted), rejectedCount: command.inc(rejected), updatedAt: now,
  });
}

/** Takes back all grants for one template: the person switched it off in WeChat's settings. Nothing happens where there are none. */
export async function withdrawGrants(recipientId: string, key: TemplateKey, now: number): Promise<void> {
  await subscriptionGrants.patchIf(grantId(recipientId, key), { left: command.gt(0) }, { left: 0, updatedAt: now });
}
