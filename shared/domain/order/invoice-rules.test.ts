import { aLine, aPaidOrder } from '../../../tests/order-builders';
import type { Invoice, MallOrder } from './model';
import { refuseInvoice, refuseParticulars } from './invoice-rules';

describe('the particulars of an invoice', () => {
  const rows: [string, Parameters<typeof refuseParticulars>[0], string | null][] = [
    ['a social credit code of 18 characters is fine', { kind: 'company', taxNumber: '91330100MA2AXXXX1K', email: 'li.na@example.com' }, null],
    ['15 digits are fine', { kind: 'company', taxNumber: '330100123456789', email: 'a@b.cn' }, null],
    ['20 characters are fine, spaces and small letters too', { kind: 'company', taxNumber: '9133 0100 ma2a xxxx 1k01', email: 'a@b.cn' }, null],
    ['14 characters are too few', { kind: 'company', taxNumber: '33010012345678', email: 'a@b.cn' }, 'TAX_NUMBER_INVALID'],
    ['21 characters are too many', { kind: 'company', taxNumber: '913301001234567890123', email: 'a@b.cn' }, 'TAX_NUMBER_INVALID'],
    ['a company without a number is refused', { kind: 'company', taxNumber: '', email: 'a@b.cn' }, 'TAX_NUMBER_INVALID'],
    ['Chinese in the number is refused', { kind: 'company', taxNumber: '9133010012345678税号', email: 'a@b.cn' }, 'TAX_NUMBER_INVALID'],
    ['a person needs no number', { kind: 'personal', taxNumber: '', email: 'a@b.cn' }, null],
    ['an address without a dot is refused', { kind: 'personal', taxNumber: '', email: 'a@b' }, 'EMAIL_INVALID'],
    ['an address without a name is refused', { kind: 'personal', taxNumber: '', email: '@b.cn' }, 'EMAIL_INVALID'],
    ['no address is refused', { kind: 'personal', taxNumber: '', email: '' }, 'EMAIL_INVALID'],
  ];
  it.each(rows)('%s', (_sentence, wanted, code) => {
    expect(refuseParticulars(wanted)).toBe(code);
  });
});

const anInvoice = (status: Invoice['status']): Invoice => ({
  kind: 'personal', title: '李娜', taxNumber: '', email: 'a@b.cn', status, number: '', note: '', requestId: 'request-0001', requestedAt: 1, settledAt: null,
});

describe('whether an invoice can be asked for', () => {
  const rows: [string, Partial<MallOrder>, string | null][] = [
    ['of a paid order: yes', {}, null],
    ['of a completed order: yes', { status: 'completed' }, null],
    ['again while it waits: yes', { invoice: anInvoice('requested') }, null],
    ['again when it was not issued: yes', { invoice: anInvoice('rejected') }, null],
    ['again when it was issued: no', { invoice: anInvoice('issued') }, 'INVOICE_ALREADY_ISSUED'],
    ['of an unpaid order: no', { status: 'unpaid' }, 'ORDER_STATUS_CHANGED'],
    ['of one that was given back: no', { status: 'refunded', refundedFen: 11_800 }, 'ORDER_STATUS_CHANGED'],
    ['of one that cost nothing: no', { lines: [aLine({ discountFen: 11_800 })] }, 'ORDER_STATUS_CHANGED'],
  ];
  it.each(rows)('%s', (_sentence, changes, code) => {
    expect(refuseInvoice(aPaidOrder(changes))).toBe(code);
  });
});
