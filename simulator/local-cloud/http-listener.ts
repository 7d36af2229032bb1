import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from './http-exchange';

/** A server that listens on this machine only. */
export interface Listener {
  /** e.g. `http://127.0.0.1:5180` */
  url: string;
  close(): Promise<void>;
}

/** Tries to answer an exchange; false: not mine. */
export type Handler = (exchange: Exchange) => Promise<boolean>;

/** Listens on 127.0.0.1 and offers every request to the handlers in order. Rejects when the port is taken. */
export async function listen(port: number, handlers: readonly Handler[]): Promise<Listener> {
  const server = createServer((request, response) => { void offer(handlers, request, response); });
  // The SDK opens a connection per request in function mode; long idle ones belong to browsers.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
}

async function offer(handlers: readonly Handler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (isForeign(request)) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Only pages of this address may ask here');
      return;
    }
    for (const handler of handlers) if (await handler({ request, response, url })) return;
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found');
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(error instanceof Error ? error.message : String(error));
  }
}

/** Any web page open in the same browser could otherwise reset the data or move the clock. */
function isForeign({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`;
}
