import type { StaffActions } from '@shared/contracts/index';
import { listNotices } from '../../operations/message-box';
import type { Handler } from '../../runtime/dispatch';

/** One's own notices, newest first. */
export const list: Handler<StaffActions['notice.list']> = ({ cursor }, { actor }) => listNotices(actor.id, cursor);
