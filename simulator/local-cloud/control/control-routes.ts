import type { ClockReply, CodesReply, ExportedData, LogsReply, MessagesReply, PeopleReply, ReadsReply, TimersReply } from '../../protocol';
import { BadRequest, readJson, sendBytes } from '../http-exchange';
import type { LocalCloud } from '../local-cloud';
import { drawCode } from '../openapi/mini-program-code';
import { optionalNumber, requireObject, requireText } from './request-fields';
import type { RouteTable } from './routes';

/** The control bar and the console: time, people, what was sent and made, logs, and the environment as a whole. */
export function controlRoutes(cloud: LocalCloud): RouteTable {
  return { ...timeRoutes(cloud), ...recordRoutes(cloud), ...environmentRoutes(cloud) };
}

function timeRoutes(cloud: LocalCloud): RouteTable {
  const clockReply = (): ClockReply => ({ now: cloud.clock.now() });
  return {
    'GET /__control/clock': async () => await Promise.resolve(clockReply()),
    'POST /__control/clock': async ({ request }) => {
      const body = await readJson(request);
      const setTo = optionalNumber(body, 'setTo');
      const advanceMs = optionalNumber(body, 'advanceMs');
      if ((setTo === undefined) === (advanceMs === undefined)) throw new BadRequest('Give either "setTo" or "advanceMs"');
      await cloud.agenda.moveTo(setTo ?? cloud.clock.now() + (advanceMs ?? 0));
      return clockReply();
    },
    'GET /__control/timers': async () => {
      const reply: TimersReply = { timers: cloud.timers.list() };
      return await Promise.resolve(reply);
    },
    'POST /__control/timers': async ({ request }) => {
      const name = requireText(await readJson(request), 'function');
      if (!cloud.timers.list().some((timer) => timer.function === name)) throw new BadRequest(`The function "${name}" has no timer`, 404);
      return { result: await cloud.timers.run(name) };
    },
  };
}

function recordRoutes(cloud: LocalCloud): RouteTable {
  return {
    'GET /__control/people': async () => await Promise.resolve<PeopleReply>({ people: cloud.people.list() }),
    'GET /__control/messages': async () => await Promise.resolve<MessagesReply>({ messages: cloud.messages.list() }),
    'GET /__control/codes': async () => await Promise.resolve<CodesReply>({ codes: cloud.state.codes.values().reverse() }),
    'GET /__control/codes/*': async ({ response, url }) => {
      const code = cloud.state.codes.get(url.pathname.replace('/__control/codes/', '').replace(/\.png$/, ''));
      if (code === undefined) throw new BadRequest('There is no such code', 404);
      sendBytes(response, drawCode(code), 'image/png');
      await Promise.resolve();
    },
    'GET /__control/logs': async ({ url }) => {
      const limit = Number(url.searchParams.get('limit') ?? '');
      const traceId = url.searchParams.get('traceId');
      const filter = { ...(traceId === null ? {} : { traceId }), ...(limit > 0 ? { limit } : {}) };
      return await Promise.resolve<LogsReply>({ lines: cloud.log.list(filter) });
    },
    'GET /__control/reads': async () => await Promise.resolve<ReadsReply>({ reads: cloud.reads.list() }),
  };
}

function environmentRoutes(cloud: LocalCloud): RouteTable {
  const reload = (): void => { cloud.events.emit({ type: 'reload', app: 'both' }); };
  return {
    'POST /__control/reset': async () => {
      await cloud.environment.reset();
      reload();
      return { ok: true, now: cloud.clock.now() };
    },
    'GET /__control/export': async () => await cloud.environment.exportData(),
    'POST /__control/import': async ({ request }) => {
      const body = await readJson(request);
      requireObject(body, 'collections');
      if (!Array.isArray(body['files']) || typeof body['now'] !== 'number') throw new BadRequest('This is not an export: "files" or "now" is missing');
      await cloud.environment.importData(body as unknown as ExportedData);
      reload();
      return { ok: true, now: cloud.clock.now() };
    },
  };
}
