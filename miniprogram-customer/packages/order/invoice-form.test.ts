import type { Invoice, MallOrder } from '@shared/domain/order/model';
import { faultOf, startingForm, toInvoiceView, type InvoiceForm } from './invoice-form';

const form: InvoiceForm = { kind: 'company', title: '杭州某某有限公司', taxNumber: '91330100MA2H000000', email: 'fapiao@example.com' };
const rows: readonly (readonly [sentence: string, change: Partial<InvoiceForm>, fault: string])[] = [
  ['a company with its tax number', {}, ''],
  ['a person needs none', { kind: 'personal', title: '张伟', taxNumber: '' }, ''],
  ['a company needs its name', { title: ' ' }, '请填写单位名称'],
  ['a person too', { kind: 'personal', title: '' }, '请填写抬头'],
  ['a short tax number is wrong', { taxNumber: '123' }, '税号格式不对，请核对后再提交'],
  ['an address without @ is wrong', { email: 'fapiao.example.com' }, '邮箱格式不对，请核对后再提交'],
  ['blanks around an address do no harm', { email: ' fapiao@example.com ' }, ''],
];
test.each(rows)('%s', (_sentence, change, fault) => {
  expect(faultOf({ ...form, ...change })).toBe(fault);
});

const invoice: Invoice = { ...form, status: 'requested', number: '', note: '', requestId: 'request-1', requestedAt: 1, settledAt: null };
const order = { invoice, customerName: '张伟', totalFen: 60_600, refundedFen: 30_300 } as MallOrder;

test('the form starts with the name, later with what was asked for', () => {
  expect(startingForm({ invoice: null, customerName: '张伟' })).toEqual({ kind: 'personal', title: '张伟', taxNumber: '', email: '' });
  expect(startingForm(order)).toEqual(form);
});

const views: readonly (readonly [sentence: string, invoice: Invoice, line: string, lastRow: string])[] = [
  ['one asked for can be corrected', invoice, '门店开具后发到您的邮箱，开具前可以修改', '开票金额'],
  ['one issued has its number', { ...invoice, status: 'issued', number: '12345678' }, '发票已发到您的邮箱，请查收', '发票号码'],
  ['one refused says why', { ...invoice, status: 'rejected', note: '税号与名称不符' }, '门店说明：税号与名称不符', '开票金额'],
];
test.each(views)('%s', (_sentence, given, line, lastRow) => {
  const view = toInvoiceView({ ...order, invoice: given });
  expect(view?.line).toBe(line);
  expect(view?.rows[view.rows.length - 1]?.label).toBe(lastRow);
});

test('the sum leaves out what went back', () => {
  expect(toInvoiceView(order)?.rows.find((row) => row.label === '开票金额')?.amount).toBe('¥303');
  expect(toInvoiceView({ ...order, invoice: null })).toBeNull();
});
