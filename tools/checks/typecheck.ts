import { existsSync } from 'node:fs';
import path from 'node:path';
import { NODE_MODULES } from '../project';
import { runNode } from '../run-process';
import type { CheckReport } from './check';

/** Each holds files that no other one holds: Node, the two phones, the browser, tests of phone code. */
const CONFIGS = [
  'tsconfig.json', 'miniprogram-customer/tsconfig.json', 'miniprogram-staff/tsconfig.json', 'simulator/preview/tsconfig.json', 'tools/jest/tsconfig.json',
];

/** Runs the TypeScript compiler over every part of the repository. */
export async function checkTypes(root: string): Promise<CheckReport> {
  const present = CONFIGS.filter((config) => existsSync(path.join(root, config)));
  const faults: string[] = [];
  for (const config of present) faults.push(...await typeFaults(root, config));
  if (present.length === 0) faults.push(`${root} has no tsconfig.json`);
  return { faults: [...new Set(faults)], looked: `${present.length} configurations` };
}

async function typeFaults(root: string, config: string): Promise<string[]> {
  const memory = path.join(root, '.cache/typecheck', `${config.replaceAll('/', '_')}.buildinfo`);
  const given = ['-p', config, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory];
  const { exitCode, stdout, stderr } = await runNode(path.join(NODE_MODULES, 'typescript/bin/tsc'), given, root);
  if (exitCode === 0) return [];
  // Continuation lines of one diagnostic are indented.
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
  return lines.length > 0 ? lines : [`${config}: the compiler ended with ${String(exitCode)}`];
}
