import { MS_PER_DAY } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import { isFailed } from '@shared/domain/order/rules';
import type { Counter, CounterRepository, MarkedMove } from '../data/counters';
import { mallOrders } from '../data/mall-orders';
import { productChanges } from '../data/product-changes';
import { refunds } from '../data/refunds';
import { command } from '../runtime/sdk';
import { MOVE_LEASE_MS, backKey, soldKey } from './order-stock';

/** Owners one query reads. */
const OWNERS_AT_ONCE = 100;

/** Counters as recovery knows them, whatever they count. */
export type MarkedCounters = Pick<CounterRepository<Counter>, 'listMovesBefore' | 'settleMany' | 'undo'>;

/** What is to become of a mark whose maker must be gone: its movement stays, is taken back, or waits for work that still goes on. */
type Verdict = 'settle' | 'undo' | 'wait';

/** Says what the owners of some marks prove; marks of owners it does not know are left alone. */
type Judge = (moves: readonly MarkedMove[]) => Promise<(move: MarkedMove) => Verdict>;

/** Who stands behind a mark, by the beginning of the owner's id. */
const JUDGES: Readonly<Record<string, Judge>> = {
  async 'order-'(moves) {
    const orders = await byId(moves, (ids) => mallOrders.getMany(ids));
    return (move) => (isOfWork(move) ? verdictOfWork(orders.get(move.ownerId)) : verdictOfPlacing(orders.get(move.ownerId), move));
  },
  async 'refund-'(moves) {
    const all = await byId(moves, (ids) => refunds.getMany(ids));
    return ({ ownerId }) => (all.get(ownerId)?.isSettling ? 'wait' : 'settle');
  },
  async 'change-'(moves) {
    const all = await byId(moves, (ids) => productChanges.getMany(ids));
    return ({ ownerId }) => (all.has(ownerId) ? 'settle' : 'undo');
  },
};

/** Marks of what follows from a change of status, rather than of placing. */
function isOfWork({ key, ownerId }: MarkedMove): boolean {
  return key === backKey(ownerId) || key === soldKey(ownerId);
}

function verdictOfWork(order: MallOrder | undefined): Verdict {
  return order && order.pending !== null ? 'wait' : 'settle';
}

/** The call that made an order keeps its pieces, whatever became of the order later: giving them back is a movement of its own. */
function verdictOfPlacing(order: MallOrder | undefined, { key }: MarkedMove): Verdict {
  if (order?.markKey !== key) return 'undo';
  if (order.status === 'placing') return 'wait';
  return isFailed(order) ? 'undo' : 'settle';
}

async function byId<T extends { id: string }>(moves: readonly MarkedMove[], read: (ids: string[]) => Promise<T[]>): Promise<Map<string, T>> {
  const ids = [...new Set(moves.map((move) => move.ownerId))];
  const found = new Map<string, T>();
  for (let first = 0; first < ids.length; first += OWNERS_AT_ONCE) {
    for (const record of await read(ids.slice(first, first + OWNERS_AT_ONCE))) found.set(record.id, record);
  }
  return found;
}

/** Ends the marks of calls that are gone. @returns how many ended */
export async function recoverMoves(counters: MarkedCounters, limit: number, now: number): Promise<number> {
  const moves = await counters.listMovesBefore(now - MOVE_LEASE_MS, limit);
  let ended = 0;
  for (const [prefix, judge] of Object.entries(JUDGES)) {
    const own = moves.filter((move) => move.ownerId.startsWith(prefix));
    if (own.length === 0) continue;
    const verdictOn = await judge(own);
    ended += await settleAll(counters, own.filter((move) => verdictOn(move) === 'settle'));
    for (const move of own.filter((one) => verdictOn(one) === 'undo')) ended += Number(await counters.undo(move.counterId, move.key));
  }
  return ended;
}

async function settleAll(counters: MarkedCounters, moves: readonly MarkedMove[]): Promise<number> {
  for (const counterId of new Set(moves.map((move) => move.counterId))) {
    await counters.settleMany(counterId, moves.filter((move) => move.counterId === counterId).map((move) => move.key));
  }
  return moves.length;
}

/** Takes away orders that never came to be, a day after they were given up. @returns how many */
export function forgetFailedOrders(limit: number, now: number): Promise<number> {
  return mallOrders.removeMany({
    filter: { closeReason: 'failed', closedAt: command.lt(now - MS_PER_DAY), pending: null }, sort: { field: 'closedAt', direction: 'asc' }, limit,
  });
}

/** Orders whose placing died on the way, the oldest first. */
export function listStuckOrders(limit: number, now: number): Promise<MallOrder[]> {
  return mallOrders.find({
    filter: { status: 'placing', createdAt: command.lt(now - MOVE_LEASE_MS) }, sort: { field: 'createdAt', direction: 'asc' }, limit,
  });
}
