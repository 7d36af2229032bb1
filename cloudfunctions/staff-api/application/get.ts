import type { StaffActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { deskApplication } from './desk-application';

/** An application. */
export const get: Handler<StaffActions['application.get']> = async ({ applicationId }, { actor }) => deskApplication(applicationId, actor);
