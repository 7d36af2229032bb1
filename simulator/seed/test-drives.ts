import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, minuteOfDay } from '@shared/core/time';
import type { CustomerEventKind } from '@shared/domain/customer/model';
import { TEST_DRIVE_STATUS_LABELS, type DemoVehicle, type TestDriveBooking, type TestDriveStatus } from '@shared/domain/test-drive/model';
import { OPEN_BOOKING_STATUSES, reminderDueAt, slotId } from '@shared/domain/test-drive/rules';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import { fullName, models } from './catalog';
import { sketchOf } from './customers';
import { customerId, staffId, staffName, type Ledger } from './ledger';
import { EAST, RIVERSIDE } from './people';
import { storeSettings, stores } from './stores';

const vehicleRows: readonly [id: string, storeId: string, modelId: string, plate: string, colourId: string][] = [
  ['demo-x5-1', EAST, 'x5-premium', '浙A5X168', 'pine-green'],
  ['demo-x5-2', EAST, 'x5-premium', '浙A5X266', 'polar-white'],
  ['demo-e5-1', EAST, 'e5-long', '浙AD71086', 'glacier-cyan'],
  ['demo-x3-1', EAST, 'x3-premium', '浙A3X909', 'sunset-red'],
  ['demo-k3-1', EAST, 'k3-premium', '浙A3K512', 'polar-white'],
  ['demo-k7-1', RIVERSIDE, 'k7-premium', '浙AF70077', 'obsidian-black'],
  ['demo-m8-1', RIVERSIDE, 'm8-premium', '浙AF88008', 'sand-gold'],
  ['demo-e5-2', RIVERSIDE, 'e5-long', '浙AD71199', 'polar-white'],
];

/** Eight demo vehicles in two stores. */
export const demoVehicles: readonly DemoVehicle[] = vehicleRows.map(([id, storeId, modelId, plate, colourId]) => ({
  id, storeId, modelId, seriesId: models.find((model) => model.id === modelId)?.seriesId ?? '', modelName: fullName(modelId), plate, colourId, isActive: true,
}));

interface BookingSketch {
  person: string;
  vehicleId: string;
  /** Days from today; negative lies behind. */
  day: number;
  minute: number;
  status: TestDriveStatus;
  /** Days between wish and drive. */
  askedDaysBefore: number;
}

const sketches: readonly BookingSketch[] = [
  { person: 'zhang-wei', vehicleId: 'demo-e5-1', day: 1, minute: 600, status: 'confirmed', askedDaysBefore: 2 },
  { person: 'tian-liang', vehicleId: 'demo-x3-1', day: 1, minute: 840, status: 'pending', askedDaysBefore: 1 },
  { person: 'dong-jie', vehicleId: 'demo-e5-1', day: 2, minute: 660, status: 'pending', askedDaysBefore: 2 },
  { person: 'yuan-ye', vehicleId: 'demo-x5-1', day: 3, minute: 900, status: 'confirmed', askedDaysBefore: 4 },
  { person: 'chen-jing', vehicleId: 'demo-k7-1', day: 2, minute: 585, status: 'confirmed', askedDaysBefore: 5 },
  { person: 'pan-yue', vehicleId: 'demo-m8-1', day: 1, minute: 675, status: 'pending', askedDaysBefore: 1 },
  { person: 'xiao-hua', vehicleId: 'demo-e5-1', day: -1, minute: 780, status: 'completed', askedDaysBefore: 3 },
  { person: 'peng-fei', vehicleId: 'demo-k3-1', day: -2, minute: 600, status: 'noShow', askedDaysBefore: 2 },
  { person: 'feng-yuan', vehicleId: 'demo-k7-1', day: -3, minute: 720, status: 'completed', askedDaysBefore: 3 },
  { person: 'han-mei', vehicleId: 'demo-x5-2', day: -4, minute: 840, status: 'completed', askedDaysBefore: 2 },
  { person: 'zheng-kai', vehicleId: 'demo-x5-1', day: -8, minute: 660, status: 'completed', askedDaysBefore: 3 },
  { person: 'xie-na', vehicleId: 'demo-x3-1', day: -9, minute: 960, status: 'cancelled', askedDaysBefore: 2 },
  { person: 'gao-shan', vehicleId: 'demo-k3-1', day: -14, minute: 540, status: 'completed', askedDaysBefore: 2 },
  { person: 'ma-tao', vehicleId: 'demo-e5-1', day: -18, minute: 900, status: 'completed', askedDaysBefore: 3 },
];

const EVENT_OF: Record<TestDriveStatus, CustomerEventKind> = {
  pending: 'testDriveBooked', confirmed: 'testDriveConfirmed', completed: 'testDriveCompleted', cancelled: 'testDriveCancelled', noShow: 'testDriveNoShow',
};

function addOne(ledger: Ledger, sketch: BookingSketch): void {
  const customer = sketchOf(sketch.person);
  const vehicle = demoVehicles.find((candidate) => candidate.id === sketch.vehicleId);
  const store = stores.find((candidate) => candidate.id === vehicle?.storeId);
  const settings = storeSettings.find((candidate) => candidate.id === vehicle?.storeId);
  if (!vehicle || !store || !settings || !customer.consultant || customer.phone === null) throw new Error(`the story's drive of ${sketch.person} does not add up`);
  const id = idFrom('drive', customerId(sketch.person), 'story');
  const slotStartAt = ledger.ahead(sketch.day, sketch.minute);
  const slotEndAt = slotStartAt + settings.testDrive.slotMinutes * MS_PER_MINUTE;
  const createdAt = Math.min(slotStartAt - sketch.askedDaysBefore * MS_PER_DAY, ledger.now - 2 * MS_PER_HOUR);
  const settledAt = sketch.day < 0 ? slotEndAt : createdAt + MS_PER_HOUR;
  const consultant = { id: staffId(customer.consultant), name: staffName(customer.consultant) };
  const isPending = sketch.status === 'pending';
  ledger.add('test_drive_bookings', {
    id, customerId: customerId(sketch.person), customerName: customer.name ?? '', phone: customer.phone, storeId: store.id, storeName: store.name,
    consultantId: consultant.id, consultantName: consultant.name, seriesId: vehicle.seriesId, modelId: vehicle.modelId, modelName: vehicle.modelName,
    demoVehicleId: vehicle.id, plate: vehicle.plate, slotStartAt, slotEndAt, status: sketch.status, note: '',
    steps: [
      { status: 'pending', text: '提交预约', actorName: '本人', at: createdAt },
      ...(isPending ? [] : [{ status: sketch.status, text: TEST_DRIVE_STATUS_LABELS[sketch.status], actorName: consultant.name, at: settledAt }]),
    ],
    lastRequestId: 'story', createdAt, updatedAt: isPending ? createdAt : settledAt,
    reminderDueAt: sketch.status === 'confirmed' ? reminderDueAt(slotStartAt, ledger.now) : null,
  } satisfies TestDriveBooking);
  if (OPEN_BOOKING_STATUSES.includes(sketch.status)) {
    ledger.add('test_drive_slots', {
      id: slotId(store.id, vehicle.modelId, slotStartAt), storeId: store.id, modelId: vehicle.modelId, startAt: slotStartAt, endAt: slotEndAt, takenVehicleIds: [vehicle.id], claims: [],
    });
  }
  const about = { customerId: customerId(sketch.person), storeId: store.id, refId: id };
  ledger.event('testDriveBooked', createdAt, { ...about, text: `预约试驾 ${vehicle.modelName}`, actorName: '本人' });
  if (!isPending) ledger.event(EVENT_OF[sketch.status], settledAt, { ...about, text: `试驾${TEST_DRIVE_STATUS_LABELS[sketch.status]} ${vehicle.modelName}`, actorName: consultant.name });
  addPromise(ledger, sketch, { id, storeId: store.id, consultant, customerName: customer.name ?? '', modelName: vehicle.modelName, createdAt, settledAt, slotStartAt });
}

interface Drive {
  id: string; storeId: string; consultant: { id: string; name: string }; customerName: string; modelName: string; createdAt: number; settledAt: number; slotStartAt: number;
}

/** The task each state leaves on the consultant's desk; old drives were followed up long ago. */
function addPromise(ledger: Ledger, sketch: BookingSketch, drive: Drive): void {
  const desk = { storeId: drive.storeId, staffId: drive.consultant.id, staffName: drive.consultant.name, customerId: customerId(sketch.person), customerName: drive.customerName, refId: drive.id, sourceId: drive.id };
  if (sketch.status === 'pending') ledger.task({ kind: 'confirmTestDrive', ...desk, reason: `确认试驾 ${drive.modelName}`, dueAt: ledger.now + 50 * MS_PER_MINUTE, createdAt: drive.createdAt });
  if (sketch.status === 'confirmed') ledger.task({ kind: 'hostTestDrive', ...desk, reason: `接待试驾 ${drive.modelName}`, dueAt: drive.slotStartAt, createdAt: drive.settledAt });
  const isFresh = sketch.day >= -2;
  if (sketch.status === 'noShow' && isFresh) ledger.task({ kind: 'callNoShow', ...desk, reason: `未到店：${drive.modelName}`, dueAt: ledger.now - 3 * MS_PER_HOUR, createdAt: drive.settledAt });
  if (sketch.status !== 'completed') return;
  const dueAt = drive.settledAt + MS_PER_DAY;
  ledger.task({ kind: 'followUpTestDrive', ...desk, reason: `试驾后回访 ${drive.modelName}`, dueAt: isFresh ? Math.max(dueAt, ledger.now + 2 * MS_PER_HOUR) : dueAt, createdAt: drive.settledAt, ...(isFresh ? {} : { doneAt: dueAt - MS_PER_HOUR }) });
}

const OPENING_MINUTE = 540;
const LAST_START_MINUTE = 1020;

/** Today's drive: the next full hour of the store's day, or its last when the day is over, so that today is never empty. */
function todaysDrive(now: number): BookingSketch {
  const next = Math.ceil((minuteOfDay(now) + 30) / 60) * 60;
  return { person: 'cao-yang', vehicleId: 'demo-x5-2', day: 0, minute: Math.min(LAST_START_MINUTE, Math.max(OPENING_MINUTE, next)), status: 'confirmed', askedDaysBefore: 1 };
}

/** Fifteen drives: today's, ahead, done, missed and called off. */
export function addTestDrives(ledger: Ledger): void {
  for (const vehicle of demoVehicles) ledger.add('demo_vehicles', vehicle);
  for (const sketch of [todaysDrive(ledger.now), ...sketches]) addOne(ledger, sketch);
}
