import type { Result } from '@shared/core/result';
import { admit, type MemberSession } from './admission';
import { dataOrFace, type FacedPage } from './page-face';

/** The session of whoever works here; null while a guest is led to the join page, or after the page has shown why there is none. */
export async function memberOn(page: FacedPage): Promise<MemberSession | null> {
  const session = await admit();
  return session && dataOrFace(page, session);
}

/** What a page shows, read once the person is known to work here; null when there is nothing to show. */
export async function load<Data>(page: FacedPage, read: () => Promise<Result<Data, string>>): Promise<Data | null> {
  return await memberOn(page) && dataOrFace(page, await read());
}
