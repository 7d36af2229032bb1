import { ERROR_MESSAGES } from '@shared/core/errors';
import { formatYuan } from '@shared/core/money';
import { INVOICE_KINDS, INVOICE_KIND_LABELS, INVOICE_STATUS_LABELS, type Invoice, type InvoiceKind, type MallOrder } from '@shared/domain/order/model';
import { invoiceableFen, refuseParticulars } from '@shared/domain/order/invoice-rules';
import type { AmountRow } from '../../components/amount-rows/amount-rows';
import type { Choice } from '../../components/choice-chips/choice-chips';

/** An invoice being asked for. */
export interface InvoiceForm {
  kind: InvoiceKind;
  title: string;
  taxNumber: string;
  email: string;
}

/** Persons and companies. */
export const KIND_CHOICES: Choice[] = INVOICE_KINDS.map((id) => ({ id, label: INVOICE_KIND_LABELS[id] }));

/** Where the form starts: with what was asked for before, else with the customer's name. */
export function startingForm({ invoice, customerName }: Pick<MallOrder, 'invoice' | 'customerName'>): InvoiceForm {
  if (invoice) return { kind: invoice.kind, title: invoice.title, taxNumber: invoice.taxNumber, email: invoice.email };
  return { kind: 'personal', title: customerName, taxNumber: '', email: '' };
}

/** What is missing or wrong, as one sentence; empty when it can be sent. */
export function faultOf(form: InvoiceForm): string {
  if (form.title.trim() === '') return form.kind === 'company' ? '请填写单位名称' : '请填写抬头';
  const refusal = refuseParticulars({ ...form, email: form.email.trim() });
  return refusal === null ? '' : ERROR_MESSAGES[refusal];
}

/** An invoice that was asked for. */
export interface InvoiceView {
  status: string;
  line: string;
  rows: AmountRow[];
}

const STATUS_LINES: Record<Invoice['status'], (invoice: Invoice) => string> = {
  requested: () => '门店开具后发到您的邮箱，开具前可以修改',
  issued: () => '发票已发到您的邮箱，请查收',
  rejected: ({ note }) => (note === '' ? '门店没有开具，可修改后重新申请' : `门店说明：${note}`),
};

/** The invoice of an order, or null while none was asked for. */
export function toInvoiceView(order: MallOrder): InvoiceView | null {
  const { invoice } = order;
  if (!invoice) return null;
  const rows: AmountRow[] = [
    { label: '抬头类型', note: '', amount: INVOICE_KIND_LABELS[invoice.kind] }, { label: '抬头', note: '', amount: invoice.title },
    ...(invoice.taxNumber === '' ? [] : [{ label: '税号', note: '', amount: invoice.taxNumber }]), { label: '邮箱', note: '', amount: invoice.email },
    { label: '开票金额', note: '', amount: formatYuan(invoiceableFen(order)) }, ...(invoice.number === '' ? [] : [{ label: '发票号码', note: '', amount: invoice.number }]),
  ];
  return { status: INVOICE_STATUS_LABELS[invoice.status], line: STATUS_LINES[invoice.status](invoice), rows };
}
