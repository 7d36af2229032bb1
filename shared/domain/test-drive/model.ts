export const TEST_DRIVE_STATUSES = ['pending', 'confirmed', 'completed', 'cancelled', 'noShow'] as const;
export type TestDriveStatus = (typeof TEST_DRIVE_STATUSES)[number];
export const TEST_DRIVE_STATUS_LABELS: Record<TestDriveStatus, string> = {
  pending: '待确认', confirmed: '已确认', completed: '已完成', cancelled: '已取消', noShow: '未到店',
};

/** A car of the store that can be driven before buying (试驾车). */
export interface DemoVehicle {
  id: string;
  storeId: string;
  modelId: string;
  seriesId: string;
  modelName: string;
  plate: string;
  colourId: string;
  isActive: boolean;
}

/**
 * One start time of one model at one store. The id is the lock: whoever puts a car in first has it.
 * `takenVehicleIds` never holds more cars than the store has of that model.
 */
export interface TestDriveSlot {
  id: string;
  storeId: string;
  modelId: string;
  startAt: number;
  endAt: number;
  takenVehicleIds: string[];
  /** Cars taken for bookings that are being written just now; each is in `takenVehicleIds` as well. */
  claims: SlotClaim[];
}

/** A car held for a booking until the booking is written. One left behind by a crash is given back. */
export interface SlotClaim {
  vehicleId: string;
  bookingId: string;
  at: number;
}

export interface TestDriveStep {
  status: TestDriveStatus;
  /** What happened, Chinese: 预约、确认、改期到… */
  text: string;
  actorName: string;
  at: number;
  /** The request that made the step; finding it again means the request was repeated. */
  requestId?: string;
}

/** A customer's appointment to drive one model at one store (试驾预约). */
export interface TestDriveBooking {
  id: string;
  customerId: string;
  customerName: string;
  phone: string;
  storeId: string;
  storeName: string;
  consultantId: string;
  consultantName: string;
  seriesId: string;
  modelId: string;
  modelName: string;
  demoVehicleId: string;
  plate: string;
  /** Start and end of the slot, epoch ms. */
  slotStartAt: number;
  slotEndAt: number;
  status: TestDriveStatus;
  note: string;
  steps: TestDriveStep[];
  /** When the customer is to be reminded, epoch ms; null when done, or not wanted. */
  reminderDueAt: number | null;
  /** Last change made on request of a page, so that repeating it changes nothing. */
  lastRequestId: string;
  createdAt: number;
  updatedAt: number;
}

/** A slot as a customer sees it. */
export interface SlotOffer {
  startAt: number;
  endAt: number;
  /** Cars still free. */
  freeCount: number;
}

/** A bookable day. */
export interface SlotDay {
  /** `YYYY-MM-DD` */
  on: string;
  isClosed: boolean;
  slots: SlotOffer[];
}
