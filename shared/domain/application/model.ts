export type ApplicationKind = 'loan' | 'insurance';
export const APPLICATION_KIND_LABELS: Record<ApplicationKind, string> = { loan: '购车贷款', insurance: '新车保险' };

export const APPLICATION_STATUSES = ['submitted', 'accepted', 'needsMaterials', 'approved', 'declined', 'withdrawn'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];
export const APPLICATION_STATUS_LABELS: Record<ApplicationStatus, string> = {
  submitted: '待受理', accepted: '办理中', needsMaterials: '待补材料', approved: '已通过', declined: '未通过', withdrawn: '已撤回',
};

/** What the customer asked for; amounts are recomputed on the server. */
export type ApplicationTerms =
  | { kind: 'loan'; planId: string; planName: string; downPaymentPercent: number; months: number; loanFen: number; firstPaymentFen: number }
  | { kind: 'insurance'; covers: string[]; coverLabels: string[]; liabilitySum: number; estimateFen: number };

export interface ApplicationStep {
  status: ApplicationStatus;
  actorName: string;
  note: string;
  at: number;
  /** The request that made the step; finding it again means the request was repeated. */
  requestId?: string;
}

/** A loan or insurance application started on the phone and settled by the store with bank or insurer. */
export interface FinanceApplication {
  id: string;
  customerId: string;
  customerName: string;
  phone: string;
  storeId: string;
  consultantId: string;
  modelId: string;
  modelName: string;
  terms: ApplicationTerms;
  status: ApplicationStatus;
  steps: ApplicationStep[];
  createdAt: number;
  updatedAt: number;
}

/** A row in a list. */
export interface ApplicationRow {
  id: string;
  kind: ApplicationKind;
  customerId: string;
  customerName: string;
  modelName: string;
  summary: string;
  status: ApplicationStatus;
  updatedAt: number;
}
