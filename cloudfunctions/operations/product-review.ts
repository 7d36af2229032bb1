import type { CustomerActions } from '@shared/contracts/index';
import type { InputOf } from '@shared/contracts/action';
import { displayName } from '@shared/domain/customer/rules';
import { RATING_FIELDS, type ProductReview, type RatingField, type StoredReview } from '@shared/domain/mall/model';
import type { MallOrder, OrderLine } from '@shared/domain/order/model';
import { customers } from '../data/customers';
import { mallOrders } from '../data/mall-orders';
import { productRatings } from '../data/product-ratings';
import { productReviews } from '../data/product-reviews';
import type { CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { deskPeople } from './desk-people';
import { notify } from './notify';
import { STAFF_REVIEWS_PAGE } from './pages';
import { recordEvent } from './timeline';

/** A review that its writer sends. */
export type ReviewToWrite = InputOf<CustomerActions['review.submit']>;

/** Longer than any call lives; by then a review is written or never will be. */
const RATING_LEASE_MS = 60_000;
/** Up to so many stars, colleagues are told at once. */
const LOW_STARS = 3;

/** Id of the one review of an order line. */
export function reviewId(orderId: string, skuId: string): string {
  return idFrom('review', orderId, skuId);
}

/** Movement of a rating by one request; the review it belongs to is written by the same request. */
function ratingKey(review: Pick<StoredReview, 'id' | 'requestId'>): string {
  return idFrom('rate', review.id, review.requestId);
}

/** A review without the request behind it. */
export function toReview({ requestId: _requestId, ...review }: StoredReview): ProductReview {
  return review;
}

/**
 * Writes the review of an order line. The stars move first and leave their mark, the review proves them; a crash in between is undone
 * by the job `settleRatings`. A repetition answers with what its first arrival wrote.
 *
 * @throws Refusal ALREADY_REVIEWED when another request was faster
 */
export async function writeReview(order: MallOrder, line: OrderLine, { wanted, actor, now }: { wanted: ReviewToWrite; actor: CustomerActor; now: number }): Promise<StoredReview> {
  const review = await newReview(order, line, { wanted, actor, now });
  const key = ratingKey(review);
  await productRatings.insert({ id: line.productId, storeId: order.storeId, star1: 0, star2: 0, star3: 0, star4: 0, star5: 0, moves: [] });
  await productRatings.move(line.productId, { key, ownerId: review.id, field: starField(wanted.stars), by: 1 }, now);
  if (!await productReviews.insert(review)) {
    const there = await productReviews.get(review.id);
    if (there?.requestId === wanted.requestId) return there;
    await productRatings.undo(line.productId, key);
    return refuse('ALREADY_REVIEWED');
  }
  return review;
}

/** What follows from a review; each step may be repeated. */
export async function followReview(review: StoredReview, order: MallOrder): Promise<void> {
  await markReviewed(order, review);
  const line = lineOfReview(order, review);
  await recordEvent({
    customerId: review.customerId, storeId: review.storeId, kind: 'reviewed', text: `给“${line?.title ?? ''}”打了 ${review.stars} 星`, actorName: '本人',
    refId: review.id, at: review.at, cause: 'reviewed',
  });
  if (review.stars > LOW_STARS) return;
  for (const recipient of await deskPeople(review.storeId, ['customerService', 'marketingManager'])) {
    await notify({
      recipientKind: 'staff', recipientId: recipient.id, kind: 'order', title: '收到低分评价', cause: review.id, page: STAFF_REVIEWS_PAGE,
      text: `${review.maskedName}给“${line?.title ?? ''}”打了 ${review.stars} 星，请尽快回复`,
    }, review.at);
  }
}

/** Settles movements of ratings whose review is there, and takes the others back. */
export async function endRatingMoves(limit: number, now: number): Promise<number> {
  const marks = await productRatings.listMovesBefore(now - RATING_LEASE_MS, limit);
  for (const { counterId, key, ownerId } of marks) {
    const review = await productReviews.get(ownerId);
    if (review && ratingKey(review) === key) await productRatings.settle(counterId, key);
    else await productRatings.undo(counterId, key);
  }
  return marks.length;
}

function starField(stars: number): RatingField {
  return RATING_FIELDS[stars - 1] ?? 'star5';
}

async function newReview(order: MallOrder, line: OrderLine, { wanted, actor, now }: { wanted: ReviewToWrite; actor: CustomerActor; now: number }): Promise<StoredReview> {
  const customer = await customers.get(actor.id);
  const { requestId, stars, text, pictures } = wanted;
  return {
    id: reviewId(order.id, line.skuId), storeId: order.storeId, productId: line.productId, orderId: order.id, skuName: line.skuName, customerId: actor.id,
    maskedName: `${(customer ? displayName(customer) : actor.name).slice(0, 1)}**`, stars, text, pictures, reply: null, repliedByName: null, isHidden: false, at: now,
    requestId,
  };
}

function lineOfReview(order: MallOrder, review: StoredReview): OrderLine | undefined {
  return order.lines.find((line) => reviewId(order.id, line.skuId) === review.id);
}

/** Only the one field of the one line: a refund may be writing the others. */
async function markReviewed(order: MallOrder, review: StoredReview): Promise<void> {
  const place = order.lines.findIndex((line) => reviewId(order.id, line.skuId) === review.id);
  const line = order.lines[place];
  if (!line || line.isReviewed) return;
  await mallOrders.patchIf(order.id, { [`lines.${place}.skuId`]: line.skuId }, { [`lines.${place}.isReviewed`]: true });
}
