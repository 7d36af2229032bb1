import type { ApplicationTerms, FinanceApplication } from '@shared/domain/application/model';
import { OPEN_APPLICATION_STATUSES } from '@shared/domain/application/rules';
import type { VehicleModel } from '@shared/domain/catalog/model';
import type { Customer } from '@shared/domain/customer/model';
import { customers } from '../data/customers';
import { financeApplications } from '../data/finance-applications';
import { vehicleModels } from '../data/vehicle-models';
import type { CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { command } from '../runtime/sdk';
import { inTransaction } from '../runtime/transaction';
import { assignConsultant, storeInCharge } from './assigned-consultant';
import { openGate } from './customer-guard';
import { checkText } from './moderation';
import { makeOnce } from './repetition';

/** What a customer applies for; terms are computed from what the store offers, never taken from the page. */
export interface WantedApplication {
  requestId: string;
  modelId: string;
  name: string;
  /** Works the terms out, or refuses them. */
  termsFor(model: VehicleModel): Promise<ApplicationTerms>;
}

/** The application a request makes; repeating the request answers with the one it made. */
export async function applyOnce(wanted: WantedApplication, actor: CustomerActor, now: number): Promise<FinanceApplication> {
  const id = idFrom('application', actor.id, wanted.requestId);
  return makeOnce(() => financeApplications.get(id), () => apply({ id, wanted, actor, now }));
}

interface Request {
  id: string;
  wanted: WantedApplication;
  actor: CustomerActor;
  now: number;
}

async function apply({ id, wanted, actor, now }: Request): Promise<FinanceApplication> {
  const [customer, model] = await Promise.all([customers.get(actor.id), vehicleModels.get(wanted.modelId)]);
  if (!customer || customer.phone === null) return refuse('PHONE_REQUIRED');
  if (!model) return refuse('MODEL_NOT_FOUND');
  if (!model.isOnSale) return refuse('MODEL_OFF_SALE');
  const terms = await wanted.termsFor(model);
  await checkText(wanted.name, actor);
  // Looked at before a consultant's turn is used up; the binding look comes with the write.
  if ((await listOpen(actor.id, model.id, terms.kind)).length > 0) return refuse('APPLICATION_OPEN_EXISTS');
  const store = await storeInCharge(customer);
  const assignment = store && await assignConsultant(customer, { storeId: store.id, reason: '申请分配', requestId: wanted.requestId, now });
  if (!assignment) return refuse('NO_CONSULTANT_AVAILABLE');
  const kept = await keep({
    id, customerId: customer.id, customerName: wanted.name, phone: customer.phone, storeId: store.id, consultantId: assignment.consultant.id,
    modelId: model.id, modelName: `${model.seriesName} ${model.name}`, terms, status: 'submitted',
    steps: [{ status: 'submitted', actorName: actor.name, note: '', at: now, requestId: wanted.requestId }], createdAt: now, updatedAt: now,
  });
  await rememberName(customer, wanted.name);
  return kept;
}

async function listOpen(customerId: string, modelId: string, kind: ApplicationTerms['kind']): Promise<FinanceApplication[]> {
  const open = await financeApplications.find({ filter: { customerId, modelId, status: command.in(OPEN_APPLICATION_STATUSES) }, limit: 100 });
  return open.filter((application) => application.terms.kind === kind);
}

/** Writes an application unless one of the same kind and model is open; of several sent at once one gets through. */
function keep(application: FinanceApplication): Promise<FinanceApplication> {
  const { id, customerId, modelId, terms: { kind } } = application;
  return inTransaction(async (transaction) => {
    const applications = financeApplications.within(transaction);
    const made = await applications.get(id);
    if (made) return made;
    const gate = await openGate(transaction, {
      id: `application.${kind}.${modelId}.${customerId}`, findOpen: () => listOpen(customerId, modelId, kind), read: (openId) => applications.get(openId),
      counts: (one) => OPEN_APPLICATION_STATUSES.includes(one.status),
    });
    if (gate.open.length > 0) return refuse('APPLICATION_OPEN_EXISTS');
    await applications.put(application);
    await gate.close(id);
    return application;
  });
}

/** A customer without a name is called by the one on the application. */
async function rememberName(customer: Customer, name: string): Promise<void> {
  if (customer.name === null) await customers.patchIf(customer.id, { name: null }, { name });
}
