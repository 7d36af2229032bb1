import { newRequestId } from './clock';
import { callCloud } from './cloud';
import { hasNetwork } from './network';
import { createOutbox, type OutboxContent, type Receipt } from './outbox';
import { currentProfile, ensureSession, keptMember } from './session';

/** The outbox of whoever holds the phone: write-offs go through it with network and without. */

const outbox = createOutbox({
  read: (key) => wx.getStorageSync(key) as unknown,
  write: (key, content) => { wx.setStorageSync(key, content); },
  send: ({ requestId, code, scannedAt }) => callCloud('redemption.redeem', { requestId, code, scannedAt, note: '' }),
});

/** A member as far as the outbox needs to know. */
interface Clerk {
  id: string;
  storeId: string;
}

/** What waits and what was answered; all of it is on the phone. */
export function outboxOf(clerk: Clerk): OutboxContent {
  return outbox.contentOf(clerk.id);
}

/**
 * Writes a code off: kept on the phone first, then sent.
 *
 * @returns the receipt when the cloud answered at once, `kept` when it will be sent later, `full` when the phone has no room
 */
export async function writeOff(clerk: Clerk, { code, scannedAt }: { code: string; scannedAt: number }): Promise<Receipt | 'kept' | 'full'> {
  const waiting = outbox.contentOf(clerk.id).waiting.find((candidate) => candidate.code === code && candidate.storeId === clerk.storeId);
  const requestId = waiting?.requestId ?? newRequestId();
  if (!outbox.keep(clerk.id, { requestId, code, scannedAt, storeId: clerk.storeId })) return 'full';
  await syncOutbox();
  return outbox.contentOf(clerk.id).receipts.find((receipt) => receipt.requestId === requestId) ?? 'kept';
}

/** Sends what waits; calls nothing when nothing does, so that starting the app costs nobody anything. */
export async function syncOutbox(): Promise<void> {
  const clerk = currentProfile() ?? keptMember();
  if (!clerk || outbox.contentOf(clerk.id).waiting.length === 0 || !await hasNetwork()) return;
  const session = await ensureSession();
  if (session.ok && session.data.kind === 'member') await outbox.sync({ staffId: session.data.profile.id, storeId: session.data.profile.storeId });
}

/** Forgets receipts that were seen. */
export function dismissReceipts(clerk: Clerk, requestIds: readonly string[]): void {
  outbox.dismiss(clerk.id, requestIds);
}

/** Gives up a write-off that waits. */
export function discardWriteOff(clerk: Clerk, requestId: string): void {
  outbox.discard(clerk.id, requestId);
}
