/** `wx.getFileSystemManager()`: the part that reads and writes small files. */
import { asyncApi, NotSimulated, plainText, WxFailure } from './async-api';
import type { Options, WxFunction } from './async-api';
import { USER_FOLDER } from './temporary-files';
import type { TemporaryFiles } from './temporary-files';

type Content = string | ArrayBuffer;

/** A manager over the phone's files; functions it lacks throw `NotSimulated`. */
export function createFileSystemManager(files: TemporaryFiles): object {
  const sync = syncFunctions(files);
  const manager: Record<string, unknown> = {
    ...sync,
    readFile: wrap('readFile', async (options) => {
      const { bytes } = await files.load(path(options)).catch(() => { throw missing('readFile', path(options)); });
      return { data: decode(bytes, options['encoding']) };
    }),
    writeFile: wrap('writeFile', (options) => { sync.writeFileSync(path(options), options['data'] as Content, options['encoding']); }),
    access: wrap('access', (options) => { sync.accessSync(String(options['path'])); }),
    unlink: wrap('unlink', (options) => { sync.unlinkSync(path(options)); }),
    mkdir: wrap('mkdir', () => undefined),
    readdir: wrap('readdir', (options) => ({ files: files.list(String(options['dirPath'])) })),
    getFileInfo: wrap('getFileInfo', async (options) => ({ size: (await files.load(path(options))).bytes.length })),
    copyFile: wrap('copyFile', async (options) => {
      files.write(String(options['destPath']), (await files.load(String(options['srcPath']))).bytes);
    }),
    saveFile: wrap('saveFile', async (options) => ({ savedFilePath: await save(files, options) })),
  };
  return new Proxy(manager, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key) as unknown;
      return () => { throw new NotSimulated(`FileSystemManager.${key}`); };
    },
  });
}

function syncFunctions(files: TemporaryFiles) {
  const read = (filePath: string, api: string): Uint8Array<ArrayBuffer> => {
    const file = files.read(filePath);
    if (!file) throw missing(api, filePath);
    return file.bytes;
  };
  return {
    readFileSync: (filePath: string, encoding?: unknown) => decode(read(filePath, 'readFileSync'), encoding),
    writeFileSync: (filePath: string, data: Content, encoding?: unknown): void => {
      if (!filePath.startsWith(USER_FOLDER)) throw new WxFailure(`writeFile:fail permission denied, open "${filePath}"`);
      files.write(filePath, encode(data, encoding));
    },
    accessSync: (filePath: string): void => { if (!files.read(filePath) && files.list(filePath).length === 0) throw missing('access', filePath); },
    unlinkSync: (filePath: string): void => { if (!files.remove(filePath)) throw missing('unlink', filePath); },
    mkdirSync: (): void => undefined,
    readdirSync: (folder: string) => files.list(folder),
    statSync: (filePath: string) => ({ size: read(filePath, 'stat').length, isFile: () => true, isDirectory: () => false }),
  };
}

/** A permanent copy: user folder path when none is given. */
export async function save(files: TemporaryFiles, options: Options): Promise<string> {
  const source = String(options['tempFilePath']);
  const target = typeof options['filePath'] === 'string' ? options['filePath'] : `${USER_FOLDER}${source.split(/[#/]/).pop() ?? 'file'}`;
  files.write(target, (await files.load(source)).bytes);
  return target;
}

function wrap(name: string, implementation: Parameters<typeof asyncApi>[1]): WxFunction {
  return asyncApi(name, implementation);
}

function path(options: Options): string {
  return plainText(options, 'filePath');
}

function missing(api: string, filePath: string): WxFailure {
  return new WxFailure(`${api}:fail no such file or directory, open "${filePath}"`);
}

function decode(bytes: Uint8Array<ArrayBuffer>, encoding: unknown): Content {
  if (encoding === undefined) return bytes.slice().buffer;
  if (encoding === 'base64') return btoa(String.fromCharCode(...bytes));
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(bytes);
  throw new NotSimulated(`FileSystemManager encoding ${JSON.stringify(encoding)}`);
}

function encode(data: Content, encoding: unknown): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0));
  if (encoding === 'base64') return Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  return new TextEncoder().encode(data);
}
