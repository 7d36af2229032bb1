/** The compiler inside WeChat's own command line tool, run without an account and without the network. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { APP_NAMES, NODE_MODULES, appFolder } from '../project';
import type { CheckReport } from './check';

interface CiProject { attr: () => Promise<unknown> }

interface MiniProgramCi {
  Project: new (options: Record<string, unknown>) => CiProject;
  getCompiledResult: (options: { project: CiProject; setting: Record<string, boolean> }, target: string) => Promise<unknown>;
}

// What the server would answer for an account without special permissions; its sizes are limits of the platform, in MB.
const ATTRIBUTES = {
  gameApp: false, isSuccess: true, platform: false, appType: 0, released: false,
  setting: { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 30, MinTabbarCount: 2, MaxTabbarCount: 5, MaxTabbarIconSize: 40, NavigateMiniprogramLimit: 10 },
};
const SETTINGS = { es6: false, minify: false };

/** Compiles both built apps. Takes up to half a minute, so `npm test` leaves it out. */
export async function checkDevtools(root: string): Promise<CheckReport> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'devtools-'));
  try {
    const faults: string[] = [];
    for (const app of APP_NAMES) faults.push(...await compileApp(path.join(root, 'dist', appFolder(app)), folder));
    return { faults, looked: `${APP_NAMES.length} apps` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compileApp(projectPath: string, folder: string): Promise<string[]> {
  const name = path.basename(projectPath);
  if (!existsSync(projectPath)) return [`${name} is not built: run npm run build`];
  const ci = createRequire(path.join(NODE_MODULES, 'index.js'))('miniprogram-ci') as MiniProgramCi;
  const privateKeyPath = path.join(folder, 'throwaway.key');
  await writeFile(privateKeyPath, throwawayKey());
  const appid = 'wx0000000000000000';
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKeyPath, ignores: ['project.config.json'] });
  project.attr = async () => Promise.resolve({ appid, ...ATTRIBUTES });
  try {
    await ci.getCompiledResult({ project, setting: SETTINGS }, path.join(folder, `${name}.zip`));
    return [];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : JSON.stringify(error)}`];
  }
}

/** The tool insists on a key; nothing is signed with it that leaves this machine. */
function throwawayKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}
