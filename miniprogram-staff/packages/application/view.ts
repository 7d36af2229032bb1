import type { Fact } from '../../components/fact-list/fact-list';
import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';
import { formatYuan } from '@shared/core/money';
import { formatAgo, formatFriendlyTime } from '@shared/core/time';
import {
  APPLICATION_KIND_LABELS, APPLICATION_STATUSES, APPLICATION_STATUS_LABELS,
  type ApplicationRow, type ApplicationStatus, type ApplicationTerms, type FinanceApplication,
} from '@shared/domain/application/model';
import { OPEN_APPLICATION_STATUSES, refuseApplicationStep } from '@shared/domain/application/rules';

/** Every state of an application, after all of them. */
export const STATUS_TABS: ListTab[] = [{ id: '', label: '全部' }, ...APPLICATION_STATUSES.map((id) => ({ id, label: APPLICATION_STATUS_LABELS[id] }))];

/** The state behind a tab, null for all. */
export function statusOf(tab: string): ApplicationStatus | null {
  return APPLICATION_STATUSES.find((status) => status === tab) ?? null;
}

const STATUS_TONES: Record<ApplicationStatus, Tone> = {
  submitted: 'brand', accepted: 'brand', needsMaterials: 'warning', approved: 'success', declined: 'neutral', withdrawn: 'neutral',
};

/** An application in the list. */
export interface RowView {
  id: string;
  customerName: string;
  kind: string;
  modelName: string;
  summary: string;
  status: string;
  statusTone: Tone;
  updated: string;
}

/** An application as the list shows it. */
export function toRow(row: ApplicationRow, now: number): RowView {
  const { id, customerName, modelName, summary, status, kind, updatedAt } = row;
  return {
    id, customerName: customerName || '微信客户', kind: APPLICATION_KIND_LABELS[kind], modelName, summary, status: APPLICATION_STATUS_LABELS[status],
    statusTone: STATUS_TONES[status], updated: formatAgo(updatedAt, now),
  };
}

/** States staff move an application to. */
export type Advance = 'accepted' | 'needsMaterials' | 'approved' | 'declined';
const ADVANCES: readonly Advance[] = ['declined', 'needsMaterials', 'accepted', 'approved'];

/** A button that moves an application on, and the sheet it opens. */
export interface AdvanceView {
  to: Advance;
  label: string;
  hint: string;
  placeholder: string;
  isNoteRequired: boolean;
  isMain: boolean;
}

const ADVANCE_WORDS: Record<Advance, Omit<AdvanceView, 'to' | 'isMain'>> = {
  accepted: { label: '开始受理', hint: '客户会收到受理通知', placeholder: '补充说明（可不填）', isNoteRequired: false },
  needsMaterials: { label: '补材料', hint: '写清还缺哪些材料，客户会收到通知', placeholder: '例如：请补充近半年银行流水', isNoteRequired: true },
  approved: { label: '审批通过', hint: '客户会收到通过通知', placeholder: '例如：额度已批，请到店签约（可不填）', isNoteRequired: false },
  declined: { label: '未通过', hint: '请如实告知原因，客户会收到通知', placeholder: '例如：征信记录不满足银行要求', isNoteRequired: true },
};

/** What can be done next; the last one is the usual way. */
export function advancesOf(status: ApplicationStatus): AdvanceView[] {
  const possible = ADVANCES.filter((to) => refuseApplicationStep(status, to) === null);
  return possible.map((to, index) => ({
    ...ADVANCE_WORDS[to], to, isMain: index === possible.length - 1, ...(to === 'accepted' && status === 'needsMaterials' ? { label: '材料已齐' } : {}),
  }));
}

/** An application at its own page. */
export interface ApplicationView {
  customerId: string;
  customerName: string;
  phone: string;
  phoneText: string;
  kind: string;
  modelName: string;
  status: string;
  statusTone: Tone;
  /** The figure that matters, with its name. */
  figureLabel: string;
  figureFen: number;
  facts: Fact[];
  steps: TimelineItem[];
  advances: AdvanceView[];
  isOpen: boolean;
}

/** An application as its page shows it; steps newest first. */
export function toApplicationView(application: FinanceApplication, now: number): ApplicationView {
  const { customerId, customerName, phone, modelName, terms, status } = application;
  return {
    customerId, customerName: customerName || '微信客户', phone, phoneText: phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3'), modelName,
    kind: APPLICATION_KIND_LABELS[terms.kind], status: APPLICATION_STATUS_LABELS[status], statusTone: STATUS_TONES[status], ...toFigure(terms),
    facts: [...toTermFacts(terms), { label: '提交时间', value: formatFriendlyTime(application.createdAt, now) }],
    steps: application.steps.map((step, index): TimelineItem => ({
      id: String(index), at: step.at, title: APPLICATION_STATUS_LABELS[step.status], detail: step.note, actor: step.actorName, tone: stepTone(step.status),
    })).reverse(),
    advances: advancesOf(status), isOpen: OPEN_APPLICATION_STATUSES.includes(status),
  };
}

function stepTone(status: ApplicationStatus): NonNullable<TimelineItem['tone']> {
  const tone = STATUS_TONES[status];
  return tone === 'promotion' ? 'brand' : tone;
}

function toFigure(terms: ApplicationTerms): { figureLabel: string; figureFen: number } {
  return terms.kind === 'loan' ? { figureLabel: '贷款金额', figureFen: terms.loanFen } : { figureLabel: '首年保费估算', figureFen: terms.estimateFen };
}

function toTermFacts(terms: ApplicationTerms): Fact[] {
  if (terms.kind === 'loan') {
    return [
      { label: '金融方案', value: terms.planName }, { label: '首付比例', value: `${terms.downPaymentPercent}%` }, { label: '期限', value: `${terms.months} 期` },
      { label: '首月月供', value: formatYuan(terms.firstPaymentFen), isStrong: true },
    ];
  }
  return [{ label: '险种', value: terms.coverLabels.join('、') }, { label: '三者险保额', value: `${terms.liabilitySum} 万元` }];
}
