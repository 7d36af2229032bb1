import type { InputOf } from '@shared/contracts/action';
import type { StaffActions } from '@shared/contracts/index';
import type { DemoVehicle } from '@shared/domain/test-drive/model';
import { OPEN_BOOKING_STATUSES, parsePlate } from '@shared/domain/test-drive/rules';
import { demoVehicles } from '../../data/demo-vehicles';
import { testDriveBookings } from '../../data/test-drive-bookings';
import { testDriveSlots } from '../../data/test-drive-slots';
import { vehicleModels } from '../../data/vehicle-models';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { refuse } from '../../runtime/refusal';
import { command } from '../../runtime/sdk';
import { setupOf } from './setup';

type Input = InputOf<StaffActions['testDrive.saveVehicle']>;

/**
 * Adds a demo vehicle, or changes one. A car with drives ahead stays in use and stays the model it is. Repeating it writes the same car
 * again.
 */
export const saveVehicle: Handler<StaffActions['testDrive.saveVehicle']> = async (input, { actor, now, fail }) => {
  const plate = parsePlate(input.plate);
  if (plate === null) return fail('PLATE_INVALID');
  const model = await vehicleModels.get(input.modelId);
  if (!model) return fail('MODEL_NOT_FOUND');
  const known = await knownVehicle(input, actor.storeId);
  const vehicle: DemoVehicle = {
    id: known?.id ?? idFrom('demo', actor.storeId, actor.id, input.requestId), storeId: actor.storeId, modelId: model.id, seriesId: model.seriesId,
    modelName: `${model.seriesName} ${model.name}`, plate, colourId: input.colourId, isActive: input.isActive,
  };
  if (known && (!vehicle.isActive || vehicle.modelId !== known.modelId)) await retire(known, vehicle, now);
  else if (known) await demoVehicles.put(vehicle);
  else await demoVehicles.insert(vehicle);
  return setupOf(actor.storeId);
};

async function knownVehicle({ vehicleId }: Input, storeId: string): Promise<DemoVehicle | null> {
  if (vehicleId === null) return null;
  const vehicle = await demoVehicles.get(vehicleId);
  return vehicle?.storeId === storeId ? vehicle : refuse('DEMO_VEHICLE_NOT_FOUND');
}

/**
 * Takes a car out of its use, unless it has drives ahead. It is written first and looked at afterwards, as a booking claims first and
 * looks at the car afterwards: of two at once, one sees the other.
 *
 * @throws Refusal DEMO_VEHICLE_BOOKED; then the car is as before
 */
async function retire(before: DemoVehicle, after: DemoVehicle, now: number): Promise<void> {
  if (await isBookedAhead(before.id, now)) return refuse('DEMO_VEHICLE_BOOKED');
  await demoVehicles.put(after);
  if (!await isBookedAhead(before.id, now)) return;
  await demoVehicles.put(before);
  return refuse('DEMO_VEHICLE_BOOKED');
}

async function isBookedAhead(demoVehicleId: string, now: number): Promise<boolean> {
  const filter = { demoVehicleId, status: command.in(OPEN_BOOKING_STATUSES), slotStartAt: command.gt(now) };
  return await testDriveBookings.count(filter) > 0 || await testDriveSlots.isTakenAfter(demoVehicleId, now);
}
