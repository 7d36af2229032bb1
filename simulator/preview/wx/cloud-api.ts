/** The calls behind `wx.cloud`, over HTTP to the local cloud, always as the person holding this phone. */
import type {
  DeleteFilesReply, DeleteFilesRequest, FunctionCallReply, FunctionCallRequest, TempUrlsReply, TempUrlsRequest, UploadReply,
} from '../../protocol';
import { asyncApi, textOption } from './async-api';
import type { Answer, Options } from './async-api';
import { CALL_FAILED, cloudFailure, offlineFailure } from './cloud-failure';
import { postJson } from './local-cloud-client';
import type { Phone } from './phone';
import { extensionOf } from './temporary-files';
import type { TemporaryFiles } from './temporary-files';

/** Functions, files and addresses of the environment. */
export class CloudApi {
  constructor(private readonly phone: Phone, private readonly files: TemporaryFiles) {}

  /** The public functions; `ready` throws while the environment is not open. */
  functions(ready: () => void): Record<string, unknown> {
    const guarded = (name: string, run: (options: Options) => Promise<Answer>): unknown =>
      asyncApi(`cloud.${name}`, async (options) => { ready(); return run(options); });
    return {
      callFunction: guarded('callFunction', async (options) => {
        const { result, requestId } = await this.call(textOption(options, 'name', 'cloud.callFunction'), options['data'] ?? {});
        return { result, requestID: requestId };
      }),
      uploadFile: guarded('uploadFile', (options) => this.upload(options)),
      downloadFile: guarded('downloadFile', async (options) => ({ tempFilePath: await this.download(textOption(options, 'fileID', 'cloud.downloadFile')), statusCode: 200 })),
      getTempFileURL: guarded('getTempFileURL', async (options) => ({ fileList: await this.temporaryUrls(toFileIds(options['fileList'])) })),
      deleteFile: guarded('deleteFile', (options) => this.delete(toFileIds(options['fileList']))),
    };
  }

  /** Calls one cloud function; data and result go through JSON, as over the wire. */
  async call(name: string, data: unknown): Promise<FunctionCallReply> {
    this.requireNetwork('callFunction');
    const request: FunctionCallRequest = { app: this.phone.app, person: this.phone.person, name, data };
    const reply = await this.reach('callFunction', () => postJson<FunctionCallReply>('/__cloud/call-function', request));
    if (reply.errCode !== undefined && reply.errCode !== 0) throw cloudFailure('callFunction', reply.errCode, reply.errMsg);
    return reply;
  }

  /** An address `<img>` can load for a `cloud://` id. */
  async temporaryUrl(fileID: string): Promise<string> {
    return (await this.temporaryUrls([fileID]))[0]?.tempFileURL ?? '';
  }

  private async upload(options: Options): Promise<Answer> {
    this.requireNetwork('uploadFile');
    const file = await this.files.load(textOption(options, 'filePath', 'cloud.uploadFile'));
    const query = new URLSearchParams({
      app: this.phone.app, person: this.phone.person, path: textOption(options, 'cloudPath', 'cloud.uploadFile'),
    });
    const response = await this.reach('uploadFile', () => fetch(`/__cloud/upload?${query.toString()}`, {
      method: 'POST', headers: { 'content-type': file.type }, body: file.bytes,
    }));
    if (!response.ok) throw cloudFailure('uploadFile', -403003, await response.text());
    return { fileID: ((await response.json()) as UploadReply).fileID, statusCode: 200 };
  }

  private async download(fileID: string): Promise<string> {
    this.requireNetwork('downloadFile');
    const url = await this.temporaryUrl(fileID);
    if (url === '') throw cloudFailure('downloadFile', -403003, 'file not exist');
    const { bytes } = await this.files.load(url);
    return this.files.addTemporary(bytes, `download.${extensionOf(fileID) || 'bin'}`);
  }

  private async temporaryUrls(fileList: string[]): Promise<TempUrlsReply['fileList']> {
    this.requireNetwork('getTempFileURL');
    const request: TempUrlsRequest = { fileList };
    return (await this.reach('getTempFileURL', () => postJson<TempUrlsReply>('/__cloud/temp-urls', request))).fileList;
  }

  private async delete(fileList: string[]): Promise<Answer> {
    this.requireNetwork('deleteFile');
    const request: DeleteFilesRequest = { app: this.phone.app, person: this.phone.person, fileList };
    return { ...(await this.reach('deleteFile', () => postJson<DeleteFilesReply>('/__cloud/delete-files', request))) };
  }

  private requireNetwork(api: string): void {
    if (!this.phone.settings.online) throw offlineFailure(api);
  }

  /** A stopped local cloud looks to the mini program like a lost network, which it is. */
  private async reach<Reply>(api: string, send: () => Promise<Reply>): Promise<Reply> {
    try {
      return await send();
    } catch (error) {
      throw cloudFailure(api, CALL_FAILED, error instanceof Error ? error.message : String(error));
    }
  }
}

function toFileIds(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => (typeof entry === 'string' ? entry : String((entry as { fileID?: unknown }).fileID)));
}
