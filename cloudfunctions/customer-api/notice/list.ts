import type { CustomerActions } from '@shared/contracts/index';
import { listNotices } from '../../operations/message-box';
import type { Handler } from '../../runtime/dispatch';

/** One's own notices, newest first. */
export const list: Handler<CustomerActions['notice.list']> = ({ cursor }, { actor }) => listNotices(actor.id, cursor);
