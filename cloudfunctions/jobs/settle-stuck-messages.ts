import { MS_PER_MINUTE } from '@shared/core/time';
import { outgoingMessages } from '../data/outgoing-messages';
import { command } from '../runtime/sdk';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Longer than any function lives. */
const STUCK_AFTER_MS = 2 * MS_PER_MINUTE;

/** Closes messages left in `sending` by a crash. Whether WeChat sent them is unknown, so they are not sent again. */
export const settleStuckMessages: Job = {
  name: 'settleStuckMessages',
  everyMinutes: 1,
  async run(now) {
    const before = command.lt(now - STUCK_AFTER_MS);
    const stuck = await outgoingMessages.find({ filter: { status: 'sending', createdAt: before }, sort: { field: 'createdAt', direction: 'asc' }, limit: MOST_PER_RUN });
    const closed = { status: 'refused', reason: '发送中断', updatedAt: now } as const;
    await eachOf(stuck, (message) => outgoingMessages.patchIf(message.id, { status: 'sending', updatedAt: before }, closed));
    return stuck.length;
  },
};
