/** Writes down which collections and indexes the environment needs, for the local cloud and for deployment. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import * as esbuild from 'esbuild';
import { NODE_MODULES } from '../project';
import { BuildFault } from './build-fault';
import { toBuildFault } from './compile-module';

/** One index: field → 1 ascending, -1 descending. */
interface IndexDefinition {
  name: string;
  keys: Record<string, 1 | -1>;
  unique?: boolean;
}

/** What `cloudfunctions/data/definitions.ts` exports as `collectionDefinitions`. */
interface CollectionDefinition {
  name: string;
  indexes: IndexDefinition[];
}

const SOURCE = 'cloudfunctions/data/definitions.ts';

/**
 * Text of `dist/database.json`: `{ collections: [{ name, indexes: [{ name, keys, unique? }] }] }`.
 *
 * @returns null while the repository has no definitions
 * @throws BuildFault when the definitions do not load or name a collection twice
 */
export async function databaseJson(root: string): Promise<string | null> {
  if (!existsSync(path.join(root, SOURCE))) return null;
  const exported = evaluate(await bundleDefinitions(root));
  const definitions = exported.collectionDefinitions;
  if (!Array.isArray(definitions)) throw new BuildFault([`${SOURCE} does not export an array collectionDefinitions`]);
  const collections = (definitions as CollectionDefinition[]).map(({ name, indexes }) => ({ name, indexes: indexes.map(plainIndex) }));
  const twice = collections.filter(({ name }, index) => collections.findIndex((other) => other.name === name) !== index);
  if (twice.length > 0) throw new BuildFault(twice.map(({ name }) => `${SOURCE} defines ${name} twice`));
  return `${JSON.stringify({ collections }, null, 2)}\n`;
}

function plainIndex({ name, keys, unique }: IndexDefinition): IndexDefinition {
  return { name, keys, ...(unique === undefined ? {} : { unique }) };
}

async function bundleDefinitions(root: string): Promise<string> {
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [path.join(root, SOURCE)],
      bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20', charset: 'utf8', logLevel: 'silent',
      external: ['wx-server-sdk'],
      alias: { '@shared': path.join(root, 'shared') },
      nodePaths: [NODE_MODULES],
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    throw toBuildFault(error);
  }
}

function evaluate(code: string): Record<string, unknown> {
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const run = compileFunction(code, ['module', 'exports', 'require']) as (...given: unknown[]) => void;
  run(module, module.exports, createRequire(path.join(NODE_MODULES, 'index.js')));
  return module.exports;
}
