/** What a checkout is opened with: pieces of a product's choice. */
export interface Wish {
  productId: string;
  skuId: string;
  quantity: number;
}

const MOST_PIECES = 99;

/** Wishes as one word for a page address: `product~sku~2,product~sku~1`. Ids hold neither mark. */
export function writeWishes(wishes: readonly Wish[]): string {
  return wishes.map(({ productId, skuId, quantity }) => `${productId}~${skuId}~${quantity}`).join(',');
}

/** The wishes of such a word; what is none is left out. */
export function readWishes(word: string): Wish[] {
  return word.split(',').flatMap((piece) => {
    const [productId = '', skuId = '', count = ''] = piece.split('~');
    const quantity = Number(count);
    return productId !== '' && skuId !== '' && Number.isInteger(quantity) && quantity > 0 && quantity <= MOST_PIECES ? [{ productId, skuId, quantity }] : [];
  });
}
