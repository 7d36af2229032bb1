import { formatYuan } from '@shared/core/money';
import type { ErrorCode } from '@shared/core/errors';
import type { Fulfilment, MallOrder } from '@shared/domain/order/model';
import { OPEN_ORDER_LIMIT, isFailed, orderNumber } from '@shared/domain/order/rules';
import { mallOrders } from '../data/mall-orders';
import { skuStocks } from '../data/sku-stocks';
import { serverNow, type CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { Refusal, refuse } from '../runtime/refusal';
import { takeFromCart } from './cart-change';
import { freezeCoupons, thawCoupons } from './coupon-freezing';
import { checkText } from './moderation';
import { abandonOrder } from './order-closing';
import { countOpenOrders, readFacts, toOrder, type OrderFacts } from './order-facts';
import { finishOrderPaid } from './order-paid';
import { MOVE_LEASE_MS, isBeingTaken, settlePieces, takeStock, undoPieces } from './order-stock';
import type { WishedLine } from './order-wish';
import { takeWithinLimits } from './purchase-limit';
import { recordEvent } from './timeline';

/** What a customer orders. */
export interface WantedOrder {
  requestId: string;
  lines: WishedLine[];
  fulfilment: Fulfilment;
  couponIds: string[];
  addressId: string | null;
  note: string;
  /** The total the customer saw and agreed to. */
  shownTotalFen: number;
  isFromCart: boolean;
}

/** Waits for a twin of the same request that is placing the order right now, milliseconds. */
const PATIENCE: readonly number[] = [40, 80, 160, 320, 640, 1280];
/** Orders of one request that may fail before it is turned away. */
const MOST_ATTEMPTS = 20;
/** Refusals that only say that somebody has it, maybe a twin of the same request. */
const TAKEN: readonly ErrorCode[] = ['STOCK_SHORT', 'PURCHASE_LIMIT_REACHED', 'COUPON_NOT_USABLE', 'ORDER_OPEN_LIMIT'];

/**
 * The order a request makes; repeating the request answers with the one it made. A request whose order failed makes another one, under
 * an id of its own.
 *
 * Stock is taken first, in one conditional step per SKU, because that is what people race for: whoever loses has written nothing. What is
 * taken carries a mark of this very call. Then the order is written as `placing`, naming the mark; then come the things nobody but this
 * customer can want at the same moment; at last it becomes `unpaid` in one step. Marks that are older than a call can live are taken
 * back unless a complete order names them, and whatever is still `placing` then is given up.
 *
 * @throws Refusal of a wish, a coupon, an address, a limit; PRICE_CHANGED | ORDER_IN_PROGRESS
 */
export async function placeOnce(input: WantedOrder, actor: CustomerActor, now: number): Promise<MallOrder> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const id = idFrom('order', actor.id, input.requestId, ...(attempt === 0 ? [] : [String(attempt)]));
    const known = await standingOf(id, now);
    if (known && !isFailed(known)) return announced(known);
    if (known) continue;
    const order = await placeOrTwin(id, { input, actor, now });
    if (order) return announced(order);
  }
  return refuse('ORDER_IN_PROGRESS');
}

/** The order this call makes, or that of a twin of the same request that was first; null when the twin's failed. */
async function placeOrTwin(id: string, request: Request): Promise<MallOrder | null> {
  try {
    return await place(id, request) ?? await twinOf(id, request);
  } catch (error) {
    // Of twins that want the last piece, one is refused because the other has it.
    const twin = error instanceof Refusal && TAKEN.includes(error.code) ? await twinOf(id, request) : null;
    if (twin) return twin;
    throw error;
  }
}

/** What a twin of the same request made or is about to make; null when there is none, or it failed. */
async function twinOf(id: string, { input, now }: Request): Promise<MallOrder | null> {
  const [line] = input.lines;
  for (const waitMs of [0, ...PATIENCE]) {
    await pause(waitMs);
    // In this order, because a twin takes pieces before it writes and lets go of its marks after.
    const isUnderWay = line !== undefined && await isBeingTaken(id, line);
    const order = await standingOf(id, now);
    if (order || !isUnderWay) return order && !isFailed(order) ? order : null;
  }
  return refuse('ORDER_IN_PROGRESS');
}

/** What became of an order; one that is being placed is waited for, and given up when its call must be gone. */
async function standingOf(id: string, now: number): Promise<MallOrder | null> {
  for (const waitMs of [0, ...PATIENCE]) {
    await pause(waitMs);
    const order = await mallOrders.get(id);
    if (order?.status !== 'placing') return order;
    if (order.createdAt < now - MOVE_LEASE_MS) {
      await abandonOrder(order, now);
      return mallOrders.get(id);
    }
  }
  return refuse('ORDER_IN_PROGRESS');
}

async function pause(waitMs: number): Promise<void> {
  if (waitMs > 0) await new Promise((resolve) => { setTimeout(resolve, waitMs); });
}

interface Request {
  input: WantedOrder;
  actor: CustomerActor;
  now: number;
}

/** Makes the order; null when a twin of the same request was first. */
async function place(id: string, request: Request): Promise<MallOrder | null> {
  const { input, actor, now } = request;
  const facts = await readFacts(input, actor, now);
  if (facts.price.totalFen !== input.shownTotalFen) return refuse('PRICE_CHANGED');
  await checkText(input.note, actor);
  const wanted = toOrder(id, { note: input.note, now }, facts);
  await Promise.all(facts.wish.uncounted.map(({ product, sku }) => skuStocks.stockOf(product, sku)));
  if (!await takeStock(wanted, now)) return refuse('STOCK_SHORT');
  const order = await countOpenOrders(actor.id) < OPEN_ORDER_LIMIT ? await insertNumbered(wanted) : 'ORDER_OPEN_LIMIT';
  if (order === null || order === 'ORDER_OPEN_LIMIT') {
    await undoPieces(wanted);
    return order === null ? null : refuse(order);
  }
  const refusal = await takeRest(order, facts, now);
  if (refusal) {
    await abandonOrder(order, now);
    return refuse(refusal);
  }
  return complete(order, request, facts);
}

/** Writes the order under a number nobody has; null when the order is there already. */
async function insertNumbered(order: MallOrder): Promise<MallOrder | null> {
  for (let attempt = 0; ; attempt += 1) {
    const numbered = attempt === 0 ? order : { ...order, number: orderNumber(order.id, order.createdAt, attempt) };
    if (await mallOrders.insert(numbered)) return numbered;
    if (await mallOrders.get(order.id)) return null;
  }
}

/** Takes what nobody else can want at the same moment. Open orders are counted again now that this one is among them. */
async function takeRest(order: MallOrder, { wish, couponIds }: OrderFacts, now: number): Promise<ErrorCode | null> {
  const [isAllowed, areFrozen, openCount] = await Promise.all([
    takeWithinLimits(order, wish.limited, now), couponIds.length === 0 || freezeCoupons(order, couponIds, now), countOpenOrders(order.customerId),
  ]);
  if (!isAllowed) return 'PURCHASE_LIMIT_REACHED';
  if (!areFrozen) return 'COUPON_NOT_USABLE';
  return openCount > OPEN_ORDER_LIMIT ? 'ORDER_OPEN_LIMIT' : null;
}

/** The step that makes it an order, and what follows from it. One that costs nothing is paid at once. */
async function complete(order: MallOrder, { input, now }: Request, { wish }: OrderFacts): Promise<MallOrder> {
  const state = order.totalFen === 0 ? { status: 'paid', paidAt: now, pending: 'paid' } as const : { status: 'unpaid' } as const;
  // A call that has outlived its marks may find them taken back.
  const isInTime = serverNow() < now + MOVE_LEASE_MS;
  if (!isInTime || !await mallOrders.patchIf(order.id, { status: 'placing' }, state)) {
    await abandonOrder(order, now);
    await undoPieces(order);
    if (order.coupons.length > 0) await thawCoupons(order);
    return refuse('ORDER_IN_PROGRESS');
  }
  const written = { ...order, ...state };
  await Promise.all([
    settlePieces(order, wish.limited.map(({ productId }) => productId)), input.isFromCart ? takeFromCart(order, now) : null,
  ]);
  if (written.status !== 'paid') return written;
  await finishOrderPaid(written, now);
  return await mallOrders.get(order.id) ?? written;
}

async function announced(order: MallOrder): Promise<MallOrder> {
  const { id, customerId, storeId, number, totalFen, createdAt } = order;
  await recordEvent({
    customerId, storeId, kind: 'orderPlaced', text: `订单 ${number}，${formatYuan(totalFen)}`, actorName: '本人', refId: id, at: createdAt, cause: 'placed',
  });
  return order;
}
