import { openDatabase } from './index';
import { failure, openTestCloud } from './test-cloud';
import type { TestCloud } from './test-cloud';
import type { SdkCollection, SdkTransaction } from './test-sdk';
import { TRANSACTION_LIFETIME_MS } from './transactions';

let test: TestCloud;
beforeAll(async () => {
  test = await openTestCloud([{ name: 'stock', indexes: [] }, { name: 'orders', indexes: [{ name: 'number', keys: { number: 1 }, unique: true }] }]);
});
beforeEach(async () => {
  await test.local.clear();
  await test.local.putMany('stock', [{ _id: 's', left: 100 }]);
});
afterAll(async () => { await test.close(); });

const stock = (): SdkCollection => test.db.collection('stock');
const inTransaction = (transaction: SdkTransaction): ReturnType<SdkCollection['doc']> => transaction.collection('stock').doc('s');
const left = async (): Promise<unknown> => (await stock().doc('s').get()).data['left'];

describe('a transaction', () => {
  it('writes all at once and sees its own writes before', async () => {
    const { inc } = test.db.command;
    const seen = await test.db.runTransaction(async (transaction) => {
      await inTransaction(transaction).update({ data: { left: inc(-1) } });
      await transaction.collection('orders').add({ data: { _id: 'o1', number: 1 } });
      expect(await left()).toBe(100);
      expect((await test.db.collection('orders').count()).total).toBe(0);
      return (await inTransaction(transaction).get()).data['left'];
    });
    expect(seen).toBe(99);
    expect(await left()).toBe(99);
    expect((await test.db.collection('orders').doc('o1').get()).data['number']).toBe(1);
  });
  it('leaves nothing behind when rolled back, and answers the reason', async () => {
    const rolledBack = test.db.runTransaction(async (transaction) => {
      await inTransaction(transaction).set({ data: { left: 0 } });
      await transaction.collection('stock').doc('new').set({ data: { left: 1 } });
      await transaction.rollback('changed my mind');
    });
    await expect(rolledBack).rejects.toBe('changed my mind');
    expect(test.local.readAll('stock', { limit: 9 })).toEqual([{ _id: 's', left: 100 }]);
  });
  it('keeps reading the moment it began in', async () => {
    const transaction = await test.db.startTransaction();
    await stock().doc('s').update({ data: { left: 5 } });
    await stock().doc('s').update({ data: { left: 4 } });
    await stock().add({ data: { _id: 'later', left: 1 } });
    expect((await inTransaction(transaction).get()).data['left']).toBe(100);
    expect((await failure(transaction.collection('stock').doc('later').get())).errMsg).toContain('does not exist');
    await transaction.commit();
    expect(await left()).toBe(4);
  });
  it('reads and removes what it wrote itself', async () => {
    const transaction = await test.db.startTransaction();
    await inTransaction(transaction).remove();
    expect((await failure(inTransaction(transaction).get())).errMsg).toContain('does not exist');
    expect((await inTransaction(transaction).update({ data: { left: 1 } })).stats.updated).toBe(0);
    await transaction.commit();
    expect((await stock().count()).total).toBe(0);
  });
});

describe('two transactions', () => {
  it('conflict at once when the second writes the same document', async () => {
    const [first, second] = [await test.db.startTransaction(), await test.db.startTransaction()];
    await inTransaction(first).update({ data: { left: 1 } });
    const error = await failure(inTransaction(second).update({ data: { left: 2 } }));
    expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict') as string });
    await first.commit();
    expect(await left()).toBe(1);
    await expect(second.commit()).rejects.toThrow('TransactionNotExist');
  });
  it('conflict when the document changed after the second began', async () => {
    const transaction = await test.db.startTransaction();
    await stock().doc('s').update({ data: { left: 7 } });
    expect((await failure(inTransaction(transaction).update({ data: { left: 8 } }))).errMsg).toContain('TransactionConflict');
    expect(await left()).toBe(7);
  });
  it('conflict over one unique key', async () => {
    const [first, second] = [await test.db.startTransaction(), await test.db.startTransaction()];
    await first.collection('orders').add({ data: { _id: 'a', number: 1 } });
    expect((await failure(second.collection('orders').add({ data: { _id: 'b', number: 1 } }))).errMsg).toContain('TransactionConflict');
    await first.rollback();
  });
});

describe('a transaction and everybody else', () => {
  it('makes a plain write wait until it ends', async () => {
    const transaction = await test.db.startTransaction();
    await inTransaction(transaction).update({ data: { left: 50 } });
    let done = false;
    const plain = stock().doc('s').update({ data: { left: test.db.command.inc(-1) } }).then(() => { done = true; });
    await stock().add({ data: { _id: 'unrelated' } });
    expect(done).toBe(false);
    await transaction.commit();
    await plain;
    expect(await left()).toBe(49);
  });
  it('makes a plain insert of its unique key wait, and then fail', async () => {
    const transaction = await test.db.startTransaction();
    await transaction.collection('orders').add({ data: { _id: 'a', number: 1 } });
    const plain = failure(test.db.collection('orders').add({ data: { _id: 'b', number: 1 } }));
    await transaction.commit();
    expect((await plain).errMsg).toContain('E11000');
  });
  it('meets E11000 for a key that is taken, unless it frees the key itself', async () => {
    await test.db.collection('orders').add({ data: { _id: 'a', number: 1 } });
    const transaction = await test.db.startTransaction();
    expect((await failure(transaction.collection('orders').add({ data: { _id: 'b', number: 1 } }))).errMsg).toContain('E11000');
    await transaction.collection('orders').doc('a').remove();
    await transaction.collection('orders').add({ data: { _id: 'b', number: 1 } });
    await transaction.commit();
    expect(test.local.readAll('orders', { limit: 9 })).toEqual([{ _id: 'b', number: 1 }]);
  });
});

describe('what a transaction may not do', () => {
  it('have two operations in flight', async () => {
    const transaction = await test.db.startTransaction();
    const both = await Promise.allSettled([inTransaction(transaction).get(), inTransaction(transaction).update({ data: { left: 1 } })]);
    const refused = both.filter((one) => one.status === 'rejected').map((one) => (one.reason as { errMsg: string }).errMsg);
    expect(refused).toEqual([expect.stringContaining('[ResourceUnavailable.TransactionBusy] Transaction is busy')]);
    await transaction.rollback();
  });
  it('ask with where', async () => {
    const transaction = await test.db.startTransaction();
    expect((await failure(transaction.collection('stock').where({ left: 100 }).get())).errMsg).toContain('where is not supported in a transaction');
    await transaction.rollback();
  });
  it('go on after its end', async () => {
    const transaction = await test.db.startTransaction();
    await transaction.commit();
    expect((await failure(inTransaction(transaction).get())).errMsg).toContain('[ResourceUnavailable.TransactionNotExist]');
  });
  it('live longer than thirty seconds', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
    const local = await openDatabase({ directory: null, now: () => 0, strict: false });
    const { transactionId } = await local.handle('database.startTransaction', {});
    jest.advanceTimersByTime(TRANSACTION_LIFETIME_MS);
    jest.useRealTimers();
    await expect(local.handle('database.commitTransaction', { transactionId })).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    await local.close();
  });
});

describe('a hundred buyers at once', () => {
  it('take exactly what there is, by conditional updates', async () => {
    await stock().doc('s').set({ data: { left: 60 } });
    const { gt, inc } = test.db.command;
    const results = await Promise.all(Array.from({ length: 100 }, () => stock().where({ _id: 's', left: gt(0) }).update({ data: { left: inc(-1) } })));
    expect(results.filter((result) => result.stats.updated === 1)).toHaveLength(60);
    expect(await left()).toBe(0);
  });
  it('take exactly what there is, by transactions tried again after a conflict', async () => {
    await stock().doc('s').set({ data: { left: 5 } });
    const buy = async (): Promise<boolean> => {
      for (;;) {
        try {
          return await test.db.runTransaction(async (transaction) => {
            const now = Number((await inTransaction(transaction).get()).data['left']);
            if (now > 0) await inTransaction(transaction).update({ data: { left: now - 1 } });
            return now > 0;
          }, 0);
        } catch (error) {
          if (!/TransactionConflict/.test(String((error as { errMsg?: string }).errMsg))) throw error;
        }
      }
    };
    const bought = await Promise.all(Array.from({ length: 10 }, buy));
    expect(bought.filter(Boolean)).toHaveLength(5);
    expect(await left()).toBe(0);
  });
});
