/** Storage of one person in one mini program, kept apart from everybody else's on the same browser. */
import { WxFailure } from './async-api';

const LIMIT_BYTES = 10 * 1024 * 1024;
const LIMIT_BYTES_PER_KEY = 1024 * 1024;

/** The part of the browser's `Storage` in use; a Map-backed one serves the tests. */
export interface KeyValueStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What `wx.getStorageInfo` answers; sizes in KB as on the platform. */
export interface StorageInfo { keys: string[]; currentSize: number; limitSize: number }

/** Reads and writes under `mp:<app>:<person>:`; values travel through JSON, as between the platform's two threads. */
export class PersonStorage {
  private readonly prefix: string;

  constructor(private readonly store: KeyValueStore, owner: { app: string; person: string }) {
    this.prefix = `mp:${owner.app}:${encodeURIComponent(owner.person)}:`;
  }

  /** The value, or undefined when the key was never written. */
  get(key: string): unknown {
    const text = this.store.getItem(this.prefix + key);
    return text === null ? undefined : (JSON.parse(text) as { data?: unknown }).data;
  }

  /** @throws WxFailure beyond 1 MB for one key or 10 MB for one person */
  set(key: string, data: unknown): void {
    const text = JSON.stringify({ data });
    if (byteLength(text) > LIMIT_BYTES_PER_KEY) throw new WxFailure('setStorage:fail entry size limit reached');
    const before = byteLength(this.store.getItem(this.prefix + key) ?? '');
    if (this.size() - before + byteLength(text) > LIMIT_BYTES) throw new WxFailure('setStorage:fail storage limit reached');
    this.store.setItem(this.prefix + key, text);
  }

  remove(key: string): void {
    this.store.removeItem(this.prefix + key);
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key);
  }

  info(): StorageInfo {
    return { keys: this.keys(), currentSize: Math.ceil(this.size() / 1024), limitSize: LIMIT_BYTES / 1024 };
  }

  private keys(): string[] {
    const all = Array.from({ length: this.store.length }, (_, index) => this.store.key(index) ?? '');
    return all.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
  }

  private size(): number {
    return this.keys().reduce((sum, key) => sum + byteLength(this.store.getItem(this.prefix + key) ?? ''), 0);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
