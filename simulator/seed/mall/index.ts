import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { productSchema } from '@shared/documents/products';
import { problemSentences } from '@shared/documents/problems';
import type { Product, ProductCategory, ProductRating, ShelfItem, SkuStock } from '@shared/domain/mall/model';
import { defaultMallSettings } from '@shared/domain/mall/rules';
import { shelfFacts } from '@shared/domain/mall/shelf-facts';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import type { SeedPayment, SeedWorld } from '../../seed-contract';
import type { Ledger } from '../ledger';
import { stores } from '../stores';
import { addBills } from './bills';
import { addCarts } from './carts';
import { addCoupons, addTemplates } from './coupons';
import { addAddresses } from './orders';
import { categories, products, type PictureOf } from './products';
import { addPurchases, addReviews } from './story';

const PICTURES = path.join(__dirname, '../pictures/goods');
const CATEGORY_PICTURES = ['care', 'accessories', 'packages', 'safety', 'life'].map((slug) => `category-${slug}`);

/** Pieces sold before and during the story; what is not named here has sold none. */
const SOLD: Record<string, number> = {
  'engine-oil': 412, 'washer-fluid': 963, wiper: 208, 'air-filter': 157, battery: 23, 'floor-mats': 186, 'dash-camera': 96, fragrance: 143, sunshade: 71, 'phone-holder': 118,
  'child-seat': 29, 'jump-starter': 37, thermos: 265, 'camping-table': 38, 'maintenance-package': 174, 'car-wash-card': 268, 'riverside-washer-fluid': 204, 'riverside-thermos': 33,
  'riverside-car-wash': 61,
};
/** Pieces left where they are not as many as at the beginning. */
const LEFT: Record<string, number> = { 'camping-table-standard': 2, 'fragrance-tea': 0, 'child-seat-0-4': 5 };

/** The two malls: what they sell, who bought what, and what is asked for; the pictures go into the storage as if they had been uploaded. */
export async function addMall(ledger: Ledger, storage: SeedWorld['storage']): Promise<SeedPayment[]> {
  const pictureOf = await storePictures(storage);
  const shelves = categories(pictureOf).map((category) => ledger.add('product_categories', category));
  const all = products(pictureOf).map((product) => ledger.add('products', product));
  for (const { id } of stores) ledger.add('mall_settings', defaultMallSettings(id));
  const templates = addTemplates(ledger);
  const payments: SeedPayment[] = [];
  const world = { ledger, payments, products: all };
  addCoupons(ledger, templates);
  addAddresses(ledger);
  addCarts(ledger, all);
  addPurchases(world, templates);
  const ratings = addReviews(world);
  addBills(world);
  const stocks = all.flatMap((product) => stocksOf(product)).map((stock) => ledger.add('sku_stocks', stock));
  addShelves(ledger, { all, shelves, ratings, stocks });
  return payments;
}

/** Uploads every drawing that a product or a category shows, and tells its file id. */
async function storePictures(storage: SeedWorld['storage']): Promise<PictureOf> {
  const slugs = [...new Set([...CATEGORY_PICTURES, ...products((slug) => slug).flatMap((product) => product.pictures)])];
  const fileIds = new Map<string, string>();
  for (const slug of slugs) fileIds.set(slug, await storage.put(`goods/${slug}.svg`, await readFile(path.join(PICTURES, `${slug}.svg`))));
  return (slug) => {
    const fileId = fileIds.get(slug);
    if (fileId === undefined) throw new Error(`the story has no picture ${slug}`);
    return fileId;
  };
}

function stocksOf({ id: productId, storeId, skus }: Product): SkuStock[] {
  const total = SOLD[productId] ?? 0;
  const each = Math.floor(total / skus.length);
  return skus.map((sku, index) => ({
    id: `${productId}.${sku.id}`, storeId, productId, left: LEFT[sku.id] ?? sku.initialStock, sold: each + (index === 0 ? total - each * skus.length : 0), moves: [],
  }));
}

interface Shelves { all: readonly Product[]; shelves: readonly ProductCategory[]; ratings: readonly ProductRating[]; stocks: readonly SkuStock[] }

/** The lists as the job would build them, so that the malls are full from the first moment. */
function addShelves(ledger: Ledger, { all, shelves, ratings, stocks }: Shelves): void {
  for (const product of all) {
    const { id: _id, ...fields } = product;
    const facts = shelfFacts({
      product, problems: problemSentences(productSchema, fields), categoryName: shelves.find(({ id }) => id === product.categoryId)?.name ?? '',
      stocks: stocks.filter((stock) => stock.productId === product.id), rating: ratings.find(({ id }) => id === product.id) ?? null,
    });
    ledger.add('shelf_items', { ...facts, digest: idFrom('shelf', JSON.stringify(facts)), updatedAt: ledger.now } satisfies ShelfItem);
  }
}
