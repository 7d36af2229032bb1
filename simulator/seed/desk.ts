import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { FinanceApplication } from '@shared/domain/application/model';
import { calculateLoan } from '@shared/domain/loan/rules';
import type { Notice } from '@shared/domain/notice/model';
import type { FollowUp, FollowUpMethod, FollowUpOutcome } from '@shared/domain/task/model';
import { FOLLOW_UP_METHOD_LABELS, FOLLOW_UP_OUTCOME_LABELS } from '@shared/domain/task/model';
import { idFrom } from '../../cloudfunctions/runtime/ids';
import { fullName, models } from './catalog';
import { sketchOf } from './customers';
import { loanPlans } from './guide';
import { customerId, staffId, staffName, type Ledger } from './ledger';

const followUpRows: readonly [person: string, daysAgo: number, minute: number, method: FollowUpMethod, outcome: FollowUpOutcome, note: string][] = [
  ['han-mei', 3, 900, 'call', 'reached', '试驾满意，想等月底家人一起来看。'],
  ['zheng-kai', 6, 640, 'wechat', 'agreed', '约周末带老人来试第二排。'],
  ['gao-shan', 12, 700, 'call', 'notInterested', '已买二手车，三年后再联系。'],
  ['xu-feng', 8, 820, 'call', 'noAnswer', '两次未接，改发微信。'],
  ['liang-yu', 10, 660, 'visit', 'reached', '到店看了 X5 与 M8，倾向 X5。'],
  ['song-jia', 9, 780, 'wechat', 'reached', '询问置换流程，已发材料清单。'],
  ['he-jun', 5, 1000, 'call', 'agreed', '周三下午到滨江店试驾。'],
  ['xie-na', 7, 730, 'call', 'reached', '临时出差取消试驾，回来再约。'],
];

const careRows: readonly [person: string, reason: string, dueInHours: number][] = [
  ['liang-yu', '回访 X5 意向，确认家人意见', -20], ['xu-feng', '再次联系，确认是否收到报价', -3], ['zheng-kai', '周末到店前确认时间', 5],
  ['song-jia', '置换评估结果反馈', 26], ['deng-chao', '新客户首次联系', 4], ['tang-wei', '介绍本月金融方案', 50], ['cui-jian', '新客户首次联系', 3],
];

function addFollowUps(ledger: Ledger): void {
  for (const [person, daysAgo, minute, method, outcome, note] of followUpRows) {
    const { consultant, storeId } = sketchOf(person);
    const [id, at, staff] = [customerId(person), ledger.past(daysAgo, minute), consultant ?? 'wang-lei'];
    ledger.add('follow_ups', { id: idFrom('follow', id, 'story'), customerId: id, storeId, staffId: staffId(staff), staffName: staffName(staff), taskId: null, method, outcome, note, at } satisfies FollowUp);
    ledger.event('followUp', at, { customerId: id, storeId, text: `${FOLLOW_UP_METHOD_LABELS[method]}${FOLLOW_UP_OUTCOME_LABELS[outcome]}：${note}`, actorName: staffName(staff), refId: null });
  }
  for (const [person, reason, dueInHours] of careRows) {
    const { consultant, storeId, name } = sketchOf(person);
    const staff = consultant ?? 'chen-jie';
    ledger.task({
      kind: 'followUp', sourceId: `story-${person}`, storeId, staffId: staffId(staff), staffName: staffName(staff), customerId: customerId(person), customerName: name ?? '',
      refId: null, reason, dueAt: ledger.now + dueInHours * MS_PER_HOUR, createdAt: ledger.now - 2 * MS_PER_DAY, isSeen: dueInHours !== 4,
    });
  }
}

const applicationRows: readonly [person: string, modelId: string, planId: string, downPaymentPercent: number, months: number, status: FinanceApplication['status'], daysAgo: number][] = [
  ['chen-jing', 'k7-premium', 'low-rate', 30, 36, 'needsMaterials', 4],
  ['tian-liang', 'x3-flagship', 'bank', 20, 60, 'submitted', 0],
  ['zheng-kai', 'x5-flagship-awd', 'equal-principal', 40, 36, 'approved', 7],
];

function termsOf(row: (typeof applicationRows)[number]): FinanceApplication['terms'] {
  const [person, modelId, planId, downPaymentPercent, months] = row;
  const plan = loanPlans.find((candidate) => candidate.id === planId);
  const term = plan?.terms.find((candidate) => candidate.months === months);
  const model = models.find((candidate) => candidate.id === modelId);
  const loan = plan && term && model && calculateLoan({ priceFen: model.msrpFen, downPaymentPercent, months, annualRatePercent: term.annualRatePercent, method: plan.method });
  if (!loan) throw new Error(`the story's application of ${person} does not add up`);
  return { kind: 'loan', planId, planName: plan.name, downPaymentPercent, months, loanFen: loan.loanFen, firstPaymentFen: loan.firstPaymentFen };
}

function addApplication(ledger: Ledger, row: (typeof applicationRows)[number]): void {
  const [person, modelId, , , , status, daysAgo] = row;
  const customer = sketchOf(person);
  const id = idFrom('application', customerId(person), 'story');
  const createdAt = daysAgo === 0 ? ledger.now - 100 * MS_PER_MINUTE : ledger.past(daysAgo, 760);
  const updatedAt = status === 'submitted' ? createdAt : createdAt + MS_PER_DAY;
  const consultant = { id: staffId(customer.consultant ?? ''), name: staffName(customer.consultant ?? '') };
  const advanced = status === 'submitted' ? [] : [{ status, actorName: consultant.name, note: status === 'needsMaterials' ? '请补充近半年银行流水' : '银行已审批通过', at: updatedAt }];
  const about = { customerId: customerId(person), storeId: customer.storeId };
  ledger.add('finance_applications', {
    id, ...about, customerName: customer.name ?? '', phone: customer.phone ?? '', consultantId: consultant.id, modelId, modelName: fullName(modelId), status, createdAt, updatedAt,
    terms: termsOf(row), steps: [{ status: 'submitted', actorName: '本人', note: '', at: createdAt }, ...advanced],
  } satisfies FinanceApplication);
  ledger.event('application', createdAt, { ...about, text: `提交购车贷款申请 ${fullName(modelId)}`, actorName: '本人', refId: id });
  if (status === 'approved') return;
  ledger.task({
    kind: 'handleApplication', sourceId: id, ...about, staffId: consultant.id, staffName: consultant.name, customerName: customer.name ?? '', refId: id,
    reason: `处理贷款申请 ${fullName(modelId)}`, dueAt: ledger.now + 6 * MS_PER_HOUR, createdAt,
  });
}

const inquiryPage = (person: string): string => `/packages/inquiry/pages/detail/detail?id=${idFrom('inquiry', customerId(person), 'story')}`;
const drivePage = (person: string): string => `/packages/test-drive/pages/detail/detail?id=${idFrom('drive', customerId(person), 'story')}`;

const noticeRows: readonly (Pick<Notice, 'recipientKind' | 'kind' | 'title' | 'text' | 'page'> & { person: string; minutesAgo: number; isRead: boolean })[] = [
  { recipientKind: 'customer', person: 'li-na', kind: 'customer', title: '您的专属顾问', text: '王磊将为您服务，选车、询价、试驾都可以找他。', page: '/packages/account/pages/consultant/consultant', minutesAgo: 2800, isRead: true },
  { recipientKind: 'customer', person: 'li-na', kind: 'inquiry', title: '询价已送达', text: '王磊会在承诺时间内回复您的 远途X5 询价。', page: inquiryPage('li-na'), minutesAgo: 20, isRead: false },
  { recipientKind: 'staff', person: 'wang-lei', kind: 'inquiry', title: '新询价', text: '李娜询价 远途X5 2026款 混动 尊享型，请在承诺时间内回复。', page: inquiryPage('li-na'), minutesAgo: 20, isRead: false },
  { recipientKind: 'staff', person: 'wang-lei', kind: 'inquiry', title: '新询价', text: '欧阳若曦询价 远途X3 2026款 1.5T 豪华型。', page: inquiryPage('ouyang-ruoxi'), minutesAgo: 35, isRead: false },
  { recipientKind: 'staff', person: 'zhao-min', kind: 'testDrive', title: '新试驾预约', text: '董洁预约试驾 远途E5，请确认时间。', page: drivePage('dong-jie'), minutesAgo: 130, isRead: false },
  { recipientKind: 'staff', person: 'liu-qiang', kind: 'task', title: '任务超时', text: '赵敏有一条询价超过承诺时间未回复。', page: '/pages/tasks/tasks', minutesAgo: 70, isRead: false },
  { recipientKind: 'customer', person: 'zhang-wei', kind: 'testDrive', title: '试驾已确认', text: '远途E5 试驾时间已定，请带好驾驶证，赵敏在店等您。', page: drivePage('zhang-wei'), minutesAgo: 600, isRead: false },
  { recipientKind: 'customer', person: 'zhang-wei', kind: 'quote', title: '报价已送达', text: '赵敏发来 远途E5 2026款 710 长续航版 的报价。', page: inquiryPage('zhang-wei'), minutesAgo: 2600, isRead: true },
  { recipientKind: 'customer', person: 'chen-jing', kind: 'application', title: '贷款申请待补材料', text: '请补充近半年银行流水。', page: `/packages/finance/pages/application/application?id=${idFrom('application', customerId('chen-jing'), 'story')}`, minutesAgo: 900, isRead: false },
];

function addNotices(ledger: Ledger): void {
  for (const { person, minutesAgo, isRead, ...row } of noticeRows) {
    const recipientId = row.recipientKind === 'staff' ? staffId(person) : customerId(person);
    const at = ledger.now - minutesAgo * MS_PER_MINUTE;
    ledger.add('notices', { id: idFrom('notice', recipientId, row.title, row.text), recipientId, at, readAt: isRead ? at + MS_PER_HOUR : null, ...row } satisfies Notice);
  }
}

/** What colleagues did and still owe: contacts, promises, applications, message boxes. */
export function addDesk(ledger: Ledger): void {
  addFollowUps(ledger);
  for (const row of applicationRows) addApplication(ledger, row);
  addNotices(ledger);
}
