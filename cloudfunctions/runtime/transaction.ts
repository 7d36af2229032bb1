import { jitter } from './context';
import { Refusal } from './refusal';
import { database, errorText, type DatabaseTransaction } from './sdk';

const ATTEMPTS = 12;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 800;

/** Conflict wording of the platform; the SDK drops the code, and does not retry these itself. */
const CONFLICT = /TransactionConflict|TransactionBusy|TransactionNotExist/;

/**
 * Runs single-document reads and writes as one: all of them happen, or none. The work may run several times, so it must do nothing
 * else: no message, no payment. A refusal inside rolls everything back and travels on.
 *
 * WeChat transactions know `doc` and `add` only; a `where` inside would silently run outside.
 *
 * @throws the last conflict after twelve attempts
 */
export async function inTransaction<Answer>(work: (transaction: DatabaseTransaction) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = await database.startTransaction();
    try {
      const answer = await work(transaction);
      await transaction.commit();
      return answer;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      if (error instanceof Refusal || attempt === ATTEMPTS || !CONFLICT.test(errorText(error))) throw error;
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * jitter();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
