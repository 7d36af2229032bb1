import type { CustomerActions } from '@shared/contracts/index';
import { productCategorySchema } from '@shared/documents/product-categories';
import { productCategories } from '../../data/product-categories';
import { stores } from '../../data/stores';
import { documentProblems } from '../../operations/document-problems';
import type { Handler } from '../../runtime/dispatch';

/** More shelves than a mall has. */
const MOST_CATEGORIES = 50;

/** Categories of a store in show order; one whose document is not in order is left out. */
export const listCategories: Handler<CustomerActions['mall.listCategories']> = async ({ storeId }, { fail }) => {
  if (!await stores.get(storeId)) return fail('STORE_NOT_FOUND');
  const categories = await productCategories.find({ filter: { storeId }, sort: { field: 'order', direction: 'asc' }, limit: MOST_CATEGORIES });
  return { categories: categories.filter((category) => documentProblems(productCategorySchema, category).length === 0) };
};
