import { staffActions } from '@shared/contracts/index';
import type { Access } from '@shared/contracts/action';
import { STAFF_ROLES, type StaffRole } from '@shared/domain/staff/model';
import type { Result } from '@shared/core/result';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import type { AppName } from '../../simulator/protocol';
import { codeOf } from '../calls';
import { rowsOf, subjects } from './every-action';
import { CUSTOMER, GUEST, fillWorld, holderOf } from './world';

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({ seed: false });
  await fillWorld(cloud);
});
afterAll(async () => { await cloud.close(); });

const staffSubjects = subjects.filter((subject) => subject.app === 'staff');

/** A call that goes to a function directly, as a person who would tamper with the mini program could. */
async function callFunction(functionName: string, as: { app: AppName; person: string }, data: unknown): Promise<Result<unknown, string>> {
  const person = cloud.people.find(as.app, as.person);
  if (!person) throw new Error(`nobody is called ${as.person}`);
  return await cloud.cloud.host.invoke({ name: functionName, data, caller: { kind: 'client', person } }) as Result<unknown, string>;
}

function allows(access: Access, role: StaffRole): boolean {
  return access === 'everyStaff' || access === 'guest' || (Array.isArray(access) && access.includes(role));
}

describe('a role', () => {
  it.each(rowsOf(staffSubjects))('may do what the contract says: %s', async (_name, subject) => {
    const answers = new Map<StaffRole, string>();
    for (const role of STAFF_ROLES) answers.set(role, codeOf(await cloud.call('staff', holderOf(role), subject.name, subject.sample(cloud))));
    const forbidden = [...answers].filter(([, code]) => code === 'FORBIDDEN').map(([role]) => role);
    expect(forbidden).toEqual(STAFF_ROLES.filter((role) => !allows(subject.action.access, role)));
    expect([...answers.values()].filter((code) => ['UNAUTHENTICATED', 'INTERNAL', 'INVALID_INPUT'].includes(code))).toEqual([]);
  });
});

describe('somebody with the staff app who has not joined', () => {
  it.each(rowsOf(staffSubjects.filter(({ action }) => action.access !== 'guest')))('is forbidden %s', async (_name, subject) => {
    expect(codeOf(await cloud.call('staff', GUEST, subject.name, subject.sample(cloud)))).toBe('FORBIDDEN');
  });

  it('may start and join', () => {
    const open = Object.entries(staffActions).filter(([, action]) => action.access === 'guest').map(([name]) => name);
    expect(open.sort()).toEqual(['session.start', 'staff.join']);
  });
});

describe('the wrong app', () => {
  it.each(rowsOf(subjects))('is not authenticated for %s', async (_name, subject) => {
    const as = subject.app === 'staff' ? { app: 'customer', person: CUSTOMER } as const : { app: 'staff', person: holderOf('generalManager') } as const;
    const answer = await callFunction(`${subject.app}-api`, as, { action: subject.name, input: subject.sample(cloud) });
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });
});
