import { MS_PER_DAY } from '@shared/core/time';
import { TEST_NOW, aProduct } from '../../../tests/mall-builders';
import { anOrder } from '../../../tests/order-builders';
import type { MallOrder } from './model';
import { choicesOf, fulfilmentsOf, holdsPieces, isFailed, orderNumber, refuseWishes } from './rules';

const oil = aProduct();
const mats = aProduct({ id: 'mats', deliveries: ['pickup'] });
const wax = aProduct({ id: 'wax', deliveries: ['express'] });
const wash = aProduct({ id: 'wash', kind: 'service', deliveries: [] });
const wish = (product: typeof oil, quantity = 1) => ({ product, sku: { id: 'one', name: '', priceFen: 5900, listPriceFen: 0, initialStock: 10 }, quantity });

describe('the number of an order', () => {
  const rows = [
    ['is the day and eight digits of the id', 'order-0000000000000000000000ff', TEST_NOW, 0, '2026051800000255'],
    ['takes the last digits of a large id', 'order-000000000000ffffffffffff', TEST_NOW, 0, '2026051876710655'],
    ['counts on when another order has it', 'order-000000000000000000000001', TEST_NOW, 1, '2026051800000002'],
    ['begins anew behind the last one', 'order-000000000000000005f5e0ff', TEST_NOW, 1, '2026051800000000'],
    ['takes the day in Shanghai', 'order-000000000000000000000001', Date.UTC(2026, 4, 18, 16), 0, '2026051900000001'],
  ] as const;
  it.each(rows)('%s', (_sentence, id, at, attempt, number) => {
    expect(orderNumber(id, at, attempt)).toBe(number);
  });
});

describe('ways to hand goods over', () => {
  const rows = [
    ['are those of a single product', [oil], ['pickup', 'express']],
    ['are those that all products share', [oil, mats], ['pickup']],
    ['are none when products share none', [mats, wax], []],
    ['of services is the store', [wash], ['service']],
    ['are none for goods with services', [oil, wash], []],
  ] as const;
  it.each(rows)('%s', (_sentence, products, expected) => {
    expect(fulfilmentsOf(products)).toEqual(expected);
  });
});

describe('wishes', () => {
  const rows = [
    ['of one store that share a hand-over are fine', [wish(oil), wish(mats)], null, null],
    ['in a hand-over all share are fine', [wish(oil), wish(mats)], 'pickup', null],
    ['of 99 pieces are fine', [wish(oil, 99)], null, null],
    ['of 100 pieces are too many', [wish(oil, 50), wish(mats, 50)], null, 'PURCHASE_LIMIT_REACHED'],
    ['of two stores are refused', [wish(oil), wish({ ...mats, storeId: 'store-west' })], null, 'LINES_OF_TWO_STORES'],
    ['that share no hand-over are refused', [wish(mats), wish(wax)], null, 'DELIVERY_MISMATCH'],
    ['in a hand-over one of them lacks are refused', [wish(oil), wish(mats)], 'express', 'DELIVERY_MISMATCH'],
    ['for a service cannot be sent', [wish(wash)], 'express', 'DELIVERY_MISMATCH'],
  ] as const;
  it.each(rows)('%s', (_sentence, wishes, fulfilment, expected) => {
    expect(refuseWishes(wishes, fulfilment)).toBe(expected);
  });
});

describe('what may be done with an order', () => {
  const paid: Partial<MallOrder> = { status: 'paid', paidAt: TEST_NOW };
  const completed: Partial<MallOrder> = { ...paid, status: 'completed', completedAt: TEST_NOW - 7 * MS_PER_DAY };
  const rows: [string, Partial<MallOrder>, string[]][] = [
    ['waiting for payment', {}, ['canCancel', 'canPay']],
    ['waiting at its very end', { expiresAt: TEST_NOW }, ['canCancel']],
    ['paid, to be picked up', paid, ['canRefund', 'canRequestInvoice', 'canShowCode']],
    ['paid, to be sent', { ...paid, fulfilment: 'express' }, ['canRefund', 'canRequestInvoice']],
    ['with a refund in progress', { ...paid, openRefundId: 'refund-1' }, []],
    ['on its way', { ...paid, status: 'shipped', fulfilment: 'express' }, ['canRefund', 'canConfirmReceipt', 'canRequestInvoice']],
    ['completed lately', completed, ['canRefund', 'canReview', 'canRequestInvoice']],
    ['completed long ago', { ...completed, completedAt: TEST_NOW - 7 * MS_PER_DAY - 1 }, ['canReview', 'canRequestInvoice']],
    ['with an issued invoice', { ...paid, invoice: { kind: 'personal', title: '李娜', taxNumber: '', email: '', status: 'issued', number: '1', note: '', requestId: 'request-1', requestedAt: 1, settledAt: 2 } }, ['canRefund', 'canShowCode']],
    ['for nothing', { ...paid, totalFen: 0 }, ['canRefund', 'canShowCode']],
    ['closed', { status: 'closed', closeReason: 'customer' }, []],
    ['refunded', { status: 'refunded' }, []],
  ];
  it.each(rows)('%s', (_sentence, change, expected) => {
    const choices = choicesOf(anOrder({ fulfilment: 'pickup', ...change }), 7, TEST_NOW);
    expect(Object.entries(choices).flatMap(([name, isPossible]) => (isPossible ? [name] : []))).toEqual(expected);
  });

  const holding: [string, Partial<MallOrder>, boolean, boolean][] = [
    ['an open order holds its pieces', { status: 'unpaid' }, true, false],
    ['a paid order holds its pieces', paid, true, false],
    ['an order being placed does not count yet', { status: 'placing' }, false, false],
    ['a cancelled order holds nothing', { status: 'closed', closeReason: 'customer' }, false, false],
    ['a failed order holds nothing and is not shown', { status: 'closed', closeReason: 'failed' }, false, true],
  ];
  it.each(holding)('%s', (_sentence, change, holds, failed) => {
    expect([holdsPieces(anOrder(change)), isFailed(anOrder(change))]).toEqual([holds, failed]);
  });
});
