import { couponTemplates } from './coupon-templates';
import { mallSettings } from './mall-settings';
import { productCategories } from './product-categories';
import { products } from './products';
import { problemsOf } from './problems';

const goods = products.example() as Record<string, unknown>;
const sku = (goods['skus'] as object[])[0] as Record<string, unknown>;
const service = { ...goods, kind: 'service', deliveries: [], packageItems: [{ id: 'oil', name: '机油更换', uses: 2 }], validDays: 365 };

/** what is changed of a sound product, and where and why it is refused */
const productRows: [string, object, [string, string] | null][] = [
  ['goods as they should be', goods, null],
  ['a package as it should be', service, null],
  ['an address may be a file of the cloud', { ...goods, pictures: ['cloud://shop.bucket/products/mats.svg'] }, null],
  ['a list price of nothing is none', { ...goods, skus: [{ ...sku, listPriceFen: 0 }] }, null],
  ['a list price may equal the price', { ...goods, skus: [{ ...sku, listPriceFen: 39_900 }] }, null],
  ['goods without a way to the customer', { ...goods, deliveries: [] }, ['deliveries', '商品至少要有一种取货方式']],
  ['one way named twice', { ...goods, deliveries: ['pickup', 'pickup'] }, ['deliveries', '取货方式不能重复']],
  ['goods with items of a package', { ...goods, packageItems: service.packageItems }, ['packageItems', '商品没有套餐项目，请删除或改为服务套餐']],
  ['goods that expire', { ...goods, validDays: 1 }, ['validDays', '商品没有有效期，请填 0']],
  ['a package without items', { ...service, packageItems: [] }, ['packageItems', '服务套餐至少要有一个套餐项目']],
  ['a package that never is valid', { ...service, validDays: 0 }, ['validDays', '服务套餐要有有效期']],
  ['a package to be sent', { ...service, deliveries: ['express'] }, ['deliveries', '服务套餐到店使用，不填取货方式']],
  ['two items with one id', { ...service, packageItems: [service.packageItems[0], service.packageItems[0]] }, ['packageItems', '项目编号不能重复']],
  ['a price of nothing', { ...goods, skus: [{ ...sku, priceFen: 0, listPriceFen: 0 }] }, ['skus.0.priceFen', '价格不能小于 ¥0.01']],
  ['a list price below the price', { ...goods, skus: [{ ...sku, listPriceFen: 39_899 }] }, ['skus.0.listPriceFen', '划线价不能低于价格']],
  ['two SKUs with one id', { ...goods, skus: [sku, sku] }, ['skus', '规格编号不能重复']],
  ['an id with a dot', { ...goods, skus: [{ ...sku, id: 'a.b' }] }, ['skus.0.id', '规格编号只能由字母、数字和 - 组成，最多 60 个']],
  ['no picture', { ...goods, pictures: [] }, ['pictures', '图片至少要有 1 项']],
  ['a picture from anywhere', { ...goods, pictures: ['mats.png'] }, ['pictures.0', '图片必须是上传的图片、/ 开头的包内路径或 https 网址']],
  ['half a piece in stock', { ...goods, skus: [{ ...sku, initialStock: 0.5 }] }, ['skus.0.initialStock', '初始库存必须是整数']],
];

it.each(productRows)('product: %s', (_sentence, document, expected) => {
  expect(problemsOf(products.schema, document).map(({ path, message }) => [path, message])).toEqual(expected ? [expected] : []);
});

const coupon = couponTemplates.example() as Record<string, unknown>;
const exchange = { ...coupon, worth: { kind: 'exchange', itemName: '精洗一次' }, thresholdFen: 0, channels: ['store'] };
const couponRows: [string, object, [string, string] | null][] = [
  ['a coupon as it should be', coupon, null],
  ['an exchange as it should be', exchange, null],
  ['a red packet without threshold', { ...coupon, thresholdFen: 0, isRedPacket: true }, null],
  ['a threshold that equals the discount', { ...coupon, thresholdFen: 5000 }, null],
  ['a percentage without cap', { ...coupon, worth: { kind: 'percent', payPercent: 85, maxDiscountFen: 0 } }, null],
  ['a percentage that takes nothing off', { ...coupon, worth: { kind: 'percent', payPercent: 100, maxDiscountFen: 0 } }, ['worth.payPercent', '折后比例不能大于 99 %']],
  ['a percentage that gives it away', { ...coupon, worth: { kind: 'percent', payPercent: 0, maxDiscountFen: 0 } }, ['worth.payPercent', '折后比例不能小于 1 %']],
  ['a kind that does not exist', { ...coupon, worth: { kind: 'gift' } }, ['worth.kind', '优惠只能是满减券、折扣券、兑换券']],
  ['a threshold below the discount', { ...coupon, thresholdFen: 4999 }, ['thresholdFen', '使用门槛不能低于减免金额']],
  ['an exchange in the mall', { ...exchange, channels: ['mall', 'store'] }, ['channels', '兑换券只能到店核销']],
  ['a red packet of percent', { ...coupon, isRedPacket: true, worth: { kind: 'percent', payPercent: 85, maxDiscountFen: 0 } }, ['isRedPacket', '红包只能是满减券']],
  ['an end before its beginning', { ...coupon, validity: { kind: 'fixed', from: 4e12, until: 4e12 } }, ['validity.until', '失效必须晚于生效']],
  ['claimed after it ended', { ...coupon, validity: { kind: 'fixed', from: 1, until: 2 } }, ['claimUntil', '截止领取不能晚于券的失效时间']],
  ['claims that end before they begin', { ...coupon, claimUntil: coupon['claimFrom'] }, ['claimUntil', '截止领取必须晚于开始领取']],
  ['more for one than there are', { ...coupon, totalCount: 1, limitPerCustomer: 2 }, ['limitPerCustomer', '每人限领不能超过发放总量']],
  ['nowhere to use it', { ...coupon, channels: [] }, ['channels', '使用渠道至少要有 1 项']],
];

it.each(couponRows)('coupon: %s', (_sentence, document, expected) => {
  expect(problemsOf(couponTemplates.schema, document).map(({ path, message }) => [path, message])).toEqual(expected ? [expected] : []);
});

const settings = mallSettings.example();
it.each([
  ['the defaults are sound', settings, null],
  ['too little time to pay', { ...settings, payMinutes: 1 }, '支付时限不能小于 5 分钟'],
  ['another word for a deposit', { ...settings, depositWord: '押金' }, '定金用词只能是订金、定金'],
])('settings: %s', (_sentence, document, expected) => {
  expect(problemsOf(mallSettings.schema, document).map(({ message }) => message)).toEqual(expected === null ? [] : [expected]);
});

it.each([
  ['a category needs no icon', productCategories.example(), null],
  ['its icon has to be a picture', { ...productCategories.example(), icon: 'icon' }, '图标必须是上传的图片、/ 开头的包内路径或 https 网址'],
])('category: %s', (_sentence, document, expected) => {
  expect(problemsOf(productCategories.schema, document).map(({ message }) => message)).toEqual(expected === null ? [] : [expected]);
});
