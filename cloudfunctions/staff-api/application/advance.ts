import type { StaffActions } from '@shared/contracts/index';
import { announceApplication } from '../../operations/application-news';
import { writeApplicationStep } from '../../operations/application-step';
import type { Handler } from '../../runtime/dispatch';
import { deskApplication } from './desk-application';

/** A colleague moves an application on. The task at hand changes with it and the customer is told; repeating it moves once. */
export const advance: Handler<StaffActions['application.advance']> = async ({ applicationId, to, note, requestId }, { actor, now }) => {
  const seen = await deskApplication(applicationId, actor);
  const application = await writeApplicationStep(seen.id, { status: to, actorName: actor.name, note, at: now, requestId });
  await announceApplication(application, requestId);
  return application;
};
