import type { Result } from '@shared/core/result';
import type { StaffSession } from '@shared/domain/session/model';
import { ensureSession } from './session';
import { urls } from './urls';

/** The session of somebody who works here. */
export type MemberSession = Extract<StaffSession, { kind: 'member' }>;

/**
 * The member's session, or null for a guest, who is led to the join page. Every page but that one asks this before it loads, because
 * any page can be opened from a message.
 */
export async function admit(): Promise<Result<MemberSession> | null> {
  const result = await ensureSession();
  if (!result.ok) return result;
  if (result.data.kind === 'member') return { ok: true, data: result.data };
  void wx.reLaunch({ url: urls.join });
  return null;
}
