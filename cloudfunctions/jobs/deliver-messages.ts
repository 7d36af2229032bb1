import { outgoingMessages } from '../data/outgoing-messages';
import { deliver } from '../operations/message-delivery';
import { MOST_PER_RUN, eachOf, type Job } from './job';

/** Sends what is still queued: messages whose first try met another one on its way, or whose maker died before sending. */
export const deliverMessages: Job = {
  name: 'deliverMessages',
  everyMinutes: 1,
  async run(now) {
    const queued = await outgoingMessages.find({ filter: { status: 'queued' }, sort: { field: 'createdAt', direction: 'asc' }, limit: MOST_PER_RUN });
    await eachOf(queued, (message) => deliver(message.id, now));
    return queued.length;
  },
};
