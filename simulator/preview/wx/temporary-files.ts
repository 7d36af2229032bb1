/**
 * Files a mini program can hold: chosen pictures, downloads, its own user folder.
 *
 * A temporary path is a `blob:` address with the file name behind `#`. The browser ignores that part, so any
 * `<image>` or canvas can load it, while `path.split('.').pop()` still finds the extension as on a phone.
 */
export interface StoredFile { bytes: Uint8Array<ArrayBuffer>; type: string }

export const USER_FOLDER = 'wxfile://usr/';
const TYPES: Record<string, string> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml',
  mp4: 'video/mp4', mp3: 'audio/mpeg', pdf: 'application/pdf', json: 'application/json', csv: 'text/csv', txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The phone's files; they are gone after a reload, as temporary files are. */
export class TemporaryFiles {
  private readonly files = new Map<string, StoredFile>();

  /** Keeps the bytes under a new temporary path that ends in `.<extension>`. */
  addTemporary(bytes: Uint8Array<ArrayBuffer>, name: string): string {
    const file = { bytes, type: typeOf(name) };
    const path = `${URL.createObjectURL(new Blob([bytes], { type: file.type }))}#${name}`;
    this.files.set(path, file);
    return path;
  }

  write(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(path, { bytes, type: typeOf(path) });
  }

  read(path: string): StoredFile | undefined {
    return this.files.get(path);
  }

  remove(path: string): boolean {
    return this.files.delete(path);
  }

  /** Names directly under a folder of the user's own space. */
  list(folder: string): string[] {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    const inside = [...this.files.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
    return [...new Set(inside.map((path) => path.split('/')[0] ?? ''))];
  }

  /** Bytes of any path a mini program may hold: temporary, user folder, package file or address. */
  async load(path: string): Promise<StoredFile> {
    const kept = this.files.get(path);
    if (kept) return kept;
    const response = await fetch(path.split('#')[0] ?? path);
    if (!response.ok) throw new Error(`no such file or directory, open "${path}"`);
    return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get('content-type') ?? typeOf(path) };
  }

  /** An address `<img>` can show; a user-folder file gets a temporary one. */
  toDisplayUrl(path: string): string | null {
    if (!path.startsWith(USER_FOLDER)) return null;
    const file = this.files.get(path);
    return file ? URL.createObjectURL(new Blob([file.bytes], { type: file.type })) : null;
  }
}

/** File name extension in lower case, without the dot; empty when there is none. */
export function extensionOf(path: string): string {
  return /\.([a-z0-9]+)(?:\?.*)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

function typeOf(name: string): string {
  return TYPES[extensionOf(name)] ?? 'application/octet-stream';
}
