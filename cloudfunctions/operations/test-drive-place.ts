import { MS_PER_MINUTE } from '@shared/core/time';
import type { DemoVehicle, TestDriveSlot } from '@shared/domain/test-drive/model';
import { pickDemoVehicle, slotId, takenBetween } from '@shared/domain/test-drive/rules';
import { testDriveSlots, type PlaceClaim } from '../data/test-drive-slots';
import { jitter } from '../runtime/context';
import { giveBackAbandoned } from './test-drive-claims';

/** The longest slot a director can set; neighbours starting earlier than this cannot reach into a slot. */
const LONGEST_SLOT_MS = 240 * MS_PER_MINUTE;

/** Tries beyond one per car; only races with other bookings of the same moment use them. */
const SPARE_TRIES = 4;

/** What a booking wants a place in. */
export interface WantedPlace {
  storeId: string;
  modelId: string;
  startAt: number;
  endAt: number;
  bookingId: string;
  /** Active cars of the model. */
  vehicles: readonly DemoVehicle[];
}

/** A car held for a booking. */
export interface HeldPlace extends PlaceClaim {
  vehicle: DemoVehicle;
}

/**
 * Claims a place, one car in one slot, for a booking; a booking that holds one in the slot keeps it.
 *
 * A place is taken in two steps: a conditional update claims the car, then booking and customer's gate are written in a transaction of
 * their own, in which nobody else has a part. So hundreds of people at one slot never make each other start over, and exactly as many
 * get through as there are cars. A claim whose booking never came is given back after a minute.
 *
 * @returns null when every car is taken
 */
export async function claimPlace(wanted: WantedPlace, now: number): Promise<HeldPlace | null> {
  const id = slotId(wanted.storeId, wanted.modelId, wanted.startAt);
  for (let attempt = 0; attempt < wanted.vehicles.length + SPARE_TRIES; attempt += 1) {
    const slots = await readSlots(wanted, id);
    const held = heldPlace(slots, wanted, id);
    if (held) return held;
    const vehicle = chooseVehicle(slots, wanted, attempt > 0);
    if (vehicle) {
      const claim = { slotId: id, vehicleId: vehicle.id, bookingId: wanted.bookingId };
      if (await testDriveSlots.claim(claim, now)) return { ...claim, vehicle };
    } else if (await giveBackAbandoned(slots, now) === 0) {
      return null;
    }
  }
  return null;
}

/** The slot, made when it is wanted for the first time, and the neighbours that may reach into it. */
async function readSlots({ storeId, modelId, startAt, endAt }: WantedPlace, id: string): Promise<TestDriveSlot[]> {
  const span = { from: startAt - LONGEST_SLOT_MS, to: endAt - 1 };
  const slots = await testDriveSlots.listOfModel(storeId, modelId, span);
  if (slots.some((slot) => slot.id === id)) return slots;
  await testDriveSlots.insert({ id, storeId, modelId, startAt, endAt, takenVehicleIds: [], claims: [] });
  return testDriveSlots.listOfModel(storeId, modelId, span);
}

function heldPlace(slots: readonly TestDriveSlot[], { bookingId, vehicles }: WantedPlace, id: string): HeldPlace | null {
  const claim = slots.find((slot) => slot.id === id)?.claims.find((one) => one.bookingId === bookingId);
  const vehicle = vehicles.find((one) => one.id === claim?.vehicleId);
  return vehicle ? { slotId: id, vehicleId: vehicle.id, bookingId, vehicle } : null;
}

/** The first free car; after a lost race any free one, so that those who lost do not race for the same car again. */
function chooseVehicle(slots: readonly TestDriveSlot[], { vehicles, startAt, endAt }: WantedPlace, isRaced: boolean): DemoVehicle | null {
  const taken = takenBetween(slots, startAt, endAt);
  if (!isRaced) return pickDemoVehicle(vehicles, taken);
  const free = vehicles.filter((vehicle) => vehicle.isActive && !taken.includes(vehicle.id));
  return free[Math.floor(jitter() * free.length)] ?? null;
}
