import { formatYuan } from '@shared/core/money';
import { formatAgo, formatFriendlyTime } from '@shared/core/time';
import {
  APPLICATION_KIND_LABELS, APPLICATION_STATUS_LABELS, type ApplicationRow, type ApplicationStatus, type ApplicationTerms, type FinanceApplication,
} from '@shared/domain/application/model';
import { OPEN_APPLICATION_STATUSES } from '@shared/domain/application/rules';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';
import type { AmountRow } from '../../components/amount-rows/amount-rows';

const TONES: Record<ApplicationStatus, Tone> = {
  submitted: 'brand', accepted: 'brand', needsMaterials: 'warning', approved: 'success', declined: 'neutral', withdrawn: 'neutral',
};

/** A row of the list. */
export interface ApplicationRowView {
  id: string;
  kind: string;
  modelName: string;
  summary: string;
  status: string;
  tone: Tone;
  when: string;
}

/** A row at `now`. */
export function toRow(row: ApplicationRow, now: number): ApplicationRowView {
  return {
    id: row.id, kind: APPLICATION_KIND_LABELS[row.kind], modelName: row.modelName, summary: row.summary,
    status: APPLICATION_STATUS_LABELS[row.status], tone: TONES[row.status], when: formatAgo(row.updatedAt, now),
  };
}

const HEAD_LINES: Record<ApplicationStatus, string> = {
  submitted: '顾问会尽快受理，进展会第一时间通知您', accepted: '正在与机构办理，进展会第一时间通知您', needsMaterials: '请按下面的说明补充材料，联系顾问提交',
  approved: '恭喜，请联系顾问办理后续手续', declined: '很抱歉没有通过，顾问可以为您推荐其他方案', withdrawn: '需要时可以随时重新申请',
};

/** The head of one application. */
export interface ApplicationHead {
  title: string;
  line: string;
  status: string;
  tone: Tone;
  modelName: string;
  /** What the store asks for now; empty unless materials are missing. */
  materials: string;
  canWithdraw: boolean;
}

/** Where an application stands. */
export function toApplicationHead(application: FinanceApplication): ApplicationHead {
  const { status, terms, modelName, steps } = application;
  const last = steps[steps.length - 1];
  return {
    title: APPLICATION_KIND_LABELS[terms.kind], line: HEAD_LINES[status], status: APPLICATION_STATUS_LABELS[status], tone: TONES[status], modelName,
    materials: status === 'needsMaterials' ? last?.note ?? '' : '', canWithdraw: OPEN_APPLICATION_STATUSES.includes(status),
  };
}

/** What was applied for, line by line. */
export function toTermRows(terms: ApplicationTerms): AmountRow[] {
  if (terms.kind === 'loan') {
    return [
      { label: '金融方案', amount: terms.planName, note: '' }, { label: '首付比例', amount: `${terms.downPaymentPercent}%`, note: '' },
      { label: '贷款金额', amount: formatYuan(terms.loanFen), note: '估算' }, { label: '期限', amount: `${terms.months} 期`, note: '' },
      { label: '月供', amount: `${formatYuan(terms.firstPaymentFen)} 起`, note: '估算' },
    ];
  }
  return [
    { label: '险种', amount: terms.coverLabels.join('、'), note: '' }, { label: '三者保额', amount: `${terms.liabilitySum} 万元`, note: '' },
    { label: '首年保费', amount: formatYuan(terms.estimateFen), note: '估算' },
  ];
}

const STEP_TONES: Record<ApplicationStatus, TimelineItem['tone']> = {
  submitted: 'neutral', accepted: 'brand', needsMaterials: 'warning', approved: 'success', declined: 'neutral', withdrawn: 'neutral',
};
const STEP_TITLES: Record<ApplicationStatus, string> = {
  submitted: '提交申请', accepted: '门店已受理', needsMaterials: '需要补充材料', approved: '审核通过', declined: '未通过', withdrawn: '撤回申请',
};

/** What happened so far, the latest first. */
export function toSteps({ steps }: Pick<FinanceApplication, 'steps'>, now: number): TimelineItem[] {
  return steps.map((step, index): TimelineItem => ({
    id: String(index), title: STEP_TITLES[step.status], when: formatFriendlyTime(step.at, now),
    detail: [step.actorName, step.note].filter((word) => word !== '').join('：'), tone: STEP_TONES[step.status],
  })).reverse();
}
