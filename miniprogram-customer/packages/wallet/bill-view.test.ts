import type { BillView } from '@shared/domain/bill/model';
import { TEST_NOW } from '../../../tests/mall-builders';
import { billIdOf, toBillPage, toBillRow } from './bill-view';

const NOW = TEST_NOW;
const bill: BillView = {
  id: 'bill-1', number: '2026051800000001', storeId: 'store-east', kind: 'service', title: '5 万公里保养', lines: [{ name: '机油', amountFen: 39_900 }, { name: '工时', amountFen: 12_050 }],
  amountFen: 51_950, plate: '浙A·12345', terms: '', customerId: null, customerName: null, payerId: null, payerName: null, staffId: 's', staffName: '孙悦', status: 'open',
  createdAt: NOW, expiresAt: NOW + 3_600_000, paidAt: null, paymentId: null, transactionId: null, openRefundId: null, openRefundAt: null, refundedFen: 0, cancelReason: '',
  updatedAt: NOW, storeName: '远途城东店', imageUrl: null, depositWord: '订金',
};

test('an open bill says when it was made, a paid one when it was paid', () => {
  expect(toBillRow(bill, NOW)).toMatchObject({ kind: '维修保养', status: '待支付', tone: 'promotion', when: '今天 10:00 开单' });
  expect(toBillRow({ ...bill, kind: 'carDeposit', depositWord: '定金' }, NOW).kind).toBe('购车定金');
  expect(toBillRow({ ...bill, status: 'paid', paidAt: NOW }, NOW)).toMatchObject({ status: '已支付', tone: 'success', when: '今天 10:00 支付' });
});

test('the page names only what is there', () => {
  const page = toBillPage({ bill: { ...bill, plate: '' }, canPay: true, isBeingPaidByAnother: false, refunds: [], paymentMode: 'sandbox' }, NOW);
  expect(page.facts.map((fact) => fact.label)).toEqual(['收款门店', '开单同事', '单号', '有效期至']);
  expect(page.lines).toEqual([{ name: '机油', amount: '¥399' }, { name: '工时', amount: '¥120.50' }]);
});

test.each([
  [{ id: 'bill-1' }, 'bill-1'], [{ scene: 'b%3Dbill-2' }, 'bill-2'], [{ scene: 'b=bill-2' }, 'bill-2'], [{ scene: 'c=abc' }, ''], [{}, ''],
])('%j leads to bill "%s"', (query, expected) => {
  expect(billIdOf(query)).toBe(expected);
});

test('whoever scans while another one pays is told before trying', () => {
  const found = { bill, canPay: true, refunds: [], paymentMode: 'sandbox' } as const;
  expect(toBillPage({ ...found, refunds: [], isBeingPaidByAnother: true }, NOW).waitNote).toBe('另一位客户正在支付这张收款单，请稍候');
  expect(toBillPage({ ...found, refunds: [], isBeingPaidByAnother: false }, NOW).waitNote).toBe('');
});
