import type { Result } from '../../shared/core/result';
import type { OrderView } from '../../shared/contracts/order';
import type { SkuStock } from '../../shared/domain/mall/model';
import type { MallOrder } from '../../shared/domain/order/model';
import { mallOrders } from '../../cloudfunctions/data/mall-orders';
import { skuStocks } from '../../cloudfunctions/data/sku-stocks';
import { database, type DatabaseTransaction } from '../../cloudfunctions/runtime/sdk';
import { inTransaction } from '../../cloudfunctions/runtime/transaction';
import { settlePieces, takeStock } from '../../cloudfunctions/operations/order-stock';
import { TEST_NOW, startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { aCustomer } from '../../tests/builders';
import { putRecords } from '../../tests/calls';
import { onSale, openMall } from '../../tests/mall-scene';
import { aLine, anOrder } from '../../tests/order-builders';
import { median, millisecondsOf, type Figure } from '../figure';

const BUYERS = 1_000;
const PIECES = 100;
const PRICE_FEN = 5_900;
const SKU = 'engine-oil-one';
const STOCK = `engine-oil.${SKU}`;
const ROUNDS = 5;
/** Orders are placed at least this many times as fast as naive transactions do it. */
const TIMES_FASTER = 20;
/** And of transactions that keep out of each other's way. */
const TIMES_FASTER_THAN_PATIENT = 5;

const people = Array.from({ length: BUYERS }, (_, index) => `stranger-${index + 1}`);

async function setScene(cloud: TestCloud): Promise<void> {
  await cloud.reset();
  await openMall(cloud, [onSale({ skus: [{ id: SKU, name: '单件', priceFen: PRICE_FEN, listPriceFen: 0, initialStock: PIECES }] })]);
  await putRecords(cloud, 'customers', people.map((person) => aCustomer(person, { phone: '13800000000' })));
  await putRecords(cloud, 'sku_stocks', [{ id: STOCK, storeId: 'east', productId: 'engine-oil', left: PIECES, sold: 0, moves: [] } satisfies SkuStock]);
}

/** The whole action, from who calls to the order as the page shows it. */
async function placeAll(cloud: TestCloud): Promise<string[]> {
  const answers = await Promise.all(people.map((person) => cloud.call('customer', person, 'order.place', {
    requestId: `race-${person}`, lines: [{ productId: 'engine-oil', skuId: SKU, quantity: 1 }], fulfilment: 'pickup', couponIds: [], addressId: null, note: '',
    shownTotalFen: PRICE_FEN, isFromCart: false,
  }) as Promise<Result<OrderView, string>>));
  return answers.map((answer) => (answer.ok ? 'OK' : answer.error.code));
}

/** Stock and order as the product takes and writes them, and nothing else. */
async function placeInSteps(person: string): Promise<string> {
  const order: MallOrder = anOrder({ id: `order-${person}`, number: person, customerId: person, lines: [aLine({ skuId: SKU, quantity: 1 })], status: 'placing', markKey: `mark-${person}` });
  if (!await takeStock(order, TEST_NOW)) return 'STOCK_SHORT';
  await mallOrders.insert(order);
  await mallOrders.patchIf(order.id, { status: 'placing' }, { status: 'unpaid' });
  await settlePieces(order, []);
  return 'OK';
}

type Work = (transaction: DatabaseTransaction) => Promise<string>;

/** Runs work in a transaction until it is through: at once again, as one would write first, or after waits that grow, as the product does. */
const TRANSACTIONS: Record<'naive' | 'patient', (work: Work) => Promise<string>> = {
  naive: async (work) => {
    for (;;) {
      const transaction = await database.startTransaction();
      try {
        const answer = await work(transaction);
        await transaction.commit();
        return answer;
      } catch {
        await transaction.rollback().catch(() => undefined);
      }
    }
  },
  patient: async (work) => {
    for (;;) {
      const answer = await inTransaction(work).catch(() => null);
      if (answer !== null) return answer;
    }
  },
};

/** Reads the stock, checks, and writes stock and order, all in one transaction. */
function placeInTransaction(person: string, run: (work: Work) => Promise<string>): Promise<string> {
  const order: MallOrder = anOrder({ id: `order-${person}`, number: person, customerId: person });
  return run((transaction) => takeAndWrite(transaction, order));
}

async function takeAndWrite(transaction: DatabaseTransaction, order: MallOrder): Promise<string> {
  const stocks = skuStocks.within(transaction);
  const stock = await stocks.get(STOCK);
  if (!stock || stock.left < 1) return 'STOCK_SHORT';
  await stocks.patch(STOCK, { left: stock.left - 1 });
  await mallOrders.within(transaction).put(order);
  return 'OK';
}

/** Throws when anybody got what was not there, or did not get what was: also of the naive way. */
function check(cloud: TestCloud, codes: readonly string[]): void {
  const won = codes.filter((code) => code === 'OK').length;
  const strange = codes.find((code) => code !== 'OK' && code !== 'STOCK_SHORT');
  const left = cloud.database.readAll('sku_stocks', { limit: 1 })[0]?.['left'];
  const orders = cloud.database.readAll('mall_orders', { limit: Infinity }).filter((order) => order['status'] === 'unpaid').length;
  if (strange !== undefined) throw new Error(`a buyer was told ${strange}`);
  if (won !== PIECES || orders !== PIECES || left !== 0) throw new Error(`${won} buyers won, ${orders} orders stand, ${String(left)} of ${PIECES} pieces are left`);
}

async function race(cloud: TestCloud, run: () => Promise<string[]>): Promise<number> {
  await setScene(cloud);
  let codes: string[] = [];
  const ms = await millisecondsOf(async () => { codes = await run(); });
  check(cloud, codes);
  return ms;
}

async function withBuyers(measure: (cloud: TestCloud) => Promise<number>): Promise<number> {
  const cloud = await startTestCloud({ seed: false });
  try {
    await cloud.people.add(people.map((id) => ({ id, app: 'customer', name: id, note: '' })));
    return await measure(cloud);
  } finally {
    await cloud.close();
  }
}

const steps = (): Promise<string[]> => Promise.all(people.map(placeInSteps));

/** How far the number of orders is from the number of pieces when everybody wants one at once, through the whole action. */
export const orderRace: Figure = {
  name: `${BUYERS} parallel orders of ${PIECES} pieces: orders too many or too few`, unit: 'orders', limit: 0,
  measure: () => withBuyers(async (cloud) => {
    await race(cloud, () => placeAll(cloud));
    return 0;
  }),
};

/** How long all buyers wait for their answer: what the product does with stock and order, against one transaction for both. */
function throughputAgainst(how: keyof typeof TRANSACTIONS, words: string, limit: number): Figure {
  return {
    name: `time for ${BUYERS} parallel orders of ${PIECES} pieces, stock and order alone, against ${words}`, unit: '×', limit,
    measure: () => withBuyers(async (cloud) => {
      const rounds: number[] = [];
      for (let round = -1; round < ROUNDS; round += 1) {
        const ms = await race(cloud, steps);
        if (round >= 0) rounds.push(ms);
      }
      return median(rounds) / await race(cloud, () => Promise.all(people.map((person) => placeInTransaction(person, TRANSACTIONS[how]))));
    }),
  };
}

export const orderThroughput: readonly Figure[] = [
  throughputAgainst('naive', 'a naive transaction', 1 / TIMES_FASTER),
  throughputAgainst('patient', 'a transaction with growing waits', 1 / TIMES_FASTER_THAN_PATIENT),
];
