import { MS_PER_MINUTE, addDays, dayOf, startOfDay } from '@shared/core/time';
import type { Store, TestDriveSettings } from '@shared/domain/store/model';
import type { DemoVehicle, SlotDay } from '@shared/domain/test-drive/model';
import { listSlotDays, refuseSlotTime } from '@shared/domain/test-drive/rules';
import { demoVehicles } from '../data/demo-vehicles';
import { stores } from '../data/stores';
import { testDriveSlots } from '../data/test-drive-slots';
import { refuse } from '../runtime/refusal';
import { settingsOf } from './settings';

/** A store has dozens of demo vehicles at most. */
const MOST_VEHICLES = 500;

/** Cars of a store that can be driven; of one model, or all. */
export function listActiveVehicles(storeId: string, modelId?: string): Promise<DemoVehicle[]> {
  return demoVehicles.find({ filter: { storeId, isActive: true, ...(modelId === undefined ? {} : { modelId }) }, limit: MOST_VEHICLES });
}

/** A time somebody wants, found to be on offer. */
export interface OfferedTime {
  store: Store;
  settings: TestDriveSettings;
  vehicles: DemoVehicle[];
  startAt: number;
  endAt: number;
}

/**
 * Finds what a store offers at a time; whether a car is free is not looked at.
 *
 * @throws Refusal STORE_NOT_FOUND | NO_DEMO_VEHICLE | a slot's refusal
 */
export async function offeredTime(wanted: { storeId: string; modelId: string; startAt: number }, now: number): Promise<OfferedTime> {
  const { storeId, modelId, startAt } = wanted;
  const [store, { testDrive: settings }, vehicles] = await Promise.all([stores.get(storeId), settingsOf(storeId), listActiveVehicles(storeId, modelId)]);
  if (!store) return refuse('STORE_NOT_FOUND');
  if (vehicles.length === 0) return refuse('NO_DEMO_VEHICLE');
  const refusal = refuseSlotTime(startAt, settings, now);
  if (refusal) return refuse(refusal);
  return { store, settings, vehicles, startAt, endAt: startAt + settings.slotMinutes * MS_PER_MINUTE };
}

/**
 * Days and times of a model at a store with what is still free.
 *
 * @throws Refusal NO_DEMO_VEHICLE
 */
export async function slotDays(storeId: string, modelId: string, now: number): Promise<SlotDay[]> {
  const [{ testDrive: settings }, vehicles] = await Promise.all([settingsOf(storeId), listActiveVehicles(storeId, modelId)]);
  if (vehicles.length === 0) return refuse('NO_DEMO_VEHICLE');
  const today = dayOf(now);
  const slots = await testDriveSlots.listOfModel(storeId, modelId, { from: startOfDay(today), to: startOfDay(addDays(today, settings.daysAhead)) });
  return listSlotDays(settings, { activeVehicleIds: vehicles.map((vehicle) => vehicle.id), slots }, now);
}
