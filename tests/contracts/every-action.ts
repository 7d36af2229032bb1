import type { AnyAction } from '@shared/contracts/action';
import { customerActions, staffActions } from '@shared/contracts/index';
import { keysOf } from '@shared/core/exhaustive';
import type { Result } from '@shared/core/result';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import type { AppName } from '../../simulator/protocol';
import { customerSamples, staffSamples } from './samples';
import { BOSS, CUSTOMER, GUEST } from './world';

/** One action of either app with what a test needs to call it. */
export interface Subject {
  app: AppName;
  name: string;
  action: AnyAction;
  /** Who sends the sample. */
  person: string;
  sample(cloud: TestCloud): Record<string, unknown>;
}

/** Every action there is, from the contract tables themselves: a new one is tested from its first day. */
export const subjects: Subject[] = [
  ...keysOf(customerActions).map((name): Subject => ({ app: 'customer', name, action: customerActions[name], person: CUSTOMER, sample: customerSamples[name] })),
  ...keysOf(staffActions).map((name): Subject => (
    { app: 'staff', name, action: staffActions[name], person: name === 'staff.join' ? GUEST : BOSS, sample: staffSamples[name] })),
];

/** Rows for `it.each`: a readable name first. */
export function rowsOf(wanted: readonly Subject[]): [string, Subject][] {
  return wanted.map((subject) => [`${subject.app} ${subject.name}`, subject]);
}

/** Calls the action of a subject. */
export function send(cloud: TestCloud, subject: Subject, input: unknown): Promise<Result<unknown, string>> {
  return cloud.call(subject.app, subject.person, subject.name, input);
}

/** Sees every document that is written from now on, the platform's own bookkeeping left out. */
export function watchWrites(cloud: TestCloud): { count(): number } {
  let writes = 0;
  cloud.database.onWrite(({ collection }) => { if (!collection.startsWith('_')) writes += 1; });
  return { count: () => writes };
}
