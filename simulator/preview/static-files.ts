/** Sends files from disk: content type, etag, and gzip for everything that shrinks. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.woff2': 'font/woff2', '.woff': 'font/woff',
  '.ttf': 'font/ttf', '.mp3': 'audio/mpeg', '.mp4': 'video/mp4', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.map', '.svg', '.txt', '.csv']);
const SMALLEST_TO_COMPRESS = 1024;
const compress = promisify(gzip);

interface Prepared { modifiedMs: number; etag: string; plain: Buffer; compressed: Buffer | null }

/** Serves folders; prepared bytes stay in memory until the file changes. */
export class StaticFiles {
  private readonly prepared = new Map<string, Prepared>();

  /** Sends the first folder's file that exists; false when none has it. A path that climbs out of a folder is never found. */
  async send(exchange: { request: IncomingMessage; response: ServerResponse }, path: string, folders: readonly string[]): Promise<boolean> {
    for (const folder of folders) {
      const file = await this.prepare(folder, path);
      if (!file) continue;
      answer(exchange, file, extname(path).toLowerCase());
      return true;
    }
    return false;
  }

  private async prepare(folder: string, path: string): Promise<Prepared | null> {
    const name = normalize(join(folder, path));
    if (!name.startsWith(folder + sep)) return null;
    const found = await stat(name).catch(() => null);
    if (!found?.isFile()) return null;
    const kept = this.prepared.get(name);
    if (kept?.modifiedMs === found.mtimeMs) return kept;
    const plain = await readFile(name);
    const shrinks = COMPRESSIBLE.has(extname(name).toLowerCase()) && plain.length >= SMALLEST_TO_COMPRESS;
    const etag = `"${createHash('sha1').update(plain).digest('base64url')}"`;
    const file = { modifiedMs: found.mtimeMs, etag, plain, compressed: shrinks ? await compress(plain, { level: 5 }) : null };
    this.prepared.set(name, file);
    return file;
  }
}

function answer({ request, response }: { request: IncomingMessage; response: ServerResponse }, file: Prepared, extension: string): void {
  response.setHeader('etag', file.etag);
  // Always asked again: a rebuilt phone must never run yesterday's bundle.
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const zipped = file.compressed !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? file.compressed ?? file.plain : file.plain;
  response.writeHead(200, {
    'content-type': TYPES[extension] ?? 'application/octet-stream', 'content-length': body.length, vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
