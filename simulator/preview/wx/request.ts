/** `wx.request`, `wx.downloadFile`, `wx.uploadFile`: only to the local cloud's own address. */
import { asyncApi, plainText, textOption, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import type { Phone } from './phone';
import { extensionOf } from './temporary-files';
import type { TemporaryFiles } from './temporary-files';

/** Plain HTTP; anything that would leave this machine is refused in the platform's wording. */
export function requestFunctions(phone: Phone, files: TemporaryFiles): Record<string, unknown> {
  const task = (run: (options?: Options) => unknown) => (options?: Options): unknown => {
    const answer = run(options);
    return Object.assign(answer ?? {}, { abort: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined, onHeadersReceived: () => undefined });
  };
  return {
    request: task(asyncApi('request', (options) => request(phone, options))),
    downloadFile: task(asyncApi('downloadFile', async (options) => {
      const url = localUrl(phone, options, 'downloadFile');
      const { bytes } = await files.load(url);
      return { statusCode: 200, tempFilePath: files.addTemporary(bytes, `download.${extensionOf(url) || 'bin'}`) };
    })),
    uploadFile: task(asyncApi('uploadFile', (options) => uploadFile(phone, files, options))),
  };
}

async function request(phone: Phone, options: Options): Promise<Answer> {
  const url = new URL(localUrl(phone, options, 'request'));
  const method = plainText(options, 'method', 'GET');
  const data = options['data'];
  const bodyless = method === 'GET' || method === 'HEAD';
  if (bodyless && typeof data === 'object' && data !== null) for (const [key, value] of Object.entries(data)) url.searchParams.set(key, String(value));
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(options['header'] as Record<string, string> | undefined) },
    ...(bodyless || data === undefined ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
  });
  const text = await response.text();
  return { data: parse(text, options['dataType']), statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] };
}

async function uploadFile(phone: Phone, files: TemporaryFiles, options: Options): Promise<Answer> {
  const url = localUrl(phone, options, 'uploadFile');
  const file = await files.load(textOption(options, 'filePath', 'uploadFile'));
  const form = new FormData();
  for (const [key, value] of Object.entries((options['formData'] as object | undefined) ?? {})) form.set(key, String(value));
  form.set(textOption(options, 'name', 'uploadFile'), new Blob([file.bytes], { type: file.type }), 'upload');
  const response = await fetch(url, { method: 'POST', body: form });
  return { data: await response.text(), statusCode: response.status };
}

function localUrl(phone: Phone, options: Options, api: string): string {
  const url = new URL(textOption(options, 'url', api), location.origin);
  if (url.origin !== location.origin) throw new WxFailure(`${api}:fail url not in domain list: ${url.origin}`, { errno: 600002 });
  if (!phone.settings.online) throw new WxFailure(`${api}:fail network is disconnected`, { errno: 600001 });
  return url.href;
}

function parse(text: string, dataType: unknown): unknown {
  if (dataType !== undefined && dataType !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
