import type { Result } from '@shared/core/result';
import { dataOrFace, type FacedPage } from './page-face';
import { ensureSession } from './session';

/** What a page shows, read once the session has started; null after the page has shown why there is nothing. */
export async function load<Data>(page: FacedPage, read: () => Promise<Result<Data, string>>): Promise<Data | null> {
  return dataOrFace(page, await ensureSession()) && dataOrFace(page, await read());
}
