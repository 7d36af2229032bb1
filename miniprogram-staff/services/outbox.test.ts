import type { Redemption, RedemptionOutcome } from '@shared/domain/redemption/model';
import type { Result } from '@shared/core/result';
import { createOutbox, type Outbox, type OutboxContent, type WriteOff } from './outbox';

const OWNER = { staffId: 'zhou-wei', storeId: 'east' };
const writeOff = (number: number, change: Partial<WriteOff> = {}): WriteOff => ({
  requestId: `request-${number}`, code: String(number).padStart(12, '0'), scannedAt: number, storeId: OWNER.storeId, ...change,
});

function done({ code }: WriteOff): RedemptionOutcome {
  const redemption: Partial<Redemption> = { id: `r-${code}`, title: '洗车', contents: ['精洗一次'], customerName: '李娜', valueFen: 3000, at: 1 };
  return { outcome: 'done', redemption: redemption as Redemption };
}

function failure(code: 'NETWORK' | 'INTERNAL' | 'UNAUTHENTICATED' | 'REDEMPTION_CODE_EXPIRED'): Result<RedemptionOutcome, string> {
  return { ok: false, error: { code, message: `sentence of ${code}`, traceId: 'trace' } };
}

type Send = (writeOff: WriteOff) => Promise<Result<RedemptionOutcome, string>>;

function outboxOver(send: Send, storage = new Map<string, string>()): Outbox {
  return createOutbox({
    read: (key) => JSON.parse(storage.get(key) ?? '""') as unknown, write: (key, content: OutboxContent) => { storage.set(key, JSON.stringify(content)); }, send,
  });
}

const idsOf = (list: readonly WriteOff[]): string[] => list.map(({ requestId }) => requestId);

test('what waits is sent in the order of scanning and becomes receipts', async () => {
  const sent: string[] = [];
  const outbox = outboxOver((next) => { sent.push(next.requestId); return Promise.resolve({ ok: true, data: done(next) }); });
  [1, 2, 3].forEach((number) => outbox.keep(OWNER.staffId, writeOff(number)));
  await outbox.sync(OWNER);
  expect(sent).toEqual(['request-1', 'request-2', 'request-3']);
  expect(outbox.contentOf(OWNER.staffId)).toMatchObject({ waiting: [], receipts: [{ settlement: { kind: 'done', redemptionId: 'r-000000000001' } }, {}, {}] });
});

const stops: readonly (readonly [sentence: string, code: 'NETWORK' | 'UNAUTHENTICATED'])[] = [
  ['without network the round ends and all stays', 'NETWORK'],
  ['who is not recognised tries again later', 'UNAUTHENTICATED'],
];

test.each(stops)('%s', async (_sentence, code) => {
  const sent: string[] = [];
  const outbox = outboxOver((next) => { sent.push(next.requestId); return Promise.resolve(failure(code)); });
  [1, 2].forEach((number) => outbox.keep(OWNER.staffId, writeOff(number)));
  await outbox.sync(OWNER);
  expect(sent).toEqual(['request-1']);
  expect(idsOf(outbox.contentOf(OWNER.staffId).waiting)).toEqual(['request-1', 'request-2']);
});

test('a write-off that meets a defect stays and says so, and does not hold up the next', async () => {
  const outbox = outboxOver((next) => Promise.resolve(next.requestId === 'request-1' ? failure('INTERNAL') : { ok: true, data: done(next) }));
  [1, 2].forEach((number) => outbox.keep(OWNER.staffId, writeOff(number)));
  await outbox.sync(OWNER);
  const { waiting, receipts } = outbox.contentOf(OWNER.staffId);
  expect([waiting, idsOf(receipts)]).toEqual([[{ ...writeOff(1), trouble: 'sentence of INTERNAL（编号 trace）' }], ['request-2']]);
});

test('a refusal is a receipt with its sentence, an earlier use says by whom', async () => {
  const outbox = outboxOver((next) => Promise.resolve(next.requestId === 'request-1'
    ? failure('REDEMPTION_CODE_EXPIRED') : { ok: true, data: { outcome: 'already', clerkName: '孙悦', at: 5, title: '洗车' } }));
  [1, 2].forEach((number) => outbox.keep(OWNER.staffId, writeOff(number)));
  await outbox.sync(OWNER);
  expect(outbox.contentOf(OWNER.staffId).receipts.map(({ settlement }) => settlement)).toEqual([
    { kind: 'refused', message: 'sentence of REDEMPTION_CODE_EXPIRED' }, { kind: 'already', clerkName: '孙悦', at: 5, title: '洗车' },
  ]);
});

test('a code that waits is not kept twice, the same code of another store is', () => {
  const outbox = outboxOver(() => Promise.resolve(failure('NETWORK')));
  outbox.keep(OWNER.staffId, writeOff(1));
  outbox.keep(OWNER.staffId, writeOff(1, { requestId: 'again' }));
  outbox.keep(OWNER.staffId, writeOff(1, { requestId: 'elsewhere', storeId: 'riverside' }));
  expect(idsOf(outbox.contentOf(OWNER.staffId).waiting)).toEqual(['request-1', 'elsewhere']);
});

test('write-offs of another store wait until the clerk works there again', async () => {
  const outbox = outboxOver((next) => Promise.resolve({ ok: true, data: done(next) }));
  outbox.keep(OWNER.staffId, writeOff(1, { storeId: 'riverside' }));
  outbox.keep(OWNER.staffId, writeOff(2));
  await outbox.sync(OWNER);
  expect(idsOf(outbox.contentOf(OWNER.staffId).waiting)).toEqual(['request-1']);
  await outbox.sync({ ...OWNER, storeId: 'riverside' });
  expect(outbox.contentOf(OWNER.staffId).waiting).toEqual([]);
});

test('what is kept during a round goes with it', async () => {
  const outbox = outboxOver((next) => {
    if (next.requestId === 'request-1') outbox.keep(OWNER.staffId, writeOff(2));
    return Promise.resolve({ ok: true, data: done(next) });
  });
  outbox.keep(OWNER.staffId, writeOff(1));
  await Promise.all([outbox.sync(OWNER), outbox.sync(OWNER)]);
  expect(idsOf(outbox.contentOf(OWNER.staffId).receipts)).toEqual(['request-1', 'request-2']);
});

test('what was given up while it was on its way still brings its receipt', async () => {
  const outbox = outboxOver((next) => {
    outbox.discard(OWNER.staffId, next.requestId);
    return Promise.resolve({ ok: true, data: done(next) });
  });
  outbox.keep(OWNER.staffId, writeOff(1));
  await outbox.sync(OWNER);
  expect(idsOf(outbox.contentOf(OWNER.staffId).receipts)).toEqual(['request-1']);
});

test('seen receipts go, colleagues on the same phone keep theirs', async () => {
  const outbox = outboxOver((next) => Promise.resolve({ ok: true, data: done(next) }));
  [1, 2].forEach((number) => outbox.keep(OWNER.staffId, writeOff(number)));
  outbox.keep('sun-yue', writeOff(3));
  await outbox.sync(OWNER);
  outbox.dismiss(OWNER.staffId, ['request-1']);
  expect([idsOf(outbox.contentOf(OWNER.staffId).receipts), idsOf(outbox.contentOf('sun-yue').waiting)]).toEqual([['request-2'], ['request-3']]);
});

test('a full phone keeps nothing and says so', () => {
  const outbox = createOutbox({ read: () => '', write: () => { throw new Error('setStorage:fail storage limit reached'); }, send: () => Promise.resolve(failure('NETWORK')) });
  expect(outbox.keep(OWNER.staffId, writeOff(1))).toBe(false);
});
