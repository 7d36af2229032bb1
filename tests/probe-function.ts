import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { startTestCloud, type TestCloud } from '../simulator/local-cloud/testing';
import { PROJECT_ROOT } from '../tools/project';

/** A local cloud with one function that calls into the product's sources, for what no action reaches by itself. */
export interface ProbedCloud {
  cloud: TestCloud;
  /** Calls an exported function of the probed module inside the cloud; arguments and answer pass through JSON. */
  probe(name: string, ...given: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * @param source the module below the project, e.g. `cloudfunctions/operations/notify`
 * @param permissions open APIs its `config.json` declares
 */
export async function startProbedCloud(source: string, permissions: readonly string[]): Promise<ProbedCloud> {
  const build = await mkdtemp(path.join(tmpdir(), 'probe-'));
  const folder = path.join(build, 'cloudfunctions', 'probe');
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    stdin: { contents: `import * as probed from './${source}'; export const main = ({ name, given }) => probed[name](...given);`, resolveDir: PROJECT_ROOT, loader: 'ts' },
    outfile: path.join(folder, 'index.js'), bundle: true, platform: 'node', format: 'cjs', external: ['wx-server-sdk'],
    alias: { '@shared': path.join(PROJECT_ROOT, 'shared') }, logLevel: 'silent',
  });
  await writeFile(path.join(folder, 'config.json'), JSON.stringify({ permissions: { openapi: permissions } }));
  const cloud = await startTestCloud({ seed: false, build });
  return {
    cloud,
    probe: async (name, ...given) => await cloud.cloud.host.invoke({ name: 'probe', data: { name, given }, caller: { kind: 'function', frame: null } }),
    async close() {
      await cloud.close();
      await rm(build, { recursive: true, force: true });
    },
  };
}
