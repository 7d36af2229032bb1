import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { MallOrder } from '@shared/domain/order/model';
import type { PreparedSheet } from '@shared/domain/payment/model';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import { aCustomer, customerIdFor } from '../builders';
import { codeOf, putRecords } from '../calls';
import { loseNotices, prepayIdOf, tell } from '../desk-scene';
import { letCallsDie, type Fate } from '../dying-calls';
import { aCoupon } from '../mall-builders';
import { onSale, openMall } from '../mall-scene';

const PRICE_FEN = 5900;
const COUPON_FEN = 1000;
/** Chance that one request to the database is a call's last. */
const DEATH = 0.004;
const REQUESTS_OF_ONE_ORDER = 20;

/** A sequence of numbers in [0, 1) that follows from its seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Wanted = CallInputOf<CustomerActions['order.place']>;

/** What a buyer has done so far. */
interface Buyer {
  person: string;
  requests: Wanted[];
  orderIds: string[];
  sheets: PreparedSheet[];
}

/** Buyers who order, pay, cancel, repeat themselves and vanish, all at once and in no order. */
export interface History {
  buyers: Buyer[];
  /** So many things happen at the same time. */
  wave(size: number): Promise<void>;
  /** Answers by code, deaths included. */
  codes: Map<string, number>;
  /** From now on every call lives. */
  end(): void;
}

/** Fills the mall and begins a history. Only what is asked for in which order follows from the seed: calls at once keep their own will. */
export async function beginHistory(cloud: TestCloud, { seed, buyers: count, pieces }: { seed: number; buyers: number; pieces: number }): Promise<History> {
  const random = seededNumbers(seed);
  const buyers = Array.from({ length: count }, (_, index): Buyer => ({ person: `stranger-${index + 1}`, requests: [], orderIds: [], sheets: [] }));
  await fill(cloud, buyers, pieces);
  const codes = new Map<string, number>();
  const end = letCallsDie(cloud, (): Fate => (random() < DEATH ? (random() < 0.5 ? 'diesBefore' : 'diesAfter') : 'lives'));
  const scene: Scene = { cloud, random, note: (code) => { codes.set(code, (codes.get(code) ?? 0) + 1); } };
  return {
    buyers, codes, end,
    async wave(size) {
      const acts = Array.from({ length: size }, () => ({ act: pick(ACTS, random), buyer: pick(buyers, random) }));
      await Promise.all(acts.map(({ act, buyer }) => act(scene, buyer)));
    },
  };
}

async function fill(cloud: TestCloud, buyers: readonly Buyer[], pieces: number): Promise<void> {
  const sku = { name: '单件', priceFen: PRICE_FEN, listPriceFen: 0, initialStock: pieces };
  await openMall(cloud, [onSale({ limitPerCustomer: 3, skus: [{ ...sku, id: 'engine-oil-one' }] }), onSale({ id: 'mats', skus: [{ ...sku, id: 'mats-one', initialStock: 50 * pieces }] })]);
  await putRecords(cloud, 'customers', buyers.map(({ person }) => aCustomer(person, { phone: '13800000000' })));
  await putRecords(cloud, 'coupons', buyers.map(({ person }) => aCoupon({}, { id: `coupon-${person}`, storeId: 'east', customerId: customerIdFor(person) })));
}

interface Scene {
  cloud: TestCloud;
  random: () => number;
  note: (code: string) => void;
}
type Act = (scene: Scene, buyer: Buyer) => Promise<void>;

function pick<T>(choices: readonly T[], random: () => number): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** Sends an order, now and then several times at once, as phones do that got no answer. */
async function send({ cloud, random, note }: Scene, buyer: Buyer, wanted: Wanted): Promise<void> {
  const times = random() < 0.3 ? 2 + Math.floor(random() * 3) : 1;
  const answers = await Promise.all(Array.from({ length: times }, () => cloud.call('customer', buyer.person, 'order.place', wanted)));
  for (const answer of answers) {
    note(codeOf(answer));
    if (answer.ok) buyer.orderIds.push((answer.data as { order: MallOrder }).order.id);
  }
}

const orderSomething: Act = async (scene, buyer) => {
  const isHot = scene.random() < 0.7;
  const quantity = scene.random() < 0.7 ? 1 : 2;
  const hasCoupon = scene.random() < 0.4;
  const product = isHot ? 'engine-oil' : 'mats';
  const wanted: Wanted = {
    requestId: `${buyer.person}-${buyer.requests.length}`.padStart(12, '0'), lines: [{ productId: product, skuId: `${product}-one`, quantity }], fulfilment: 'pickup',
    couponIds: hasCoupon ? [`coupon-${buyer.person}`] : [], addressId: null, note: '', shownTotalFen: PRICE_FEN * quantity - (hasCoupon ? COUPON_FEN : 0), isFromCart: false,
  };
  buyer.requests.push(wanted);
  await send(scene, buyer, wanted);
};

const repeatAnOrder: Act = async (scene, buyer) => {
  if (buyer.requests.length > 0) await send(scene, buyer, pick(buyer.requests, scene.random));
};

/** Opens the sheet and answers it; the notice may go astray, and the page may ask by itself. */
const pay: Act = async (scene, buyer) => {
  const { cloud, random, note } = scene;
  if (buyer.orderIds.length === 0) return;
  const opened = await cloud.call('customer', buyer.person, 'payment.prepare', { requestId: 'request-prepare', subject: 'order', subjectId: pick(buyer.orderIds, random) });
  note(codeOf(opened));
  if (!opened.ok) return;
  const sheet = opened.data as PreparedSheet;
  buyer.sheets.push(sheet);
  if (sheet.request) await answer(scene, sheet);
  if (random() < 0.5) note(codeOf(await cloud.call('customer', buyer.person, 'payment.check', { requestId: 'request-check', outTradeNo: sheet.outTradeNo })));
};

async function answer({ cloud, random }: Scene, sheet: PreparedSheet): Promise<void> {
  if (random() < 0.3) await loseNotices(cloud, sheet.outTradeNo);
  await cloud.pay(prepayIdOf(sheet), random() < 0.8 ? 'pay' : 'cancel');
}

/** Answers a sheet that has been open for a while, whatever became of its order. */
const payLate: Act = async (scene, buyer) => {
  if (buyer.sheets.length === 0) return;
  const sheet = pick(buyer.sheets, scene.random);
  if (sheet.request) await answer(scene, sheet);
};

const cancel: Act = async ({ cloud, random, note }, buyer) => {
  if (buyer.orderIds.length === 0) return;
  note(codeOf(await cloud.call('customer', buyer.person, 'order.cancel', { requestId: 'request-cancel', orderId: pick(buyer.orderIds, random) })));
};

/** WeChat Pay tells once more of something long known. */
const tellAgain: Act = async ({ cloud, random }) => {
  const paid = cloud.cloud.state.ledger.orders.values().filter((order) => order.state === 'SUCCESS');
  if (paid.length > 0) await tell(cloud, pick(paid, random).outTradeNo).catch(() => undefined);
};

const tick: Act = async ({ cloud }) => { await cloud.runTimer('jobs').catch(() => undefined); };

const ACTS: readonly Act[] = [
  ...Array.from({ length: 14 }, () => orderSomething), ...Array.from({ length: 6 }, () => repeatAnOrder), ...Array.from({ length: 10 }, () => pay),
  ...Array.from({ length: 4 }, () => cancel), ...Array.from({ length: 3 }, () => payLate), ...Array.from({ length: 2 }, () => tellAgain), tick,
];

/** Requests that made more than one order; there must be none. */
export function doubled({ buyers }: History, made: readonly MallOrder[]): string[] {
  const ids = new Set(made.map((order) => order.id));
  return buyers.flatMap(({ person, requests }) => requests.filter(({ requestId }) => {
    const attempts = Array.from({ length: REQUESTS_OF_ONE_ORDER }, (_, attempt) => idFrom('order', customerIdFor(person), requestId, ...(attempt === 0 ? [] : [String(attempt)])));
    return attempts.filter((id) => ids.has(id)).length > 1;
  }).map(({ requestId }) => requestId));
}
