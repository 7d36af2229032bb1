import { randomUUID } from 'node:crypto';
import type { LocalCloud } from '../local-cloud';
import { BadRequest, sendJson } from '../http-exchange';
import type { Exchange } from '../http-exchange';
import { FunctionFailure } from '../function-failure';
import { createClientCalls } from './calls';
import { cloudRoutes } from './cloud-routes';
import { controlRoutes } from './control-routes';
import { documentRoutes } from './document-routes';
import { serveEvents } from './event-stream';
import { serveFile } from './files';
import { moneyAndMessageRoutes } from './money-and-message-routes';

/** Answers one exchange: a value is sent as JSON, undefined means the route has answered itself. */
export type Route = (exchange: Exchange) => Promise<unknown>;

/** Routes by method and path, e.g. `POST /__call`. */
export type RouteTable = Readonly<Record<string, Route>>;

/** Serves everything of the local cloud; false when the address is none of its. */
export type CloudHandler = (exchange: Exchange) => Promise<boolean>;

/** Every path of `protocol.ts`, the SDK's `/admin`, and the files of the storage. */
export function createCloudHandler(cloud: LocalCloud): CloudHandler {
  const calls = createClientCalls(cloud);
  const routes: RouteTable = {
    ...cloudRoutes(cloud, calls),
    ...controlRoutes(cloud),
    ...documentRoutes(cloud),
    ...moneyAndMessageRoutes(cloud),
    'POST /admin': async (exchange) => { await cloud.wire(exchange); },
    'GET /__events': async (exchange) => {
      serveEvents(cloud.events, exchange);
      await Promise.resolve();
    },
  };
  const prefixes: readonly [string, Route][] = [['/files/', async (exchange) => { await serveFile(cloud, exchange); }]];
  return async (exchange) => {
    const { pathname } = exchange.url;
    const route = routes[`${exchange.request.method ?? 'GET'} ${pathname}`] ?? prefixes.find(([prefix]) => pathname.startsWith(prefix))?.[1]
      ?? codePicture(routes, pathname) ?? (pathname.startsWith('/__') ? refuseUnknown(routes) : undefined);
    if (route === undefined) return false;
    await answer(route, exchange);
    return true;
  };
}

function codePicture(routes: RouteTable, pathname: string): Route | undefined {
  return pathname.startsWith('/__control/codes/') ? routes['GET /__control/codes/*'] : undefined;
}

/** A reserved address that nobody serves: say which there are. */
function refuseUnknown(routes: RouteTable): Route {
  return async ({ request, url }) => {
    const known = Object.keys(routes).filter((name) => name.endsWith(` ${url.pathname}`)).map((name) => name.split(' ')[0]);
    throw await Promise.resolve(known.length > 0
      ? new BadRequest(`${url.pathname} is served for ${known.join(', ')}, not for ${request.method ?? 'GET'}`, 405)
      : new BadRequest(`There is no ${url.pathname}; simulator/protocol.ts lists every address`, 404));
  };
}

async function answer(route: Route, { request, response, url }: Exchange): Promise<void> {
  try {
    const body = await route({ request, response, url });
    if (body !== undefined) sendJson(response, body);
  } catch (error) {
    if (response.headersSent) {
      response.end();
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof BadRequest) sendJson(response, { error: message }, error.status);
    else if (error instanceof FunctionFailure) sendJson(response, { error: message, errCode: error.errCode, requestId: randomUUID() }, 500);
    else sendJson(response, { error: message }, 500);
  }
}
