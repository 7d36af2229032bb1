import type { DeleteFilesReply, HealthReply, TempUrlsReply, UploadReply } from '../../protocol';
import { BadRequest, readBody, readJson, sendJson } from '../http-exchange';
import type { LocalCloud } from '../local-cloud';
import { cloudPathOf } from '../storage';
import type { ClientCalls } from './calls';
import { queryFields, requirePerson, requireText } from './request-fields';
import type { RouteTable } from './routes';

const MAX_FILES = 50;
const NO_SUCH_FILE = { status: -503003, errMsg: 'file not exists' };

/** What the apps ask of the cloud: functions, files, and one action by name. */
export function cloudRoutes(cloud: LocalCloud, calls: ClientCalls): RouteTable {
  return {
    'POST /__call': async ({ request }) => {
      const body = await readJson(request);
      const person = requirePerson(cloud.people, body, 'as');
      return await calls.callAction(person, requireText(body, 'action'), body['input'] ?? {});
    },
    'POST /__cloud/call-function': async ({ request }) => {
      const body = await readJson(request);
      return await calls.callFunction(requirePerson(cloud.people, body), requireText(body, 'name'), body['data']);
    },
    'POST /__cloud/upload': async ({ request, url }) => {
      const query = queryFields(url);
      requirePerson(cloud.people, query);
      const reply: UploadReply = { fileID: await cloud.storage.put(requireText(query, 'path'), await readBody(request)) };
      return reply;
    },
    'POST /__cloud/temp-urls': async ({ request }) => {
      const ids = requireFileList(await readJson(request));
      const reply: TempUrlsReply = { fileList: await Promise.all(ids.map(async (id) => await tempUrl(cloud, id, `http://${request.headers.host ?? ''}`))) };
      return reply;
    },
    'POST /__cloud/delete-files': async ({ request }) => {
      const body = await readJson(request);
      requirePerson(cloud.people, body);
      const reply: DeleteFilesReply = { fileList: await Promise.all(requireFileList(body).map(async (id) => await deleteFile(cloud, id))) };
      return reply;
    },
    'GET /__health': async ({ response }) => {
      const seeded = cloud.environment.isSeeded();
      const reply: HealthReply = { ok: seeded, seeded, functions: cloud.host.names(), now: cloud.clock.now() };
      if (seeded) return await Promise.resolve(reply);
      sendJson(response, reply, 503);
      return undefined;
    },
  };
}

function requireFileList({ fileList }: Record<string, unknown>): string[] {
  if (!Array.isArray(fileList)) throw new BadRequest('"fileList" must be an array of file ids');
  if (fileList.length > MAX_FILES) throw new BadRequest(`"fileList" may hold ${MAX_FILES} file ids, not ${fileList.length}`);
  return fileList.map(String);
}

async function deleteFile(cloud: LocalCloud, fileID: string): Promise<DeleteFilesReply['fileList'][number]> {
  return await cloud.storage.remove(fileID) ? { fileID, status: 0, errMsg: 'ok' } : { fileID, ...NO_SUCH_FILE };
}

/** Under the address the page came from, so that it works under every name of this machine. */
async function tempUrl(cloud: LocalCloud, fileID: string, origin: string): Promise<TempUrlsReply['fileList'][number]> {
  if (!await cloud.storage.has(fileID)) return { fileID, tempFileURL: '', ...NO_SUCH_FILE };
  return { fileID, tempFileURL: `${origin}/files/${encodeURI(cloudPathOf(fileID) ?? '')}`, status: 0, errMsg: 'ok' };
}
