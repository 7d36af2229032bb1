import type { Result } from '../../shared/core/result';
import type { SlotDay, TestDriveBooking } from '../../shared/domain/test-drive/model';
import { LOCAL_APP_IDS } from '../../simulator/protocol';
import { startTestCloud, TEST_NOW, type TestCloud } from '../../simulator/local-cloud/testing';
import { customerIdOf } from '../../cloudfunctions/runtime/ids';
import { openidFor } from '../../simulator/local-cloud/identity';
import type { Figure } from '../figure';

const CALLERS = 500;
const PLACES = 20;
const STORE = 'east';
const MODEL = 'm8-flagship';

/** Twenty cars of one model and five hundred customers of whom nothing is missing. */
async function setScene(cloud: TestCloud): Promise<void> {
  await cloud.database.putMany('demo_vehicles', Array.from({ length: PLACES }, (_, index) => ({
    _id: `race-${index}`, storeId: STORE, modelId: MODEL, seriesId: 'yt-m8', modelName: '远途M8', plate: `浙A${10_000 + index}`, colourId: 'polar-white', isActive: true,
  })));
  const [example] = cloud.database.readAll('customers', { limit: 1 });
  await cloud.database.putMany('customers', Array.from({ length: CALLERS }, (_, index) => {
    const openid = openidFor('customer', `stranger-${index + 1}`);
    return { ...example, _id: customerIdOf(LOCAL_APP_IDS.customer, openid), openid, name: `试驾客户${index + 1}`, phone: `139${String(10_000_000 + index)}`, storeId: STORE, chosenStoreId: STORE };
  }));
}

/** Books one slot five hundred times at once and checks every answer and every document. */
async function race(cloud: TestCloud): Promise<number> {
  await setScene(cloud);
  const offered = await cloud.call('customer', 'stranger-1', 'testDrive.listSlots', { storeId: STORE, modelId: MODEL }) as Result<{ days: SlotDay[] }, string>;
  if (!offered.ok) throw new Error(`slots cannot be listed: ${offered.error.code}`);
  const slot = offered.data.days.flatMap((day) => day.slots).find((candidate) => candidate.startAt > TEST_NOW && candidate.freeCount === PLACES);
  if (!slot) throw new Error('no slot offers twenty places');
  const answers = await Promise.all(Array.from({ length: CALLERS }, (_, index) => cloud.call('customer', `stranger-${index + 1}`, 'testDrive.book', {
    requestId: `race-${String(index).padStart(6, '0')}`, storeId: STORE, modelId: MODEL, startAt: slot.startAt, note: '',
  }) as Promise<Result<TestDriveBooking, string>>));
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  const unkind = refusals.filter((code) => code !== 'SLOT_TAKEN');
  if (unkind.length > 0) throw new Error(`${unkind.length} callers were told ${unkind[0] ?? ''} instead of SLOT_TAKEN`);
  const cars = answers.flatMap((answer) => (answer.ok ? [answer.data.demoVehicleId] : []));
  const stored = cloud.database.readAll('test_drive_bookings', { limit: Infinity }).filter((booking) => booking.slotStartAt === slot.startAt && booking.modelId === MODEL);
  if (new Set(cars).size !== cars.length || stored.length !== cars.length) throw new Error('a car was given away twice, or a booking was lost');
  return Math.abs(cars.length - PLACES);
}

/** How far the number of bookings is from the number of places, when everyone else was told kindly. */
export const slotRace: Figure = {
  name: `${CALLERS} parallel bookings on ${PLACES} places: bookings too many or too few`, unit: 'bookings', limit: 0,
  async measure() {
    const cloud = await startTestCloud({ seed: true });
    try {
      return await race(cloud);
    } finally {
      await cloud.close();
    }
  },
};
