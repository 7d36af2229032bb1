import { CloudError } from '../cloud-error';
import { BadRequest, readBody, sendBytes } from '../http-exchange';
import type { Exchange } from '../http-exchange';
import type { LocalCloud } from '../local-cloud';
import { contentTypeOf } from '../storage';

const PREFIX = '/files/';

/** Reads and uploads of stored files. An upload needs the authorization that `getUploadMetadata` gave out for its path. */
export async function serveFile(cloud: Pick<LocalCloud, 'storage' | 'storageActions'>, { request, response, url }: Exchange): Promise<void> {
  const cloudPath = readPath(url);
  if (request.method === 'PUT') {
    const bytes = await readBody(request);
    if (!cloud.storageActions.admitUpload(cloudPath, request.headers['authorization'] ?? '')) throw new BadRequest('This upload was not announced', 403);
    await cloud.storage.put(cloudPath, bytes);
    response.writeHead(200);
    response.end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new BadRequest('Files can be read and put, nothing else', 405);
  const bytes = await readOrRefuse(cloud, cloudPath);
  sendBytes(response, bytes, contentTypeOf(cloudPath));
}

function readPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname.slice(PREFIX.length));
  } catch {
    throw new BadRequest('The path is not properly escaped');
  }
}

async function readOrRefuse(cloud: Pick<LocalCloud, 'storage'>, cloudPath: string): Promise<Buffer> {
  try {
    const bytes = await cloud.storage.read(cloudPath);
    if (bytes !== null) return bytes;
  } catch (error) {
    if (error instanceof CloudError) throw new BadRequest(error.message);
    throw error;
  }
  throw new BadRequest(`There is no file "${cloudPath}"`, 404);
}
