import { existsSync } from 'node:fs';
import path from 'node:path';
import { NODE_MODULES } from '../project';
import { runNode } from '../run-process';
import type { CheckReport } from './check';

interface FileResult {
  filePath: string;
  messages: { line?: number; column?: number; ruleId: string | null; message: string }[];
}

/** Runs ESLint with the `eslint.config.mjs` of the folder; warnings count as faults. */
export async function checkLint(root: string): Promise<CheckReport> {
  const script = path.join(NODE_MODULES, 'eslint/bin/eslint.js');
  if (!existsSync(path.join(root, 'eslint.config.mjs'))) return { faults: [`${root} has no eslint.config.mjs`], looked: '0 files' };
  const { stdout, stderr } = await runNode(script, ['.', '--format', 'json'], root);
  if (!stdout.startsWith('[')) return { faults: [`eslint: ${stderr.trim()}`], looked: '0 files' };
  const results = JSON.parse(stdout) as FileResult[];
  const faults = results.flatMap((file) => file.messages.map((message) =>
    `${path.relative(root, file.filePath)}:${message.line ?? 0}:${message.column ?? 0} ${message.message} (${message.ruleId ?? 'syntax'})`));
  return { faults, looked: `${results.length} files` };
}
