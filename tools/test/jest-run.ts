import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NODE_MODULES, PROJECT_ROOT } from '../project';
import { runNode } from '../run-process';
import type { StepOutcome } from './steps';

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; message: string; status: string; assertionResults: { status: string }[] }[];
}

/** Tests that open a browser run one file at a time. */
const SERIAL = ['browser'];
// Nothing else runs beside jest, so that every core is its own; left alone it spares one, which is half of a small machine.
const ALL_CORES = '--maxWorkers=100%';
const SUMMARY_LINES = 60;

/**
 * Runs jest projects and counts every test. A file that does not even load counts as one failure; so does a skipped
 * test, and a project without any test, so that nothing passes by not running.
 */
export async function runJest(projects: readonly string[]): Promise<StepOutcome> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'jest-'));
  try {
    const file = path.join(folder, 'report.json');
    const given = ['--selectProjects', ...projects, '--json', '--outputFile', file, '--silent', projects.some((project) => SERIAL.includes(project)) ? '--runInBand' : ALL_CORES];
    const { stderr } = await runNode(path.join(NODE_MODULES, 'jest/bin/jest.js'), given, PROJECT_ROOT);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return { passed: 0, failed: 1, faults: [stderr.trim()], looked: '0 tests' };
    return outcomeOf(JSON.parse(text) as JestReport);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The counts of a jest report. */
export function outcomeOf(report: JestReport): StepOutcome {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  const skipped = report.numPendingTests + report.numTodoTests;
  const faults = report.testResults.filter((file) => file.status === 'failed').map((file) => shorten(`${path.relative(PROJECT_ROOT, file.name)}\n${file.message}`));
  if (skipped > 0) faults.push(`${skipped} tests are skipped`);
  if (report.testResults.length === 0) faults.push('there are no tests');
  const failed = report.numFailedTests + broken.length + skipped + (report.testResults.length === 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, faults, looked: `${report.numPassedTests + report.numFailedTests} tests in ${report.testResults.length} files` };
}

function shorten(message: string): string {
  const lines = message.split('\n');
  return lines.length > SUMMARY_LINES ? [...lines.slice(0, SUMMARY_LINES), `… ${lines.length - SUMMARY_LINES} more lines`].join('\n') : message;
}
