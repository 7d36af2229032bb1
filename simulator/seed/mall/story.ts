import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import { RATING_FIELDS, type ProductRating, type StoredReview } from '@shared/domain/mall/model';
import type { MallOrder, Refund } from '@shared/domain/order/model';
import { planRefund } from '@shared/domain/order/refund-rules';
import type { Coupon, CouponTemplate } from '@shared/domain/coupon/model';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { staffName } from '../ledger';
import { couponOf } from './coupons';
import { addOrder, type OrderSketch, type OrderWorld } from './orders';
import { addPackage, addPickUp } from './packages';

/** What the people of the walk-through have bought. */
export function addPurchases(world: OrderWorld, templates: readonly CouponTemplate[]): void {
  const { ledger } = world;
  const pickedUp = addOrder(world, { key: 'gift', person: 'li-na', wishes: [['fragrance', 'camellia', 1], ['washer-fluid', '4', 1]], fulfilment: 'pickup', daysAgo: 2, minute: 980, status: 'completed' });
  addPickUp(ledger, pickedUp);
  addOrder(world, { key: 'camera', person: 'li-na', wishes: [['thermos', 'green', 1], ['dash-camera', 'front', 1]], fulfilment: 'pickup', daysAgo: 1, minute: 1210, status: 'paid' });
  addOrder(world, { key: 'camera', person: 'zhang-wei', wishes: [['dash-camera', 'dual', 1]], fulfilment: 'express', daysAgo: 3, minute: 860, status: 'shipped', parcel: { companyCode: 'SF', trackingNumber: 'SF1357924680012' } });
  const maintenance = addOrder(world, { key: 'care', person: 'liu-yang', wishes: [['maintenance-package', 'petrol', 1]], fulfilment: 'service', daysAgo: 26, minute: 700, status: 'paid' });
  addPackage(ledger, maintenance, [['oil', 20, 620], ['check', 20, 640]]);
  const wash = addOrder(world, { key: 'wash', person: 'liu-yang', wishes: [['car-wash-card', '10', 1]], fulfilment: 'service', daysAgo: 25, minute: 1130, status: 'paid' });
  addPackage(ledger, wash, [['wash', 24, 600], ['wash', 17, 950], ['wash', 10, 660], ['wash', 4, 1010]]);
  const coupon = usedCoupon(templates, ledger.past(12, 600));
  const oil = addOrder(world, { key: 'oil', person: 'liu-yang', wishes: [['engine-oil', '5w30-4l', 1], ['air-filter', 'standard', 1]], fulfilment: 'pickup', daysAgo: 11, minute: 640, status: 'completed', coupon, hasInvoice: true });
  addPickUp(ledger, oil);
  const [taken] = oil.coupons;
  ledger.add('coupons', { ...coupon, status: 'used', orderId: oil.id, usedAt: oil.paidAt, usedDiscountFen: taken?.discountFen ?? 0, usedOrderFen: oil.totalFen });
  addRefundRequest(world);
  addOrder(world, { key: 'child', person: 'xie-na', wishes: [['child-seat', '0-4', 1]], fulfilment: 'express', daysAgo: 0, minute: 555, status: 'paid' });
  addOrder(world, { key: 'table', person: 'gao-shan', wishes: [['camping-table', 'standard', 1]], fulfilment: 'pickup', daysAgo: 0, minute: 600, status: 'paid' });
}

function usedCoupon(templates: readonly CouponTemplate[], at: number): Coupon {
  const template = templates.find((one) => one.id === 'care-300-50');
  if (!template) throw new Error('the story has no coupon for care');
  return couponOf(template, { person: 'liu-yang', place: 0, at, origin: 'claimed', issuer: null });
}

/** Ma Tao has changed his mind; the order waits for a manager's word. */
function addRefundRequest(world: OrderWorld): void {
  const { ledger } = world;
  const requestedAt = Math.min(ledger.past(0, 530), ledger.now - MS_PER_HOUR);
  const id = idFrom('refund', 'story', 'ma-tao');
  const open: OrderSketch = { key: 'starter', person: 'ma-tao', wishes: [['jump-starter', 'standard', 1]], fulfilment: 'express', daysAgo: 1, minute: 900, status: 'paid', openRefundId: id };
  const order = addOrder(world, open);
  const plan = planRefund(order, null, []);
  if (!plan) throw new Error('the story has nothing to refund');
  ledger.add('refunds', {
    id, storeId: order.storeId, subject: 'order', subjectId: order.id, subjectNumber: order.number, paymentId: order.paymentId ?? '', customerId: order.customerId,
    customerName: order.customerName, kind: 'refundOnly', lines: plan.lines.map(({ maxQuantity: _most, ...line }) => line), freightFen: plan.freightFen, refundFen: plan.refundFen,
    paidFen: order.totalFen, reason: 'noLongerWanted', text: '朋友送了一个一样的，还没发货，麻烦退一下。', pictures: [], status: 'requested', startedByName: null, startedById: null,
    decidedByName: null, decisionNote: '', returnTracking: '', failure: '', requestedAt, decidedAt: null, succeededAt: null, updatedAt: requestedAt, requestIds: ['story-refund'],
    isSettling: false, dueAt: null,
  } satisfies Refund);
  ledger.event('refundRequested', requestedAt, { customerId: order.customerId, storeId: order.storeId, text: `订单 ${order.number}：不想要了`, actorName: '本人', refId: id });
}

type ReviewRow = readonly [person: string, productId: string, suffix: string, daysAgo: number, stars: number, text: string, reply: string | null];

/** What earlier buyers thought. */
const reviewRows: readonly ReviewRow[] = [
  ['yang-ming', 'floor-mats', 'x5', 26, 5, '尺寸一点不差，边上翘起来的那圈真能兜住泥水。', '谢谢您的认可，脏了直接冲就行。'],
  ['hu-bin', 'floor-mats', 'x3', 17, 4, '没有味道，就是副驾那片卡扣有点紧。', null],
  ['zheng-kai', 'floor-mats', 'm8', 10, 5, '三排都盖住了，孩子随便踩。', null],
  ['huang-lei', 'dash-camera', 'front', 24, 5, '晚上车牌拍得清清楚楚，店里帮忙藏好了线。', null],
  ['lin-xue', 'dash-camera', 'dual', 13, 4, '画质好，手机连接偶尔要等几秒。', '升级到最新固件会快很多，下次到店我们帮您升。'],
  ['zhou-jie', 'fragrance', 'cedar', 23, 5, '味道很淡，坐久了也不晕。', null],
  ['guo-yan', 'fragrance', 'camellia', 15, 3, '香味散得有点快，一个月就没了。', null],
  ['xu-feng', 'engine-oil', '0w20-4l', 21, 5, '早上启动明显安静了，正品放心。', null],
  ['liang-yu', 'engine-oil', '5w30-4l', 11, 5, '比外面便宜，还送到店直接换。', '欢迎下次再来。'],
  ['sun-li', 'washer-fluid', '4', 20, 5, '零下也没结冰，一次囤四桶。', null],
  ['tang-wei', 'washer-fluid', '4', 8, 4, '清洁力不错，桶盖拧的时候小心别洒。', null],
  ['xu-jing', 'thermos', 'white', 8, 5, '杯架正好放得下，早上的咖啡到下午还是热的。', null],
  ['deng-chao', 'thermos', 'green', 7, 5, '颜色比图片还好看，送给老婆了。', null],
  ['cao-yang', 'child-seat', '0-4', 5, 5, '旋转太方便了，师傅还教了我怎么装。', '宝宝坐得舒服最重要。'],
  ['han-mei', 'phone-holder', 'black', 5, 2, '过减速带手机掉过一次。', null],
  ['peng-fei', 'jump-starter', 'standard', 4, 5, '真的救了我一次，地库里自己打着了。', null],
  ['wu-xia', 'riverside-thermos', 'white', 20, 5, '保温很好，盖子单手能开。', null],
];

/** Writes the reviews with the orders behind them, and the stars they add up to. */
export function addReviews(world: OrderWorld): ProductRating[] {
  const ratings = new Map<string, ProductRating>();
  for (const row of reviewRows) {
    const [person, productId, suffix, daysAgo, stars] = row;
    const order = addOrder(world, {
      key: `review-${productId}`, person, wishes: [[productId, suffix, 1]], fulfilment: 'pickup', daysAgo, minute: 660 + (daysAgo * 37) % 420, status: 'completed', isReviewed: true,
    });
    addPickUp(world.ledger, order);
    world.ledger.add('product_reviews', reviewOf(order, row, world.ledger.now));
    const rating = ratings.get(productId) ?? { id: productId, storeId: order.storeId, star1: 0, star2: 0, star3: 0, star4: 0, star5: 0, moves: [] };
    const field = RATING_FIELDS[stars - 1] ?? 'star5';
    ratings.set(productId, { ...rating, [field]: rating[field] + 1 });
  }
  return [...ratings.values()].map((rating) => world.ledger.add('product_ratings', rating));
}

function reviewOf(order: MallOrder, [, productId, , , stars, text, reply]: ReviewRow, now: number): StoredReview {
  const [line] = order.lines;
  return {
    id: idFrom('review', order.id, line?.skuId ?? ''), storeId: order.storeId, productId, orderId: order.id, skuName: line?.skuName ?? '', customerId: order.customerId,
    maskedName: `${order.customerName.slice(0, 1)}**`, stars, text, pictures: [], reply, repliedByName: reply === null ? null : staffName('lin-hao'), isHidden: false,
    at: Math.min((order.completedAt ?? 0) + MS_PER_DAY, now - 3 * MS_PER_MINUTE), requestId: 'story-review',
  };
}
