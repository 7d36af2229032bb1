import type { Product, ProductCategory } from '@shared/domain/mall/model';
import { aProduct as goods } from './mall-builders';

/** Documents of the mall that are in order, for tests of the store `east`. */

export function aCategory(wanted: Partial<ProductCategory> = {}): ProductCategory {
  return { id: 'care', storeId: 'east', name: '养护', icon: '', order: 1, ...wanted };
}

/** A tin of oil at 59.00 yuan, ten pieces. */
export function aSoundProduct(wanted: Partial<Product> = {}): Product {
  return goods({ storeId: 'east', pictures: ['cloud://local.bucket/products/oil.svg'], ...wanted });
}

/** A package of three uses. */
export function aSoundService(wanted: Partial<Product> = {}): Product {
  return aSoundProduct({
    id: 'care-card', kind: 'service', title: '保养三次卡', skus: [{ id: '3', name: '三次', priceFen: 60_000, listPriceFen: 0, initialStock: 100 }], deliveries: [],
    packageItems: [{ id: 'oil', name: '小保养', uses: 3 }], validDays: 365, ...wanted,
  });
}
