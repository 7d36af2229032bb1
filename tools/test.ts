/** `npm test`: every check and every test, to the end; the last line is `N passed, N failed`. `--only=fast|unit|browser` runs a part. */
import { performance } from 'node:perf_hooks';
import type { Lane, Selection, Step, StepOutcome } from './test/steps';
import { SELECTIONS, stagesFor } from './test/steps';

// A forgotten time zone conversion fails here rather than in the cloud, which runs in UTC.
process.env.TZ = 'UTC';

interface FinishedStep { step: Step; outcome: StepOutcome }

async function runStep(step: Step): Promise<FinishedStep> {
  const startedMs = performance.now();
  const outcome = await step.run().catch((error: unknown): StepOutcome =>
    ({ passed: 0, failed: 1, faults: [error instanceof Error ? error.stack ?? error.message : String(error)], looked: 'stopped' }));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(18)} ${seconds.padStart(6)} s  ${outcome.looked}`);
  return { step, outcome };
}

async function runLane(lane: Lane): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = [];
  for (const step of lane) finished.push(await runStep(step));
  return finished;
}

function parseSelection(given: readonly string[]): Selection {
  const [, name = 'all'] = given.map((argument) => /^--only=(.+)$/.exec(argument)).find((match) => match !== null) ?? [];
  const found = SELECTIONS.find((selection) => selection === name);
  if (!found) throw new Error(`--only takes one of ${SELECTIONS.join(', ')}`);
  return found;
}

async function main(): Promise<void> {
  const finished: FinishedStep[] = [];
  for (const stage of stagesFor(parseSelection(process.argv.slice(2)))) finished.push(...(await Promise.all(stage.map(runLane))).flat());
  for (const { step, outcome } of finished.filter((each) => each.outcome.failed > 0)) {
    console.log(`\n${step.name}:\n${outcome.faults.map((fault) => `  ${fault.replaceAll('\n', '\n  ')}`).join('\n')}`);
  }
  const passed = finished.reduce((sum, { outcome }) => sum + outcome.passed, 0);
  const failed = finished.reduce((sum, { outcome }) => sum + outcome.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
