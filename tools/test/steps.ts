/** The steps of `npm test` and in which order they may run. */
import { BuildFault, buildAll } from '../build';
import type { CheckReport } from '../checks/check';
import { CHECKS } from '../checks/all';
import { PROJECT_ROOT } from '../project';
import { runJest } from './jest-run';

/** How one step ended; a check step counts as one, a jest step as its tests. */
export interface StepOutcome {
  passed: number;
  failed: number;
  /** What went wrong, ready to print. */
  faults: string[];
  /** What was looked at. */
  looked: string;
}

export interface Step {
  name: string;
  run: () => Promise<StepOutcome>;
}

/** Which steps to run: `fast` are the checks that need no tests, `unit` also the tests without a browser. */
export type Selection = 'all' | 'fast' | 'unit' | 'browser';
export const SELECTIONS: readonly Selection[] = ['all', 'fast', 'unit', 'browser'];

async function checkStep(check: () => Promise<CheckReport>): Promise<StepOutcome> {
  const { faults, looked } = await check();
  return faults.length === 0 ? { passed: 1, failed: 0, faults, looked } : { passed: 0, failed: 1, faults, looked };
}

async function buildEverything(): Promise<CheckReport> {
  try {
    const { parts } = await buildAll();
    return { faults: [], looked: `${parts.reduce((sum, part) => sum + part.fileCount, 0)} files` };
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error;
    return { faults: error.faults, looked: 'faults' };
  }
}

const check = (name: Exclude<keyof typeof CHECKS, 'devtools'>): Step => ({ name, run: async () => checkStep(async () => CHECKS[name](PROJECT_ROOT)) });
const build: Step = { name: 'build', run: async () => checkStep(buildEverything) };
const jest = (...projects: string[]): Step => ({ name: projects.join(' and '), run: async () => runJest(projects) });

/** Steps that follow each other. */
export type Lane = Step[];

/**
 * Stages run one after the other; the lanes of a stage run side by side: at most two, for two cores.
 *
 * The build comes before everything that reads `dist/`; lint alone takes as long as all other checks; the browser is
 * alone because its pages must not wait for a core.
 */
export function stagesFor(selection: Selection): Lane[][] {
  const checks: Lane[] = [
    [check('lint')],
    [build, check('features'), check('paths'), check('budgets'), check('stylelint'), check('wxml'), check('typecheck'), check('rooms')],
  ];
  const unit: Lane[] = [[jest('unit', 'component')]];
  const browser: Lane[] = [[jest('browser')]];
  if (selection === 'fast') return [checks];
  if (selection === 'unit') return [checks, unit];
  return selection === 'browser' ? [[[build]], browser] : [checks, unit, browser];
}
