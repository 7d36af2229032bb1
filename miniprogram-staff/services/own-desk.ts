import type { Result } from '@shared/core/result';
import type { StaffSession } from '@shared/domain/session/model';
import { newRequestId } from './clock';
import { callCloud } from './cloud';
import { showRefusal } from './refusal';
import { currentProfile, keepSession } from './session';

/** What a colleague changes about their own desk from more than one page. */

/** Takes over the session an action answered with; null after a refusal, which it shows. */
function settle(result: Result<StaffSession, string>): StaffSession | null {
  if (!result.ok) {
    showRefusal(result.error);
    return null;
  }
  keepSession(result.data);
  return result.data;
}

/** Goes on or off duty. Null after a refusal, which it shows. */
export async function setDuty(isOnDuty: boolean): Promise<StaffSession | null> {
  return settle(await callCloud('profile.setDuty', { requestId: newRequestId(), isOnDuty }));
}

/** Lets the person choose among the own stores and moves there. Null when nothing was chosen, or after a refusal, which it shows. */
export async function switchStore(): Promise<StaffSession | null> {
  const profile = currentProfile();
  if (!profile) return null;
  const others = profile.stores.filter(({ id }) => id !== profile.storeId);
  const store = await choose(others);
  return store && settle(await callCloud('session.switchStore', { requestId: newRequestId(), storeId: store.id }));
}

function choose<Choice extends { name: string }>(choices: readonly Choice[]): Promise<Choice | null> {
  return new Promise((resolve) => {
    wx.showActionSheet({
      itemList: choices.map(({ name }) => `切换到 ${name}`),
      success: ({ tapIndex }) => { resolve(choices[tapIndex] ?? null); },
      fail: () => { resolve(null); },
    });
  });
}
