/** Bundles each cloud function so that it stands alone: the cloud installs `wx-server-sdk` and nothing else. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { FUNCTION_NAMES, NODE_MODULES } from '../project';
import { readJson } from './app-json';
import { allOrFaults } from './build-fault';
import { toBuildFault } from './compile-module';
import type { OutputFiles } from './output-folder';

const EXTERNAL = 'wx-server-sdk';

/**
 * Every function that has an `index.ts`, keyed by path below `dist/cloudfunctions/`.
 *
 * @throws BuildFault with everything wrong in their sources
 */
export async function bundleFunctions(root: string): Promise<OutputFiles> {
  const present = FUNCTION_NAMES.filter((name) => existsSync(entryOf(root, name)));
  const bundles = await allOrFaults(present.map(async (name) => bundleFunction(root, name)));
  return new Map(bundles.flatMap((files) => [...files]));
}

function entryOf(root: string, name: string): string {
  return path.join(root, 'cloudfunctions', name, 'index.ts');
}

async function bundleFunction(root: string, name: string): Promise<OutputFiles> {
  const files: OutputFiles = new Map([[`${name}/package.json`, await packageJson(name)]]);
  const config = path.join(root, 'cloudfunctions', name, 'config.json');
  if (existsSync(config)) files.set(`${name}/config.json`, await readFile(config));
  for (const output of await bundle(root, name)) files.set(`${name}/${path.basename(output.path)}`, output.contents);
  return files;
}

async function bundle(root: string, name: string): Promise<esbuild.OutputFile[]> {
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entryOf(root, name)],
      outfile: path.join(root, 'dist', 'cloudfunctions', name, 'index.js'),
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node16',
      charset: 'utf8',
      external: [EXTERNAL],
      alias: { '@shared': path.join(root, 'shared') },
      nodePaths: [NODE_MODULES],
      legalComments: 'none',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
    });
    return outputFiles;
  } catch (error) {
    throw toBuildFault(error);
  }
}

async function packageJson(name: string): Promise<string> {
  const sdk = await readJson<{ version: string }>(path.join(NODE_MODULES, EXTERNAL, 'package.json'), EXTERNAL);
  return `${JSON.stringify({ name, version: '1.0.0', main: 'index.js', dependencies: { [EXTERNAL]: sdk.version } }, null, 2)}\n`;
}
