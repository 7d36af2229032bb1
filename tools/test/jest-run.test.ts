import { outcomeOf } from './jest-run';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [{ name: '/a.test.ts', message: '', status: 'passed', assertionResults: [{ status: 'passed' }] }] };

const rows: [sentence: string, changes: Partial<typeof report>, passed: number, failed: number][] = [
  ['passed tests are counted', {}, 3, 0],
  ['failed tests are counted', { numFailedTests: 2, testResults: [{ name: '/a.test.ts', message: 'x', status: 'failed', assertionResults: [{ status: 'failed' }] }] }, 3, 2],
  ['a file that does not load is one failure', { testResults: [{ name: '/a.test.ts', message: 'x', status: 'failed', assertionResults: [] }] }, 3, 1],
  ['a skipped test is a failure', { numPendingTests: 1 }, 3, 1],
  ['no test at all is a failure', { numPassedTests: 0, testResults: [] }, 0, 1],
];

test.each(rows)('%s', (_sentence, changes, passed, failed) => {
  expect(outcomeOf({ ...report, ...changes })).toMatchObject({ passed, failed });
});
