import type { CustomerActions } from '@shared/contracts/index';
import type { Handler } from '../../runtime/dispatch';
import { ownApplication } from './own-application';

/** One's own application. */
export const get: Handler<CustomerActions['application.get']> = async ({ applicationId }, { actor }) => ownApplication(applicationId, actor);
