import type { TestDriveSetup } from '@shared/contracts/test-drive';
import { demoVehicles } from '../../data/demo-vehicles';
import { settingsOf } from '../../operations/settings';

/** A store has dozens of demo vehicles at most. */
const MOST_VEHICLES = 500;

/** Settings and cars of a store, cars in use first, then by plate. */
export async function setupOf(storeId: string): Promise<TestDriveSetup> {
  const [{ testDrive: settings }, vehicles] = await Promise.all([settingsOf(storeId), demoVehicles.find({ filter: { storeId }, limit: MOST_VEHICLES })]);
  const inOrder = vehicles.sort((a, b) => Number(b.isActive) - Number(a.isActive) || (a.plate < b.plate ? -1 : 1));
  return { settings, vehicles: inOrder };
}
