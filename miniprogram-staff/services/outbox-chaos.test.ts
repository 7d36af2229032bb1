/** Random days in a cellar: networks that fail before or after the cloud heard, killed apps, full phones, calls that arrive twice. */
import * as fc from 'fast-check';
import { ERROR_MESSAGES } from '@shared/core/errors';
import type { Result } from '@shared/core/result';
import type { Redemption, RedemptionOutcome } from '@shared/domain/redemption/model';
import { createOutbox, type Outbox, type WriteOff } from './outbox';

const OWNER = { staffId: 'zhou-wei', storeId: 'east' };
const DAYS = 400;
const CODES = 12;

/** What happens to one call; a kill ends the app while it waits for the answer. */
const FATES = ['fine', 'notSent', 'answerLost', 'arrivesTwice', 'defect', 'defectAfter', 'killedBefore', 'killedAfter'] as const;
type Fate = (typeof FATES)[number];
type Answer = Result<RedemptionOutcome, string>;

type Step =
  | { kind: 'scan'; code: number; isFull: boolean }
  | { kind: 'sync'; fates: Fate[]; isFull: boolean; isAskedTwice: boolean }
  | { kind: 'restart' };

const seldom = fc.integer({ min: 0, max: 9 }).map((number) => number === 0);
const days = (fates: readonly Fate[]): fc.Arbitrary<Step[]> => fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('scan' as const), code: fc.integer({ min: 1, max: CODES }), isFull: seldom }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), fates: fc.array(fc.constantFrom(...fates), { maxLength: 6 }), isFull: seldom, isAskedTwice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
), { maxLength: 40 });

function failure(code: 'NETWORK' | 'INTERNAL'): Answer {
  return { ok: false, error: { code, message: ERROR_MESSAGES[code], traceId: 'trace' } };
}

/** The cloud as its contract promises it: one effect for a request, one use of a code. */
class Cloud {
  /** Requests in the order they were first heard of. */
  readonly heard: string[] = [];
  readonly usedCodes: string[] = [];
  private readonly answers = new Map<string, RedemptionOutcome>();

  redeem({ requestId, code }: WriteOff): Answer {
    const answer = this.answers.get(requestId) ?? this.redeemFirst(requestId, code);
    this.answers.set(requestId, answer);
    return { ok: true, data: answer };
  }

  private redeemFirst(requestId: string, code: string): RedemptionOutcome {
    this.heard.push(requestId);
    if (this.usedCodes.includes(code)) return { outcome: 'already', clerkName: '周伟', at: 1, title: code };
    this.usedCodes.push(code);
    return { outcome: 'done', redemption: { id: requestId, title: code, contents: [], customerName: '', valueFen: 0, at: 1 } as Partial<Redemption> as Redemption };
  }
}

/** A phone whose storage outlives the app. */
class Phone {
  readonly kept: string[] = [];
  private readonly storage = new Map<string, string>();
  private outbox: Outbox = this.start();
  private fates: Fate[] = [];
  private isFull = false;
  private scans = 0;
  private kill: () => void = () => undefined;

  constructor(private readonly cloud: Cloud) {}

  async take(step: Step): Promise<void> {
    this.isFull = step.kind !== 'restart' && step.isFull;
    if (step.kind === 'scan') this.scan(step.code);
    else if (step.kind === 'sync') await this.sync(step.fates, step.isAskedTwice);
    else this.outbox = this.start();
    this.isFull = false;
  }

  content(): ReturnType<Outbox['contentOf']> {
    return this.outbox.contentOf(OWNER.staffId);
  }

  private start(): Outbox {
    return createOutbox({
      read: (key) => JSON.parse(this.storage.get(key) ?? '""') as unknown,
      write: (key, content) => {
        if (this.isFull) throw new Error('setStorage:fail storage limit reached');
        this.storage.set(key, JSON.stringify(content));
      },
      send: (writeOff) => this.send(writeOff),
    });
  }

  private scan(code: number): void {
    this.scans += 1;
    const writeOff: WriteOff = { requestId: `request-${String(this.scans).padStart(4, '0')}`, code: String(code).padStart(12, '0'), scannedAt: this.scans, storeId: OWNER.storeId };
    const isKnown = this.content().waiting.some((waiting) => waiting.code === writeOff.code);
    const isKept = this.outbox.keep(OWNER.staffId, writeOff);
    expect(isKept).toBe(isKnown || !this.isFull);
    if (isKept && !isKnown) this.kept.push(writeOff.requestId);
  }

  private async sync(fates: readonly Fate[], isAskedTwice: boolean): Promise<void> {
    this.fates = [...fates];
    const killed = new Promise<void>((resolve) => { this.kill = () => { this.outbox = this.start(); resolve(); }; });
    const rounds = [this.outbox.sync(OWNER), ...(isAskedTwice ? [this.outbox.sync(OWNER)] : [])];
    await Promise.race([Promise.all(rounds), killed]);
  }

  private async send(writeOff: WriteOff): Promise<Answer> {
    const fate = this.fates.shift() ?? 'fine';
    await Promise.resolve();
    if (fate === 'notSent') return failure('NETWORK');
    if (fate === 'defect') return failure('INTERNAL');
    const answer = fate === 'killedBefore' ? null : this.cloud.redeem(writeOff);
    if (fate === 'answerLost') return failure('NETWORK');
    if (fate === 'defectAfter') return failure('INTERNAL');
    if (fate === 'arrivesTwice') return this.cloud.redeem(writeOff);
    if (answer && fate === 'fine') return answer;
    this.kill();
    return new Promise<never>(() => undefined);
  }
}

const idsOf = ({ waiting, receipts }: ReturnType<Outbox['contentOf']>): string[] => [...waiting, ...receipts].map(({ requestId }) => requestId).sort();

/** Lives through a day; after every step each kept write-off is on the phone exactly once. */
async function live(day: readonly Step[]): Promise<{ cloud: Cloud; phone: Phone }> {
  const cloud = new Cloud();
  const phone = new Phone(cloud);
  for (const step of day) {
    await phone.take(step);
    expect(idsOf(phone.content())).toEqual(phone.kept);
  }
  await phone.take({ kind: 'sync', fates: [], isFull: false, isAskedTwice: false });
  return { cloud, phone };
}

test('whatever happens, in the evening every write-off has one receipt and every code was used once', async () => {
  await fc.assert(fc.asyncProperty(days(FATES), async (day) => {
    const { cloud, phone } = await live(day);
    const { waiting, receipts } = phone.content();
    expect([waiting, receipts.map(({ requestId }) => requestId).sort()]).toEqual([[], phone.kept]);
    const usedCodes = receipts.flatMap(({ code, settlement }) => (settlement.kind === 'done' ? [code] : []));
    expect(usedCodes.sort()).toEqual([...cloud.usedCodes].sort());
    expect(new Set(usedCodes)).toEqual(new Set(receipts.map(({ code }) => code)));
  }), { numRuns: DAYS });
});

test('without defects the cloud hears of them in the order of scanning', async () => {
  const fates = FATES.filter((fate) => !fate.startsWith('defect'));
  await fc.assert(fc.asyncProperty(days(fates), async (day) => {
    const { cloud, phone } = await live(day);
    expect(cloud.heard).toEqual(phone.kept);
  }), { numRuns: DAYS });
});
