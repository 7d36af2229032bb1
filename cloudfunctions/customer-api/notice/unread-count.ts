import type { CustomerActions } from '@shared/contracts/index';
import { countUnread } from '../../operations/message-box';
import type { Handler } from '../../runtime/dispatch';

/** How many notices wait to be opened. */
export const unreadCount: Handler<CustomerActions['notice.unreadCount']> = async (_input, { actor }) => ({ unreadCount: await countUnread(actor.id) });
