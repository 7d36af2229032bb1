import type { Result } from '@shared/core/result';
import type { SlotDay, TestDriveBooking } from '@shared/domain/test-drive/model';
import { carPicture } from '../../services/pictures';
import { callCloud } from '../../services/cloud';
import { startingModel, toDriveModels, type DriveModel } from './view';

/** What the customer would like to drive; the series is found out when the model has no demo vehicle. */
export interface DriveWish {
  modelId: string;
  seriesId: string;
}

/** What the book page offers. */
export interface DriveOffer {
  models: DriveModel[];
  /** The chosen one, empty when the store has no demo vehicle at all. */
  modelId: string;
  days: SlotDay[];
  /** The booking being moved, or null. */
  former: TestDriveBooking | null;
}

/** Reads what can be driven and when: for a booking being moved its own car, else the store's cars with the wish chosen. */
export async function loadOffer(
  { storeId, bookingId, wish }: { storeId: string; bookingId: string; wish: DriveWish },
): Promise<Result<DriveOffer, string>> {
  if (bookingId !== '') return loadMove(bookingId);
  const listed = await callCloud('testDrive.listModels', { storeId });
  if (!listed.ok) return listed;
  const models = toDriveModels(listed.data.models);
  const modelId = startingModel(models, await withSeries(wish, models));
  if (modelId === '') return { ok: true, data: { models, modelId, days: [], former: null } };
  const slots = await callCloud('testDrive.listSlots', { storeId, modelId });
  return slots.ok ? { ok: true, data: { models, modelId, days: slots.data.days, former: null } } : slots;
}

async function withSeries(wish: DriveWish, models: readonly DriveModel[]): Promise<DriveWish> {
  if (wish.modelId === '' || models.some((model) => model.modelId === wish.modelId)) return wish;
  const found = await callCloud('catalog.getModel', { modelId: wish.modelId });
  return found.ok ? { ...wish, seriesId: found.data.series.id } : wish;
}

async function loadMove(bookingId: string): Promise<Result<DriveOffer, string>> {
  const booking = await callCloud('testDrive.get', { bookingId });
  if (!booking.ok) return booking;
  const { storeId, modelId, seriesId, modelName } = booking.data;
  const slots = await callCloud('testDrive.listSlots', { storeId, modelId });
  if (!slots.ok) return slots;
  const picture = carPicture(seriesId);
  return { ok: true, data: { models: [{ modelId, seriesId, modelName, picture, plainPicture: picture }], modelId, days: slots.data.days, former: booking.data } };
}
