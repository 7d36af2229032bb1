/** WeChat's own compilers for templates and styles, as DevTools runs them. */
import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { walkFiles } from '../../build/walk-files';
import { NODE_MODULES } from '../../project';
import { runProcess } from '../../run-process';

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };
const BUILT: ReadonlySet<string> = new Set(['miniprogram_npm', 'dist']);

/** What the compilers object to in one built app; names are relative to it. */
export async function compileOfficially(builtApp: string): Promise<string[]> {
  const files = (await walkFiles(builtApp, BUILT)).map((file) => path.relative(builtApp, file).replaceAll(path.sep, '/'));
  const ending = (extension: string): string[] => files.filter((file) => file.endsWith(extension));
  const [templates, styles] = [ending('.wxml'), ending('.wxss')];
  const [wcc, wcsc] = await Promise.all([compilerPath('wcc'), compilerPath('wcsc')]);
  const faults: string[] = [];
  if (templates.length > 0) faults.push(...await objections(wcc, ['-d', '-cc', '', ...templates, ...ending('.wxs'), '-gn', '$gwx'], builtApp));
  if (styles.length > 0) faults.push(...await objections(wcsc, ['-db', '-pc', String(styles.length), ...styles], builtApp));
  return faults;
}

// Exit code and stderr count; what wcsc prints about its number of errors is always 0.
async function objections(compiler: string, given: string[], directory: string): Promise<string[]> {
  const { exitCode, stdout, stderr } = await runProcess(compiler, given, directory);
  if (exitCode === 0) return [];
  const said = (stderr.trim() || stdout.trim()).split('\n').filter((line) => line.trim() !== '' && !line.includes('error file count'));
  return said.length > 0 ? said.slice(0, 20) : [`${path.basename(compiler)} ended with ${String(exitCode)}`];
}

async function compilerPath(name: 'wcc' | 'wcsc'): Promise<string> {
  const folder = FOLDERS[process.platform];
  if (!folder) throw new Error(`WeChat ships no ${name} for ${process.platform}`);
  const binaries = path.join(NODE_MODULES, 'miniprogram-compiler/bin', folder);
  const file = path.join(binaries, (await readdir(binaries)).find((entry) => path.parse(entry).name === name) ?? name);
  // Packages are installed without their scripts, so the permission to run may be missing; a read-only install may have it.
  await chmod(file, 0o755).catch(() => undefined);
  return file;
}
