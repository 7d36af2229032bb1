import { customerGuards } from '../data/customer-guards';
import type { DatabaseTransaction } from '../runtime/sdk';

/** What stands behind a gate. */
export interface Gate<T extends { id: string }> {
  /** One per customer and kind of thing, e.g. `inquiry.customer-…`. */
  id: string;
  /** What already counts, for a customer who has no gate yet; a query outside the transaction. */
  findOpen(): Promise<readonly T[]>;
  /** The thing itself, read inside the transaction. */
  read(id: string): Promise<T | null>;
  /** Whether it still counts. */
  counts(thing: T): boolean;
}

/** What a customer has that counts, and the way to add one more. */
export interface GatePass<T> {
  open: T[];
  /** Writes the gate, with the new thing when there is one; only then is the look at `open` binding. */
  close(addedId: string | null): Promise<void>;
}

/** Opens a customer's gate inside a transaction. Whoever closes it second starts over and sees what the first one added. */
export async function openGate<T extends { id: string }>(transaction: DatabaseTransaction, gate: Gate<T>): Promise<GatePass<T>> {
  const guards = customerGuards.within(transaction);
  const guard = await guards.get(gate.id);
  const ids = guard ? guard.refIds : (await gate.findOpen()).map((thing) => thing.id);
  const open: T[] = [];
  for (const id of ids) {
    const thing = await gate.read(id);
    if (thing && gate.counts(thing)) open.push(thing);
  }
  return {
    open,
    async close(addedId) {
      const kept = open.map((thing) => thing.id).filter((id) => id !== addedId);
      const refIds = addedId === null ? kept : [...kept, addedId];
      await guards.put({ id: gate.id, refIds, passes: (guard?.passes ?? 0) + 1 });
    },
  };
}
