/**
 * Where the browser of the tests comes from, so that `npm ci` alone is enough on a bare Linux machine.
 *
 * `@sparticuz/chromium` ships Chromium compressed for AWS Lambda. It is unpacked once into `.cache/chromium`;
 * the NSS libraries of its Lambda archive are put on the library path only where the machine lacks them.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A Chromium that can be started, with the environment it needs on top of the process's own. */
export interface ChromiumBinary {
  executablePath: string;
  env: Record<string, string>;
  /** One word for messages: which of the three places it came from. */
  origin: 'environment' | 'npm package' | 'system';
}

const ROOT = resolve(__dirname, '../..');
const ARCHIVES = join(ROOT, 'node_modules/@sparticuz/chromium/bin');
const CACHE = join(ROOT, '.cache/chromium');
// The packaged fonts.conf names Lambda's folders, and without any font Chromium crashes. Ours adds the packaged fonts to
// whatever the machine has, which may be none, or a configuration without fonts.
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(CACHE, 'fontconfig/fonts')}</dir>
  <cachedir>${join(CACHE, 'fontconfig/cache')}</cachedir>
</fontconfig>
`;
const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Every Chromium that may work here, best first: `CHROMIUM_PATH`, the npm package, the system's own.
 *
 * The caller tries them in order, because only starting one proves that its libraries are there.
 */
export async function listChromiumBinaries(): Promise<ChromiumBinary[]> {
  const found: ChromiumBinary[] = [];
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) found.push({ executablePath: wanted, env: {}, origin: 'environment' });
  const packaged = await unpackPackagedChromium();
  if (packaged) found.push(packaged);
  for (const path of SYSTEM_PATHS) {
    if (existsSync(path)) found.push({ executablePath: path, env: {}, origin: 'system' });
  }
  return found;
}

async function unpackPackagedChromium(): Promise<ChromiumBinary | null> {
  // The package carries an x86-64 Linux binary and nothing else.
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(ARCHIVES, 'chromium.br'))) return null;
  if (!existsSync(join(CACHE, 'chromium'))) await unpackOnce();
  await writeFontConfiguration(join(CACHE, 'fontconfig/fonts.conf'));
  const executablePath = join(CACHE, 'chromium');
  return { executablePath, env: environmentFor(executablePath), origin: 'npm package' };
}

/** Unpacks beside the cache and renames, so that two test processes starting together cannot see half a browser. */
async function unpackOnce(): Promise<void> {
  const target = `${CACHE}.${process.pid}`;
  await mkdir(target, { recursive: true });
  await Promise.all([
    pipeline(createReadStream(join(ARCHIVES, 'chromium.br')), createBrotliDecompress(), createWriteStream(join(target, 'chromium'))),
    untar('al2023.tar.br', target),
    untar('swiftshader.tar.br', target),
    untar('fonts.tar.br', join(target, 'fontconfig')),
  ]);
  await chmod(join(target, 'chromium'), 0o755);
  await writeFontConfiguration(join(target, 'fontconfig/fonts.conf'));
  try {
    await rename(target, CACHE);
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    if (!existsSync(join(CACHE, 'chromium'))) throw error;
  }
}

/** Leaves a file that says so already alone: another browser may be reading it. */
async function writeFontConfiguration(file: string): Promise<void> {
  if (await readFile(file, 'utf8').catch(() => '') !== FONT_CONFIGURATION) await writeFile(file, FONT_CONFIGURATION);
}

async function untar(archive: string, into: string): Promise<void> {
  await pipeline(createReadStream(join(ARCHIVES, archive)), createBrotliDecompress(), extract(into));
}

function environmentFor(executablePath: string): Record<string, string> {
  const env: Record<string, string> = { FONTCONFIG_FILE: join(CACHE, 'fontconfig/fonts.conf') };
  if (lacksLibraries(executablePath)) {
    env['LD_LIBRARY_PATH'] = [join(CACHE, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  return env;
}

/** Whether the machine's own loader cannot find every library; where `ldd` is absent the answer is yes. */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
