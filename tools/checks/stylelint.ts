import path from 'node:path';
import { walkFiles } from '../build/walk-files';
import { APP_NAMES, NODE_MODULES, PROJECT_ROOT, appFolder } from '../project';
import { runNode } from '../run-process';
import type { CheckReport } from './check';

interface FileResult {
  source: string;
  warnings: { line: number; column: number; text: string }[];
}

/** Runs stylelint over the wxss of both apps. */
export async function checkStyles(root: string): Promise<CheckReport> {
  const files = (await Promise.all(APP_NAMES.map(async (app) => walkFiles(path.join(root, appFolder(app)))))).flat().filter((file) => file.endsWith('.wxss'));
  if (files.length === 0) return { faults: ['there is no wxss file'], looked: '0 files' };
  const script = path.join(NODE_MODULES, 'stylelint/bin/stylelint.mjs');
  const given = ['--config', path.join(PROJECT_ROOT, 'stylelint.config.mjs'), '--formatter', 'json', ...files];
  // stylelint writes its report to stderr.
  const { stdout, stderr } = await runNode(script, given, root);
  const report = [stdout, stderr].map((text) => text.trim()).find((text) => text.startsWith('['));
  if (!report) return { faults: [`stylelint: ${stderr.trim()}`], looked: '0 files' };
  const faults = (JSON.parse(report) as FileResult[]).flatMap((file) => file.warnings.map((warning) =>
    `${path.relative(root, file.source)}:${warning.line}:${warning.column} ${warning.text}`));
  return { faults, looked: `${files.length} files` };
}
