import * as v from 'valibot';
import type { ProductCategory } from '@shared/domain/mall/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { idOf, integer, line, optionalPicture } from './fields';

/** A shelf of the mall, as the store arranges it. */
export const productCategorySchema = v.strictObject({
  storeId: idOf('门店', 'stores'),
  name: line('名称', 8),
  icon: optionalPicture('图标', { about: '方形图片，可以不填' }),
  order: integer('排序', [0, 9999], { about: '数字小的排在前面' }),
}) satisfies v.GenericSchema<Omit<ProductCategory, 'id'>>;

export const productCategories: AdminDocument = {
  collection: 'product_categories',
  label: '商品分类',
  description: '商城左侧的分类，保存后顾客马上能看到。',
  schema: productCategorySchema,
  example: () => ({ storeId: 'east', name: '精品', icon: '', order: 100 }),
  titleOf: (document) => textAt(document, 'name'),
  idExample: 'east-accessories',
};
