import type { TestDriveSlot } from '@shared/domain/test-drive/model';
import { command, database } from '../runtime/sdk';
import { defineCollection } from './collection';

const name = 'test_drive_slots';

const slots = defineCollection<TestDriveSlot>({
  name,
  indexes: [
    { name: 'of_model', keys: { storeId: 1, modelId: 1, startAt: 1, _id: 1 } },
    { name: 'of_vehicle', keys: { takenVehicleIds: 1, startAt: 1, _id: 1 } },
    { name: 'by_claim', keys: { 'claims.at': 1, _id: 1 } },
  ],
});

/** A car wanted for a booking in one slot. */
export interface PlaceClaim {
  slotId: string;
  vehicleId: string;
  bookingId: string;
}

/** One document per store, model and start time: the lock of a slot. */
export const testDriveSlots = {
  ...slots,
  /** Slots of a model that start in a span of time, both ends included; a day has dozens at most. */
  listOfModel(storeId: string, modelId: string, span: { from: number; to: number }): Promise<TestDriveSlot[]> {
    const startAt = command.and([command.gte(span.from), command.lte(span.to)]);
    return slots.find({ filter: { storeId, modelId, startAt }, sort: { field: 'startAt', direction: 'asc' }, limit: 1000 });
  },
  /** Whether a car is given away in a slot that starts after an instant. */
  async isTakenAfter(vehicleId: string, at: number): Promise<boolean> {
    return (await slots.count({ takenVehicleIds: command.in([vehicleId]), startAt: command.gt(at) })) > 0;
  },
  /** Slots with a claim that has stood since before an instant. */
  listClaimedBefore(at: number, limit: number): Promise<TestDriveSlot[]> {
    return findByPath('claims.at', command.lt(at), limit);
  },
  /**
   * Puts a car into a slot for a booking, unless the car is in it or the booking has one: a single conditional step, because hundreds
   * may want the same slot at once and transactions would keep each other from finishing.
   */
  async claim({ slotId, vehicleId, bookingId }: PlaceClaim, at: number): Promise<boolean> {
    const { stats } = await database.collection(name)
      .where({ _id: slotId, takenVehicleIds: command.nin([vehicleId]), 'claims.bookingId': command.nin([bookingId]) })
      .update({ data: { takenVehicleIds: command.push([vehicleId]), claims: command.push([{ vehicleId, bookingId, at }]) } });
    return stats.updated === 1;
  },
  /** Takes the claim mark of a booking away; the car stays taken. */
  async settleClaim({ slotId, bookingId }: PlaceClaim): Promise<void> {
    await slots.patch(slotId, { claims: command.pull({ bookingId }) });
  },
};

async function findByPath(path: string, condition: object, limit: number): Promise<TestDriveSlot[]> {
  const { data } = await database.collection(name).where({ [path]: condition }).limit(limit).get();
  return slots.getMany(data.map((stored) => stored._id));
}
