import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { codeOf } from '../calls';
import { rowsOf, send, subjects, watchWrites, type Subject } from './every-action';
import { FAR_BOSS, OTHER_CUSTOMER, fillWorld } from './world';

let cloud: TestCloud;
let start: ReturnType<TestCloud['database']['snapshot']>;
let writes: { count(): number };

beforeAll(async () => {
  cloud = await startTestCloud({ seed: false });
  await fillWorld(cloud);
  start = cloud.database.snapshot();
  writes = watchWrites(cloud);
});
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.database.restore(start);
  cloud.cloud.state.reload();
});

/** Objects within objects, deeper than anything an honest page sends. */
function nested(depth: number): unknown {
  return depth === 0 ? 'end' : { more: nested(depth - 1) };
}

/** Values an attacker puts where something else belongs. NaN and undefined do not survive JSON; they arrive as null or not at all. */
const HOSTILE_VALUES: readonly unknown[] = [
  null, true, -1, 1.5, 1e308, '', ' ', '\u0000', '../../etc', '__proto__', '{"$gt":""}', 'x'.repeat(100_000), [], ['x'], new Array<number>(5000).fill(0),
  {}, { $gt: '' }, { length: 3 }, nested(200), JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
];

const HOSTILE_WHOLES: readonly unknown[] = [null, 'text', 42, [], true, [[]], nested(200)];

/** Inputs that differ from a sound one in one place. */
function spoil(sound: Record<string, unknown>): { what: string; input: unknown; isCertain: boolean }[] {
  const fields = Object.keys(sound);
  return [
    ...HOSTILE_WHOLES.map((input) => ({ what: `the whole is ${describeValue(input)}`, input, isCertain: false })),
    ...fields.map((field) => ({ what: `${field} is missing`, input: { ...sound, [field]: undefined }, isCertain: true })),
    { what: 'there is one field more', input: { ...sound, isAdmin: true }, isCertain: true },
    { what: 'there is a prototype', input: JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(sound).slice(1)}`.replace(',}', '}')) as unknown, isCertain: false },
    ...fields.flatMap((field) => HOSTILE_VALUES.map((value) => ({ what: `${field} is ${describeValue(value)}`, input: { ...sound, [field]: value }, isCertain: false }))),
  ];
}

function describeValue(value: unknown): string {
  return (JSON.stringify(value) as string | undefined)?.slice(0, 40) ?? 'nothing';
}

/** What an action may answer to anybody: its data, a refusal it declares, or that the input is wrong. */
function mayAnswer({ action }: Subject, code: string): boolean {
  return code === 'OK' || code === 'INVALID_INPUT' || (action.errors as readonly string[]).includes(code);
}

describe('an input with one thing wrong', () => {
  it.each(rowsOf(subjects))('never breaks an action, and writes nothing when it is refused: %s', async (_name, subject) => {
    const bad: string[] = [];
    for (const { what, input, isCertain } of spoil(subject.sample(cloud))) {
      const before = writes.count();
      const code = codeOf(await send(cloud, subject, input));
      const isWritten = writes.count() > before;
      if (!mayAnswer(subject, code) || (isCertain && code !== 'INVALID_INPUT') || (code === 'INVALID_INPUT' && isWritten)) bad.push(`${what}: ${code}${isWritten ? ', written' : ''}`);
      if (isWritten) await cloud.database.restore(start);
    }
    expect(bad).toEqual([]);
  });
});

describe('an action that does not exist', () => {
  it.each(['', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'inquiry', 'inquiry.submit ', 'x'.repeat(10_000)])('%# is refused', async (name) => {
    expect(codeOf(await cloud.call('customer', 'li-na', name, {}))).toBe('INVALID_INPUT');
    expect(codeOf(await cloud.call('staff', 'boss', name, {}))).toBe('INVALID_INPUT');
  });
});

/** Fields that name a record of one customer, one colleague or one store. */
const OWNED = ['inquiryId', 'bookingId', 'applicationId', 'noticeId', 'customerId', 'taskId', 'taskIds', 'code', 'couponId', 'packageId', 'redemptionId', 'subjectId'];
/** A joining guest owns nothing yet, and the code of the phone button is no record's. */
const rows = rowsOf(subjects.filter(({ name }) => name !== 'staff.join' && name !== 'profile.savePhoneByCode'));

describe('the id of somebody else\'s record', () => {
  it.each(rows)('leads nowhere: %s', async (_name, subject) => {
    const input = subject.sample(cloud);
    if (!OWNED.some((field) => field in input)) return;
    const before = writes.count();
    const answer = await cloud.call(subject.app, subject.app === 'customer' ? OTHER_CUSTOMER : FAR_BOSS, subject.name, input);
    expect(writes.count()).toBe(before);
    const code = codeOf(answer);
    if (answer.ok) expect(answer.data).toEqual({ seen: 0 });
    else expect(code).toMatch(/_NOT_FOUND$|_OF_OTHER_STORE$/);
  });
});
