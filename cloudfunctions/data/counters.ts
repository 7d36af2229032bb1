import type { CounterMove } from '@shared/domain/mall/model';
import { command, database } from '../runtime/sdk';
import { defineCollection, type CollectionDefinition, type Repository } from './collection';

/** A document whose numbers many people move at once. */
export interface Counter {
  id: string;
  moves: CounterMove[];
}

/** One movement of a number; the key makes it happen once, however often it is asked for while its mark is there. */
export interface Movement {
  key: string;
  /** The document that proves the movement, or, by its absence or state, disproves it. */
  ownerId: string;
  field: string;
  by: number;
  /** Least value the number may have afterwards. */
  atLeast?: number;
  /** Largest value the number may have afterwards. */
  atMost?: number;
  /** Nobody can have used the key before, so a refusal needs no second look. */
  isFirst?: boolean;
}

/** A mark with the counter that carries it. */
export interface MarkedMove extends CounterMove {
  counterId: string;
}

/**
 * A collection of counters. Every movement is a single conditional step that changes the number and leaves its mark: hundreds of callers
 * at once never make each other start over, as transactions would, and nothing is moved beyond its bound. The mark is taken away
 * (settled) once the owner is written; a mark that has stood longer than a call can live tells a job to ask the owner and to settle the
 * movement or to undo it.
 */
export interface CounterRepository<T extends Counter> extends Repository<T> {
  /** False when the bound forbids it or there is no such counter; true also when the key has moved it already. */
  move(id: string, movement: Movement, now: number): Promise<boolean>;
  /** Takes the mark away and leaves the number. */
  settle(id: string, key: string): Promise<void>;
  /** Takes many marks of one counter away in one step. */
  settleMany(id: string, keys: readonly string[]): Promise<void>;
  /** Takes number and mark back in one step; false when there is no such mark, so repeating it does nothing. */
  undo(id: string, key: string): Promise<boolean>;
  /** Whether a movement in the name of an owner is marked; the marks themselves stay where they are, as there may be hundreds. */
  isMarkedBy(id: string, ownerId: string): Promise<boolean>;
  /** Marks that have stood since before an instant; of at most `limit` counters. */
  listMovesBefore(at: number, limit: number): Promise<MarkedMove[]>;
}

/** Declares a collection of counters; the index of the marks comes with it. */
export function defineCounters<T extends Counter>({ name, indexes }: CollectionDefinition): CounterRepository<T> {
  const repository = defineCollection<T>({ name, indexes: [...indexes, { name: 'by_move', keys: { 'moves.at': 1, _id: 1 } }] });
  const moveOf = async (id: string, key: string): Promise<CounterMove | undefined> =>
    (await repository.get(id))?.moves.find((move) => move.key === key);
  return {
    ...repository,
    async move(id, { key, ownerId, field, by, isFirst, ...bounds }, now) {
      const { stats } = await database.collection(name)
        .where({ _id: id, ...within({ field, by, ...bounds }), 'moves.key': command.nin([key]) })
        .update({ data: { [field]: command.inc(by), moves: command.push([{ key, ownerId, field, by, at: now }]) } });
      if (stats.updated === 1) return true;
      return isFirst !== true && await moveOf(id, key) !== undefined;
    },
    async settle(id, key) {
      await database.collection(name).doc(id).update({ data: { moves: command.pull({ key }) } });
    },
    async settleMany(id, keys) {
      await database.collection(name).doc(id).update({ data: { moves: command.pull({ key: command.in(keys) }) } });
    },
    async undo(id, key) {
      const move = await moveOf(id, key);
      if (!move) return false;
      const { stats } = await database.collection(name)
        .where({ _id: id, 'moves.key': command.in([key]) })
        .update({ data: { [move.field]: command.inc(-move.by), moves: command.pull({ key }) } });
      return stats.updated === 1;
    },
    async isMarkedBy(id, ownerId) {
      const { total } = await database.collection(name).where({ _id: id, 'moves.ownerId': ownerId }).count();
      return total > 0;
    },
    async listMovesBefore(at, limit) {
      const { data } = await database.collection(name).where({ 'moves.at': command.lt(at) }).limit(limit).get();
      return data.flatMap((stored) => (stored['moves'] as CounterMove[]).filter((move) => move.at < at)
        .map((move) => ({ ...move, counterId: stored._id })));
    },
  };
}

/** The bound as a condition on the value before the movement. */
function within({ field, by, atLeast, atMost }: Pick<Movement, 'field' | 'by' | 'atLeast' | 'atMost'>): object {
  const conditions = [
    ...(atLeast === undefined ? [] : [command.gte(atLeast - by)]), ...(atMost === undefined ? [] : [command.lte(atMost - by)]),
  ];
  return conditions.length === 0 ? {} : { [field]: command.and(conditions) };
}
