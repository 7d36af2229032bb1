import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppName } from './protocol';

/** The two phones in the browser, as far as the server is concerned. */
export interface Preview {
  /** Answers a request for one of its files; false when the address is none of its. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Prepares one app again after its build changed. */
  rebuild(app: AppName): Promise<void>;
}

/** Loads the preview only when it is wanted: `--no-preview` starts without any of its code. */
export async function openPreview(dist: string): Promise<Preview> {
  const { createPreview } = await import('./preview/server');
  return await createPreview({ dist });
}
