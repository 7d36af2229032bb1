import { formatYuan } from '@shared/core/money';
import type { CustomerEventKind } from '@shared/domain/customer/model';
import { REFUND_REASON_LABELS, type Refund } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { REFUND_DECIDERS, deskPeople } from './desk-people';
import { notify } from './notify';
import { refundPage } from './pages';
import { recordEvent } from './timeline';

/** What happened to a refund. */
export type RefundNews = 'requested' | 'approved' | 'awaitingReturn' | 'returnSent' | 'rejected' | 'withdrawn' | 'succeeded' | 'failed' | 'late';

interface Words {
  /** Kind of its line in the timeline, or null for none. */
  event?: CustomerEventKind;
  customer?: { title: string; text: string };
  staff?: { title: string; text: string; roles: readonly StaffRole[] };
}

/** Who takes parcels in. */
const RETURN_DESK: readonly StaffRole[] = ['customerService', 'writeOffClerk'];

const WORDS: Record<RefundNews, (refund: Refund, sum: string) => Words> = {
  requested: (refund, sum) => ({
    event: 'refundRequested',
    staff: { title: '退款待审核', text: `${refund.startedByName ?? refund.customerName}申请退款 ${sum}：${REFUND_REASON_LABELS[refund.reason]}`, roles: REFUND_DECIDERS },
  }),
  approved: (_refund, sum) => ({ customer: { title: '退款已同意', text: `${sum} 将原路退回，请留意到账` } }),
  awaitingReturn: (_refund, sum) => ({ customer: { title: '请寄回商品', text: `门店已同意退货，收到商品后退回 ${sum}，请寄回后填写快递单号` } }),
  returnSent: (refund, sum) => ({ staff: { title: '客户已寄回商品', text: `${refund.customerName}已寄回：${refund.returnTracking}，收到后退 ${sum}`, roles: RETURN_DESK } }),
  rejected: (refund, sum) => ({ event: 'refundSettled', customer: { title: '退款未通过', text: `${sum} 的退款未通过：${refund.decisionNote}` } }),
  withdrawn: () => ({ event: 'refundSettled' }),
  succeeded: (_refund, sum) => ({ event: 'refundSettled', customer: { title: '退款已到账', text: `${sum} 已原路退回` } }),
  failed: (refund, sum) => ({ staff: { title: '退款没有成功', text: `${refund.customerName}的 ${sum} 没有退成：${refund.failure}，请重试`, roles: REFUND_DECIDERS } }),
  late: (refund, sum) => ({ event: 'refundRequested', customer: { title: '付款将自动退回', text: `${refund.text}，${sum} 将原路退回` } }),
};

const OUTCOMES: Record<RefundNews, string> = {
  requested: '申请退款', approved: '同意退款', awaitingReturn: '等待寄回', returnSent: '已寄回', rejected: '退款未通过', withdrawn: '撤回退款', succeeded: '退款到账', failed: '退款失败', late: '自动退款',
};

/** Writes a refund's news into the timeline and tells those it concerns; the same news at the same state speaks once. */
export async function tellAboutRefund(refund: Refund, news: RefundNews): Promise<void> {
  const sum = formatYuan(refund.refundFen);
  const { event, customer, staff } = WORDS[news](refund, sum);
  const at = refund.updatedAt;
  if (event) {
    await recordEvent({
      customerId: refund.customerId, storeId: refund.storeId, kind: event, text: `${OUTCOMES[news]} ${sum}（${refund.subjectNumber}）`,
      actorName: actorOf(refund, news), refId: refund.id, at, cause: news,
    });
  }
  // A failure may come again after a retry; everything else happens once.
  const notice = { kind: 'order', page: refundPage(refund.id), cause: `${refund.id}.${news}.${news === 'failed' ? refund.requestIds.length : 0}` } as const;
  const fields = { subject: `退款 ${sum}`, person: refund.customerName, at };
  if (customer) {
    await notify({
      ...notice, ...customer, recipientKind: 'customer', recipientId: refund.customerId, push: { templateKey: 'refundProgress', fields: { ...fields, remark: customer.title } },
    }, at);
  }
  if (!staff) return;
  const { roles, ...words } = staff;
  for (const colleague of await deskPeople(refund.storeId, roles)) {
    await notify({ ...notice, ...words, recipientKind: 'staff', recipientId: colleague.id, push: { templateKey: 'newRefund', fields: { ...fields, remark: words.title } } }, at);
  }
}

function actorOf(refund: Refund, news: RefundNews): string {
  if (news === 'requested') return refund.startedByName ?? '本人';
  if (news === 'withdrawn') return '本人';
  return news === 'late' ? '系统' : refund.decidedByName ?? '系统';
}
