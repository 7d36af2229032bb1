import { formatYuan } from '@shared/core/money';
import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import type { Bill } from '@shared/domain/bill/model';
import { billTotalFen } from '@shared/domain/bill/rules';
import { orderNumber } from '@shared/domain/order/rules';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { sketchOf } from '../customers';
import { customerId, staffId, staffName, type Ledger } from '../ledger';
import { EAST } from '../people';
import { noteBillPayment, type PaymentWorld } from './payments';

type BillSketch = Pick<Bill, 'kind' | 'title' | 'lines' | 'plate' | 'terms'> & { key: string; staff: string; createdAt: number; expiresAt: number; person: string | null; paidAt: number | null };

function sketches(ledger: Ledger): readonly BillSketch[] {
  const morning = ledger.past(0, 560);
  return [
    {
      key: 'deposit', kind: 'carDeposit', staff: 'wang-lei', person: 'li-na', title: '远途X5 尊享型订车', plate: '', lines: [{ name: '购车订金', amountFen: 500_000 }], createdAt: morning,
      expiresAt: ledger.now + 3 * MS_PER_DAY, terms: '签订购车合同前可随时退还；签约后抵作车款。', paidAt: null,
    },
    {
      key: 'workshop', kind: 'service', staff: 'sun-yue', person: null, title: '右前轮补胎与动平衡', plate: '浙A7K621', lines: [{ name: '补胎', amountFen: 6000 }, { name: '动平衡', amountFen: 4000 }], createdAt: morning,
      expiresAt: ledger.now + 8 * MS_PER_HOUR, terms: '', paidAt: null,
    },
    {
      key: 'service', kind: 'service', staff: 'sun-yue', person: 'liu-yang', title: '1 万公里保养', plate: '浙A3T905', lines: [{ name: '制动液更换', amountFen: 32_000 }, { name: '四轮换位', amountFen: 12_000 }, { name: '空调清洗', amountFen: 19_800 }],
      createdAt: ledger.past(20, 610), expiresAt: ledger.past(20, 610) + MS_PER_DAY, terms: '', paidAt: ledger.past(20, 660),
    },
  ];
}

/** Sums colleagues have asked for. */
export function addBills(world: PaymentWorld): void {
  const { ledger } = world;
  for (const sketch of sketches(ledger)) {
    const bill = ledger.add('bills', toBill(sketch));
    noteBillPayment(world, bill);
    if (bill.customerId === null) continue;
    const text = `${bill.title}，${formatYuan(bill.amountFen)}`;
    const event = { customerId: bill.customerId, storeId: bill.storeId, text, refId: bill.id };
    ledger.event('billMade', bill.createdAt, { ...event, actorName: bill.staffName });
    if (bill.paidAt !== null) ledger.event('billPaid', bill.paidAt, { ...event, actorName: '本人' });
  }
}

function toBill({ key, staff, person, createdAt, paidAt, ...facts }: BillSketch): Bill {
  const id = idFrom('b', staffId(staff), `story-${key}`);
  const named = person === null ? { customerId: null, customerName: null } : { customerId: customerId(person), customerName: sketchOf(person).name };
  const number = orderNumber(id, createdAt);
  const isPaid = paidAt !== null;
  return {
    id, number, storeId: EAST, ...facts, amountFen: billTotalFen(facts.lines), ...named, payerId: isPaid ? named.customerId : null, payerName: isPaid ? named.customerName : null,
    staffId: staffId(staff), staffName: staffName(staff), status: isPaid ? 'paid' : 'open', imageFileId: null, createdAt, paidAt,
    paymentId: isPaid ? idFrom('payment', 'bill', id, named.customerId ?? '', '0') : null, transactionId: isPaid ? `4200${number}${number}`.slice(0, 28) : null,
    openRefundId: null, openRefundAt: null, refundedFen: 0, cancelReason: '', updatedAt: paidAt ?? createdAt,
  };
}
