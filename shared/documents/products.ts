import * as v from 'valibot';
import { DELIVERY_LABELS, PRODUCT_KIND_LABELS, PRODUCT_STATUS_LABELS } from '@shared/domain/mall/model';
import type { Product } from '@shared/domain/mall/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { choice, fen, idOf, integer, line, listOf, optionalLine, picture, titled } from './fields';

const LONGEST_VALIDITY_DAYS = 1825;

/** A SKU's id as it is used has the product's id in front, so there has to be room for both. */
const LONGEST_SKU_ID = 60;
const LONGEST_ITEM_ID = 24;

/** Stock is counted under product and SKU, joined by a dot, so the id itself has none. */
function pieceId(title: string, longest: number): v.GenericSchema<string> {
  return v.pipe(
    v.string(), v.minLength(1), v.check((id) => id.length <= longest && /^[\w-]*$/.test(id), `${title}只能由字母、数字和 - 组成，最多 ${longest} 个`),
    titled(title, { about: '同一商品内不能重复，卖出后不要再改' }),
  );
}

const hasOwnIds = (pieces: readonly { id: string }[]): boolean => new Set(pieces.map(({ id }) => id)).size === pieces.length;

const sku = v.pipe(
  v.strictObject({
    id: pieceId('规格编号', LONGEST_SKU_ID),
    name: line('规格名', 20),
    priceFen: fen('价格', 1),
    listPriceFen: fen('划线价', 0, { about: '0 表示没有' }),
    initialStock: integer('初始库存', [0, 100_000], { suffix: '件', about: '只在第一次上架时计入，之后在员工端增减' }),
  }),
  v.forward(v.partialCheck(
    [['priceFen'], ['listPriceFen']], (one) => one.listPriceFen === 0 || one.listPriceFen >= one.priceFen, '划线价不能低于价格',
  ), ['listPriceFen']),
  v.title('规格'),
);

const packageItem = v.pipe(v.strictObject({
  id: pieceId('项目编号', LONGEST_ITEM_ID),
  name: line('项目名', 20),
  uses: integer('次数', [1, 999], { suffix: '次' }),
}), v.title('套餐项目'));

const specification = v.pipe(v.strictObject({ name: line('参数名', 12), value: line('参数值', 60) }), v.title('参数'));

const entries = v.strictObject({
  storeId: idOf('门店', 'stores'),
  categoryId: idOf('分类', 'product_categories'),
  kind: choice('类型', PRODUCT_KIND_LABELS),
  title: line('名称', 40),
  subtitle: optionalLine('副标题', 60),
  pictures: listOf('图片', picture('图片'), { least: 1, most: 9, about: '方形，第一张是封面' }),
  specifications: listOf('参数', specification, { most: 20 }),
  details: listOf('详情', line('段落', 500), { most: 20 }),
  notes: listOf('购买须知', line('须知', 120), { most: 10 }),
  skus: v.pipe(listOf('规格', sku, { least: 1, most: 20 }), v.check((pieces) => hasOwnIds(pieces), '规格编号不能重复')),
  deliveries: listOf('取货方式', choice('取货方式', DELIVERY_LABELS), { most: 2, about: '商品填写，服务套餐留空' }),
  packageItems: v.pipe(listOf('套餐项目', packageItem, { most: 10, about: '服务套餐填写，商品留空' }), v.check((pieces) => hasOwnIds(pieces), '项目编号不能重复')),
  validDays: integer('有效期', [0, LONGEST_VALIDITY_DAYS], { suffix: '天', about: '服务套餐付款后可用多久，商品填 0' }),
  limitPerCustomer: integer('每人限购', [0, 9999], { suffix: '件', about: '0 表示不限' }),
  status: choice('状态', PRODUCT_STATUS_LABELS),
  rank: integer('权重', [0, 9999], { about: '数字大的排在前面' }),
  keywords: listOf('搜索词', line('搜索词', 12), { most: 20 }),
});

/** What is sold: goods are handed over, services are used at the store. */
export const productSchema = v.pipe(
  entries,
  v.forward(v.partialCheck([['kind'], ['deliveries']], (one) => one.kind !== 'goods' || one.deliveries.length > 0, '商品至少要有一种取货方式'), ['deliveries']),
  v.forward(v.partialCheck([['kind'], ['deliveries']], (one) => one.kind !== 'service' || one.deliveries.length === 0, '服务套餐到店使用，不填取货方式'), ['deliveries']),
  v.forward(v.partialCheck([['deliveries']], (one) => new Set(one.deliveries).size === one.deliveries.length, '取货方式不能重复'), ['deliveries']),
  v.forward(v.partialCheck([['kind'], ['packageItems']], (one) => one.kind !== 'service' || one.packageItems.length > 0, '服务套餐至少要有一个套餐项目'), ['packageItems']),
  v.forward(v.partialCheck([['kind'], ['packageItems']], (one) => one.kind !== 'goods' || one.packageItems.length === 0, '商品没有套餐项目，请删除或改为服务套餐'), ['packageItems']),
  v.forward(v.partialCheck([['kind'], ['validDays']], (one) => one.kind !== 'service' || one.validDays > 0, '服务套餐要有有效期'), ['validDays']),
  v.forward(v.partialCheck([['kind'], ['validDays']], (one) => one.kind !== 'goods' || one.validDays === 0, '商品没有有效期，请填 0'), ['validDays']),
) satisfies v.GenericSchema<Omit<Product, 'id'>>;

export const products: AdminDocument = {
  collection: 'products',
  label: '商品',
  description: '商城里出售的商品与服务套餐。保存后一分钟内上架，资料有误的不出售，原因显示在员工端“货架”。',
  schema: productSchema,
  example: () => ({
    storeId: 'east', categoryId: 'east-accessories', kind: 'goods', title: '全包围脚垫', subtitle: '耐磨防水，一车一版',
    pictures: ['/assets/stores/east.svg'], specifications: [{ name: '材质', value: 'TPE' }], details: ['按车型开模，安装无需打孔。'], notes: ['自提时可免费安装。'],
    skus: [{ id: 'black', name: '黑色', priceFen: 39_900, listPriceFen: 49_900, initialStock: 50 }],
    deliveries: ['pickup', 'express'], packageItems: [], validDays: 0, limitPerCustomer: 0, status: 'onSale', rank: 100, keywords: ['地垫'],
  }),
  titleOf: (document) => textAt(document, 'title'),
  idExample: 'floor-mats',
};
