import type { InputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { VehicleModel } from '@shared/domain/catalog/model';
import type { Customer } from '@shared/domain/customer/model';
import { displayName } from '@shared/domain/customer/rules';
import type { Inquiry } from '@shared/domain/inquiry/model';
import type { Store } from '@shared/domain/store/model';
import { addOpenMinutes } from '@shared/domain/store/rules';
import { customers } from '../../data/customers';
import { inquiries } from '../../data/inquiries';
import { vehicleModels } from '../../data/vehicle-models';
import { vehicleSeries } from '../../data/vehicle-series';
import { assignConsultant, storeInCharge, type Assignment } from '../../operations/assigned-consultant';
import { currentInquiryDetail } from '../../operations/inquiry';
import { announceInquiry, keepInquiry, listWaiting } from '../../operations/inquiry-submission';
import { checkText } from '../../operations/moderation';
import { makeOnce } from '../../operations/repetition';
import { settingsOf } from '../../operations/settings';
import type { CustomerActor } from '../../runtime/context';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { refuse } from '../../runtime/refusal';

type Input = InputOf<CustomerActions['inquiry.submit']>;

/**
 * A customer asks for a price. Writes the inquiry, the binding where there was none, the promise to answer, timeline and notices.
 * Repeating it answers with the inquiry already made.
 */
export const submit: Handler<CustomerActions['inquiry.submit']> = async (input, { actor, now }) => {
  const id = idFrom('inquiry', actor.id, input.requestId);
  const inquiry = await makeOnce(() => inquiries.get(id), () => makeInquiry({ id, input, actor, now }));
  await announceInquiry(inquiry);
  return currentInquiryDetail(inquiry);
};

interface Wish {
  id: string;
  input: Input;
  actor: CustomerActor;
  now: number;
}

async function makeInquiry(wish: Wish): Promise<Inquiry> {
  const { input, actor, now } = wish;
  const [customer, model] = await Promise.all([customers.get(actor.id), vehicleModels.get(input.modelId)]);
  if (!customer || customer.phone === null) return refuse('PHONE_REQUIRED');
  if (!model) return refuse('MODEL_NOT_FOUND');
  if (!model.isOnSale) return refuse('MODEL_OFF_SALE');
  await checkText(input.note, actor);
  const store = await storeInCharge(customer);
  if (!store) return refuse('NO_CONSULTANT_AVAILABLE');
  const settings = (await settingsOf(store.id)).inquiry;
  // Looked at before a consultant's turn is used up; the binding look comes with the write.
  if ((await listWaiting(actor.id)).length >= settings.openLimit) return refuse('INQUIRY_OPEN_LIMIT');
  const assignment = await assignConsultant(customer, { storeId: store.id, reason: '询价分配', requestId: input.requestId, now });
  if (!assignment) return refuse('NO_CONSULTANT_AVAILABLE');
  const respondBy = addOpenMinutes(store, now, settings.respondMinutes);
  return keepInquiry(await toInquiry(wish, { customer, model, store, assignment, respondBy }), settings.openLimit);
}

interface Facts {
  customer: Customer;
  model: VehicleModel;
  store: Store;
  assignment: Assignment;
  respondBy: number;
}

async function toInquiry({ id, input, now }: Wish, { customer, model, store, assignment, respondBy }: Facts): Promise<Inquiry> {
  const { requestId: _requestId, modelId, ...answers } = input;
  const series = await vehicleSeries.get(model.seriesId);
  const colour = series?.colours.find((one) => one.id === input.colourId);
  return {
    id, ...answers, customerId: customer.id, customerName: displayName(customer), storeId: store.id,
    consultantId: assignment.consultant.id, consultantName: assignment.consultant.name, assignedBy: assignment.by,
    seriesId: model.seriesId, modelId, modelName: `${model.seriesName} ${model.name}`, msrpFen: model.msrpFen,
    colourId: colour?.id ?? null, colourName: colour?.name ?? null,
    status: 'waiting', respondBy, firstQuotedAt: null, quoteCount: 0, latestTotalFen: null, isCodeCounted: customer.source.codeId === null,
    createdAt: now, lastActivityAt: now,
  };
}
