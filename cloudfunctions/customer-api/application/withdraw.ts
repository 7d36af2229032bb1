import type { CustomerActions } from '@shared/contracts/index';
import { announceApplication } from '../../operations/application-news';
import { writeApplicationStep } from '../../operations/application-step';
import type { Handler } from '../../runtime/dispatch';
import { ownApplication } from './own-application';

/** A customer takes an application back. Its task goes with it and the consultant is told; repeating it changes nothing. */
export const withdraw: Handler<CustomerActions['application.withdraw']> = async ({ applicationId, requestId }, { actor, now }) => {
  const own = await ownApplication(applicationId, actor);
  const application = await writeApplicationStep(own.id, { status: 'withdrawn', actorName: actor.name, note: '', at: now, requestId });
  await announceApplication(application, requestId);
  return application;
};
