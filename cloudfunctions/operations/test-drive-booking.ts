import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { refuseAnotherBooking } from '@shared/domain/test-drive/rules';
import { customers } from '../data/customers';
import { demoVehicles } from '../data/demo-vehicles';
import { testDriveBookings } from '../data/test-drive-bookings';
import { vehicleModels } from '../data/vehicle-models';
import type { CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { displayName } from '@shared/domain/customer/rules';
import type { Customer } from '@shared/domain/customer/model';
import type { StaffMember } from '@shared/domain/staff/model';
import type { VehicleModel } from '@shared/domain/catalog/model';
import { assignConsultant } from './assigned-consultant';
import { checkText } from './moderation';
import { makeOnce } from './repetition';
import { underClaim } from './test-drive-claims';
import { offeredTime, type OfferedTime } from './test-drive-offer';
import { claimPlace, type HeldPlace } from './test-drive-place';
import { listAhead, writeBooking } from './test-drive-writing';

/** What a customer asks for. */
export interface WantedBooking {
  requestId: string;
  storeId: string;
  modelId: string;
  startAt: number;
  note: string;
}

/** The booking a request makes; repeating the request answers with the one it made. */
export async function bookOnce(input: WantedBooking, actor: CustomerActor, now: number): Promise<TestDriveBooking> {
  const id = idFrom('booking', actor.id, input.requestId);
  return makeOnce(() => testDriveBookings.get(id), () => book({ id, input, actor, now }));
}

interface Request {
  id: string;
  input: WantedBooking;
  actor: CustomerActor;
  now: number;
}

async function book(request: Request): Promise<TestDriveBooking> {
  const { id, input, actor, now } = request;
  const [customer, model, offer] = await Promise.all([
    customers.get(actor.id), vehicleModels.get(input.modelId), offeredTime(input, now).catch((error: unknown) => ({ error })),
  ]);
  if (!customer || customer.phone === null) return refuse('PHONE_REQUIRED');
  if (!model) return refuse('MODEL_NOT_FOUND');
  if ('error' in offer) throw offer.error;
  await checkText(input.note, actor);
  const { startAt, endAt, settings } = offer;
  const refusal = refuseAnotherBooking(await listAhead(actor.id, now), { startAt, endAt }, settings.bookingLimit);
  if (refusal) return refuse(refusal);
  const held = await claimPlace({ ...offer, storeId: input.storeId, modelId: input.modelId, bookingId: id }, now);
  if (!held) return refuse('SLOT_TAKEN');
  const facts = { customer: { ...customer, phone: customer.phone }, model, offer, held };
  return underClaim(held, () => writeHeld(request, facts));
}

interface Facts {
  customer: Customer & { phone: string };
  model: VehicleModel;
  offer: OfferedTime;
  held: HeldPlace;
}

/** Finds the consultant and writes the booking of a claimed place. */
async function writeHeld(request: Request, facts: Facts): Promise<TestDriveBooking> {
  const { id, input, now } = request;
  await refuseRetired(facts.held);
  const assignment = await assignConsultant(facts.customer, { storeId: input.storeId, reason: '试驾分配', requestId: input.requestId, now });
  if (!assignment) return refuse('NO_CONSULTANT_AVAILABLE');
  return writeBooking(toBooking(id, request, { ...facts, consultant: assignment.consultant }), facts.offer.settings.bookingLimit);
}

/**
 * A car may be taken out of use while a place is claimed. The claim is written before this look and the director's change before the
 * look at claims, so one of the two sees the other.
 *
 * @throws Refusal SLOT_TAKEN
 */
export async function refuseRetired({ vehicle }: HeldPlace): Promise<void> {
  const current = await demoVehicles.get(vehicle.id);
  if (!current?.isActive || current.modelId !== vehicle.modelId) refuse('SLOT_TAKEN');
}

function toBooking(id: string, { input, actor, now }: Request, facts: Facts & { consultant: StaffMember }): TestDriveBooking {
  const { customer, model, offer, held, consultant } = facts;
  return {
    id, customerId: customer.id, customerName: displayName(customer), phone: customer.phone, storeId: offer.store.id, storeName: offer.store.name,
    consultantId: consultant.id, consultantName: consultant.name, seriesId: model.seriesId, modelId: model.id, modelName: `${model.seriesName} ${model.name}`,
    demoVehicleId: held.vehicle.id, plate: held.vehicle.plate, slotStartAt: offer.startAt, slotEndAt: offer.endAt, status: 'pending', note: input.note,
    steps: [{ status: 'pending', text: '预约试驾', actorName: actor.name, at: now, requestId: input.requestId }],
    reminderDueAt: null, lastRequestId: input.requestId, createdAt: now, updatedAt: now,
  };
}
