import type { Result } from '@shared/core/result';
import type { RedemptionOutcome } from '@shared/domain/redemption/model';

/** A write-off a clerk has decided on. */
export interface WriteOff {
  /** Made once; the cloud does one thing for it, however often it arrives. */
  requestId: string;
  code: string;
  /** When the code was read, epoch ms of server time. */
  scannedAt: number;
  /** The store it was decided in; only there the cloud knows the code. */
  storeId: string;
}

/** A write-off the cloud has not answered yet. */
export interface Waiting extends WriteOff {
  /** What the cloud said when it failed on its own side, or empty. */
  trouble: string;
}

/** What became of a write-off. */
export type Settlement =
  | { kind: 'done'; redemptionId: string; title: string; contents: string[]; customerName: string; valueFen: number; at: number }
  | { kind: 'already'; title: string; clerkName: string; at: number }
  | { kind: 'refused'; message: string };

/** An answered write-off, kept until the clerk has seen it. */
export interface Receipt extends WriteOff {
  settlement: Settlement;
}

/** Everything of one colleague that is on this phone. */
export interface OutboxContent {
  /** In the order of scanning. */
  waiting: Waiting[];
  receipts: Receipt[];
}

/** What the outbox leans on. `write` throws when the phone is full. */
export interface OutboxParts {
  read: (key: string) => unknown;
  write: (key: string, content: OutboxContent) => void;
  send: (writeOff: WriteOff) => Promise<Result<RedemptionOutcome, string>>;
}

/** Whose outbox, and the store whose write-offs can be sent now. */
export interface OutboxOwner {
  staffId: string;
  storeId: string;
}

/** Write-offs on their way to the cloud: kept on the phone before anything is sent, so that a lost network or a killed app loses none. */
export interface Outbox {
  contentOf(staffId: string): OutboxContent;
  /** Keeps a write-off; a code that waits already is not kept twice. False when the phone is full. */
  keep(staffId: string, writeOff: WriteOff): boolean;
  /** Sends what waits, in order, until all is answered or the network is gone. Calls at the same time share one round. */
  sync(owner: OutboxOwner): Promise<void>;
  /** Forgets receipts that were seen. */
  dismiss(staffId: string, requestIds: readonly string[]): void;
  /** Gives up a write-off that waits. */
  discard(staffId: string, requestId: string): void;
}

/** The cloud cannot be reached, or does not know the person for now: nothing else would get through either. */
const STOPPING_CODES: readonly string[] = ['NETWORK', 'UNAUTHENTICATED'];

/** An outbox over any storage and any way to call. Every change is one write, so a kill leaves the state before or after it. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { contentOf, change } = storeOf(parts);
  return {
    contentOf,
    keep(staffId, writeOff) {
      const { waiting } = contentOf(staffId);
      if (waiting.some(({ code, storeId }) => code === writeOff.code && storeId === writeOff.storeId)) return true;
      return change(staffId, (content) => ({ ...content, waiting: [...content.waiting, { ...writeOff, trouble: '' }] }));
    },
    sync: createRounds(parts.send, { contentOf, change }),
    dismiss(staffId, requestIds) {
      change(staffId, (content) => ({ ...content, receipts: content.receipts.filter(({ requestId }) => !requestIds.includes(requestId)) }));
    },
    discard(staffId, requestId) {
      change(staffId, (content) => ({ ...content, waiting: content.waiting.filter((candidate) => candidate.requestId !== requestId) }));
    },
  };
}

interface ContentStore {
  contentOf: (staffId: string) => OutboxContent;
  /** False when the phone is full. */
  change: (staffId: string, edit: (content: OutboxContent) => OutboxContent) => boolean;
}

function storeOf({ read, write }: OutboxParts): ContentStore {
  const contentOf = (staffId: string): OutboxContent => parse(read(keyOf(staffId)));
  return {
    contentOf,
    change(staffId, edit) {
      try {
        write(keyOf(staffId), edit(contentOf(staffId)));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function createRounds(send: OutboxParts['send'], { contentOf, change }: ContentStore): Outbox['sync'] {
  let round = Promise.resolve();
  let isSending = false;

  const nextOf = ({ staffId, storeId }: OutboxOwner, tried: ReadonlySet<string>): Waiting | undefined => (
    contentOf(staffId).waiting.find((candidate) => candidate.storeId === storeId && !tried.has(candidate.requestId))
  );

  /** False when nothing more can be sent now. An answer the phone has no room for is asked for again by a later round. */
  async function sendOne(staffId: string, writeOff: Waiting): Promise<boolean> {
    const result = await send(toWriteOff(writeOff));
    if (!result.ok && STOPPING_CODES.includes(result.error.code)) return false;
    return change(staffId, (content) => settle(content, writeOff, result));
  }

  /** Finding nothing left and ending are one step, so that nothing kept meanwhile joins a round that is over. */
  async function sendAll(owner: OutboxOwner): Promise<void> {
    isSending = true;
    const tried = new Set<string>();
    try {
      for (let next = nextOf(owner, tried); next && await sendOne(owner.staffId, next); next = nextOf(owner, tried)) tried.add(next.requestId);
    } finally {
      isSending = false;
    }
  }

  return (owner) => {
    if (!isSending) round = sendAll(owner);
    return round;
  };
}

/** Moves an answered write-off to the receipts; one that met a defect stays where it is and says so. */
function settle({ waiting, receipts }: OutboxContent, sent: Waiting, result: Result<RedemptionOutcome, string>): OutboxContent {
  if (!result.ok && result.error.code === 'INTERNAL') {
    const { message, traceId } = result.error;
    const trouble = `${message}（编号 ${traceId}）`;
    return { waiting: waiting.map((candidate) => (candidate.requestId === sent.requestId ? { ...candidate, trouble } : candidate)), receipts };
  }
  const settlement: Settlement = result.ok ? toSettlement(result.data) : { kind: 'refused', message: result.error.message };
  return {
    waiting: waiting.filter(({ requestId }) => requestId !== sent.requestId),
    receipts: [...receipts.filter(({ requestId }) => requestId !== sent.requestId), { ...toWriteOff(sent), settlement }],
  };
}

function toSettlement(outcome: RedemptionOutcome): Settlement {
  if (outcome.outcome === 'already') return { kind: 'already', title: outcome.title, clerkName: outcome.clerkName, at: outcome.at };
  const { id: redemptionId, title, contents, customerName, valueFen, at } = outcome.redemption;
  return { kind: 'done', redemptionId, title, contents, customerName, valueFen, at };
}

function toWriteOff({ requestId, code, scannedAt, storeId }: WriteOff): WriteOff {
  return { requestId, code, scannedAt, storeId };
}

function keyOf(staffId: string): string {
  return `outbox.${staffId}`;
}

/** What an earlier version or another program left under the key is not ours; an empty key is an empty outbox. */
function parse(stored: unknown): OutboxContent {
  if (typeof stored !== 'object' || stored === null || !('waiting' in stored) || !('receipts' in stored)) return { waiting: [], receipts: [] };
  return stored as OutboxContent;
}
