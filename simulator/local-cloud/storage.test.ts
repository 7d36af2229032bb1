import { contentTypeOf } from './storage';
import { openTestEnvironment } from './test-environment';
import type { TestEnvironment } from './test-environment';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    files: { main: `
      const { name, data } = event;
      const argument = data.text === undefined ? data : { ...data, fileContent: Buffer.from(data.text) };
      const reply = await attempt(() => cloud[name](argument));
      return Buffer.isBuffer(reply.fileContent) ? { text: reply.fileContent.toString() } : reply;` },
  });
});
afterAll(async () => { await environment.close(); });

const files = async (name: string, data: Record<string, unknown>): Promise<Record<string, unknown>> =>
  await environment.as('customer', 'li-na', 'files', { name, data }) as Record<string, unknown>;
const ID = 'cloud://local-1.local/cars/图 1.txt';

describe('files through the SDK', () => {
  test('what is uploaded can be downloaded, linked and deleted', async () => {
    expect(await files('uploadFile', { cloudPath: 'cars/图 1.txt', text: '你好' })).toMatchObject({ fileID: ID });
    expect(await files('downloadFile', { fileID: ID })).toEqual({ text: '你好' });
    expect(await files('getTempFileURL', { fileList: [ID, 'cloud://local-1.local/none'] })).toMatchObject({ fileList: [{ fileID: ID, status: 0, tempFileURL: `${environment.url}/files/cars/图 1.txt` }, { status: -503003 }] });
    expect(await files('deleteFile', { fileList: [ID, ID] })).toMatchObject({ fileList: [{ status: 0 }, { status: -503003 }] });
    expect(await files('downloadFile', { fileID: ID })).toMatchObject({ errMsg: expect.stringContaining('downloadFile:fail') as string });
  });

  test.each(['../outside.txt', 'a/../../outside.txt', '/absolute.txt', 'a//b.txt', 'a\\..\\b.txt', 'a%2f..%2fb.txt', ''])('the path %j is refused', async (cloudPath) => {
    await expect(environment.cloud.storage.put(cloudPath, Buffer.from('x'))).rejects.toThrow('is not allowed');
    await expect(environment.cloud.storage.read(cloudPath)).rejects.toThrow('is not allowed');
  });

  test('another environment\'s file does not exist here', async () => {
    expect(await environment.cloud.storage.has('cloud://prod-1.abc/cars/1.png')).toBe(false);
  });

  test('more than fifty files at once are refused', async () => {
    expect(await files('deleteFile', { fileList: Array.from({ length: 51 }, () => ID) })).toMatchObject({ errMsg: expect.stringContaining('at most 50 files') as string });
  });
});

describe('files over HTTP', () => {
  test('the content type follows the extension', async () => {
    await environment.cloud.storage.put('a/b.png', Buffer.from('x'));
    const response = await fetch(`${environment.url}/files/a/b.png`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'image/png', 'x']);
    expect(contentTypeOf('a.unknown')).toBe('application/octet-stream');
  });

  test.each([
    ['a file that is not there', '/files/none.png', 'GET', 404],
    ['a way out of the folder', '/files/..%2f..%2fetc%2fpasswd', 'GET', 400],
    ['an upload nobody announced', '/files/a/c.png', 'PUT', 403],
    ['any other method', '/files/a/b.png', 'DELETE', 405],
  ] as const)('%s is refused', async (...row) => {
    const [, path, method, status] = row;
    expect((await fetch(environment.url + path, { method, ...(method === 'PUT' ? { body: 'x' } : {}) })).status).toBe(status);
  });
});
