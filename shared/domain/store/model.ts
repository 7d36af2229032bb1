/** A dealership: one shop of the group. */
export interface Store {
  id: string;
  name: string;
  shortName: string;
  address: string;
  /** GeoJSON point, gcj02: [longitude, latitude]. */
  location: { type: 'Point'; coordinates: [number, number] };
  phone: string;
  /** Opening hours of the showroom, minutes after local midnight. */
  openMinute: number;
  closeMinute: number;
  /** Picture slug under `assets/stores/`. */
  picture: string;
  order: number;
}

/** What the director may set for a store; every number has a stated default in `rules.ts`. */
export interface StoreSettings {
  /** Equal to the store's id. */
  id: string;
  inquiry: InquirySettings;
  testDrive: TestDriveSettings;
}

export interface InquirySettings {
  /** A new inquiry is answered within this many minutes of opening hours. */
  respondMinutes: number;
  /** Days a quote is good when the consultant does not say otherwise. */
  quoteValidDays: number;
  /** Inquiries one customer may have waiting at a time. */
  openLimit: number;
}

export interface TestDriveSettings {
  /** Hours within which drives start and end, minutes after local midnight. */
  openMinute: number;
  closeMinute: number;
  slotMinutes: number;
  /** A slot closes this many minutes before it starts, so that the car can be made ready. */
  leadMinutes: number;
  /** Days ahead that can be booked, today included. */
  daysAhead: number;
  /** Weekdays without drives, 0 = Sunday. */
  closedWeekdays: number[];
  /** Days without drives, `YYYY-MM-DD`. */
  closedOn: string[];
  /** Bookings one customer may have ahead. */
  bookingLimit: number;
  /** Hours after a drive within which the consultant follows up. */
  followUpHours: number;
}
