import type { ScanOutcome } from '@shared/domain/binding/model';
import { callCloud } from '../../services/cloud';
import { newRequestId } from '../../services/clock';
import { showRefusal } from '../../services/refusal';
import { toConsultantView, type ConsultantView } from '../../services/consultant-view';

/** The promotion code this launch came with: told to the cloud once, kept while the network fails. */
let pending: { codeId: string; requestId: string } | null = null;

/** What the welcome card shows; a channel code is only counted, so it has none. */
export interface Welcome {
  kind: 'bound' | 'already' | 'confirmChange';
  consultant: ConsultantView;
  /** The consultant until now; only with `confirmChange`. */
  current: ConsultantView | null;
}

const NOBODY: ConsultantView = { id: '', name: '', title: '', storeName: '', introduction: '', avatar: '', phone: '', isOnDuty: false };

/** What stands in the welcome card before anybody was met. */
export const NO_WELCOME: Welcome = { kind: 'already', consultant: NOBODY, current: null };

/** Takes the code out of a launch query; WeChat encodes `scene`. A launch without one changes nothing. */
export function noteCode(scene: string | undefined): void {
  const codeId = scene === undefined ? '' : decodeURIComponent(scene);
  if (codeId !== '') pending = { codeId, requestId: newRequestId() };
}

/** The outcome of a scan as the welcome card shows it, or null when there is nothing to say. */
export function toWelcome(outcome: ScanOutcome): Welcome | null {
  switch (outcome.kind) {
    case 'channel':
      return null;
    case 'confirmChange':
      return { kind: 'confirmChange', consultant: toConsultantView(outcome.offered), current: toConsultantView(outcome.current) };
    case 'bound':
    case 'already':
      return { kind: outcome.kind, consultant: toConsultantView(outcome.consultant), current: null };
  }
}

/** Tells the cloud about the code of this launch, if there is one left to tell. */
export async function meetCode(): Promise<Welcome | null> {
  if (!pending) return null;
  const told = pending;
  pending = null;
  const result = await callCloud('binding.scan', { ...told, scene: wx.getLaunchOptionsSync().scene });
  if (result.ok) return toWelcome(result.data);
  if (result.error.code === 'NETWORK') pending = told;
  showRefusal(result.error);
  return null;
}
