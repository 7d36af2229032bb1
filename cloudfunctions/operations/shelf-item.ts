import type { ShelfItem } from '@shared/domain/mall/model';
import { shelfFacts, type ShelfSource } from '@shared/domain/mall/shelf-facts';
import { idFrom } from '../runtime/ids';

/** A product as lists show it, with a fingerprint by which an unchanged one is left alone. */
export function toShelfItem(source: ShelfSource, now: number): ShelfItem {
  const facts = shelfFacts(source);
  return { ...facts, digest: idFrom('shelf', JSON.stringify(facts)), updatedAt: now };
}
