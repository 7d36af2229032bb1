import type { MallSettings, Product, ProductCategory } from '@shared/domain/mall/model';
import { defaultMallSettings } from '@shared/domain/mall/rules';
import type { TestCloud } from '../simulator/local-cloud/testing';
import { aStore } from './builders';
import { putRecords } from './calls';
import { aProduct } from './mall-builders';

/** A mall at the store `east` that sells, for tests through the dispatcher. */

/** A product of `east` that an administrator wrote without a slip; SKU ids begin with its own. */
export function onSale(change: Partial<Product> = {}): Product {
  const id = change.id ?? 'engine-oil';
  return aProduct({
    id, storeId: 'east', pictures: ['/assets/stores/east.svg'], skus: [{ id: `${id}-one`, name: '单件', priceFen: 5900, listPriceFen: 7900, initialStock: 10 }], ...change,
  });
}

/** A package of three uses for 600.00 yuan. */
export function serviceOnSale(change: Partial<Product> = {}): Product {
  return onSale({
    id: 'care-card', kind: 'service', title: '保养三次卡', skus: [{ id: 'care-card-one', name: '三次', priceFen: 60_000, listPriceFen: 0, initialStock: 10 }], deliveries: [],
    packageItems: [{ id: 'oil', name: '小保养', uses: 3 }], validDays: 365, ...change,
  });
}

function aCategory(change: Partial<ProductCategory> = {}): ProductCategory {
  return { id: 'care', storeId: 'east', name: '养护', icon: '', order: 1, ...change };
}

/** Opens the store with its shelf, these products and these settings. */
export async function openMall(cloud: TestCloud, products: readonly Product[], settings: Partial<MallSettings> = {}): Promise<void> {
  await putRecords(cloud, 'stores', [aStore()]);
  await putRecords(cloud, 'product_categories', [aCategory()]);
  await putRecords(cloud, 'mall_settings', [{ ...defaultMallSettings('east'), ...settings }]);
  await putRecords(cloud, 'products', products);
}
