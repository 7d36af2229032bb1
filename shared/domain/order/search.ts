import type { MallOrder } from './model';

/** What people read out of a number. */
const NUMBER_TAIL = 8;
const PHONE_TAIL = 4;

/**
 * What colleagues find an order by: its number and the end of it, the phones of customer and receiver and their last four digits, and
 * both names from their first character on. Exact words, so that an index answers.
 */
export function searchKeysOf(order: Pick<MallOrder, 'number' | 'customerName' | 'customerPhone' | 'address'>): string[] {
  const { number, customerName, customerPhone, address } = order;
  const phones = [customerPhone ?? '', address?.phone ?? ''];
  const keys = [number, number.slice(-NUMBER_TAIL), ...phones, ...phones.map((phone) => phone.slice(-PHONE_TAIL)), ...beginningsOf(customerName), ...beginningsOf(address?.name ?? '')];
  return [...new Set(keys)].filter((key) => key !== '');
}

/** A search as its keys are written: no spaces. */
export function toSearchKey(search: string): string {
  return search.replace(/\s/g, '');
}

function beginningsOf(name: string): string[] {
  const characters = Array.from(name.replace(/\s/g, ''));
  return characters.map((_, index) => characters.slice(0, index + 1).join(''));
}
