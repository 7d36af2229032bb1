import type { StaffActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { setupOf } from './setup';

/** What the director sets for the store's drives. */
export const getSetup: Handler<StaffActions['testDrive.getSetup']> = async (_input, { actor }) => setupOf(actor.storeId);
