import type { CustomerActions } from '@shared/contracts/index';
import type { testDriveCustomerActions } from '@shared/contracts/test-drive';
import type { HandlersOf } from '../../runtime/dispatch';
import { book } from './book';
import { cancel } from './cancel';
import { get } from './get';
import { listMine } from './list-mine';
import { listModels } from './list-models';
import { listSlots } from './list-slots';
import { reschedule } from './reschedule';

/** What customers do with test drives. */
export const testDriveHandlers: HandlersOf<CustomerActions, keyof typeof testDriveCustomerActions> = {
  'testDrive.listModels': listModels,
  'testDrive.listSlots': listSlots,
  'testDrive.book': book,
  'testDrive.listMine': listMine,
  'testDrive.get': get,
  'testDrive.reschedule': reschedule,
  'testDrive.cancel': cancel,
};
