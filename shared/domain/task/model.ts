/** What a task asks for. */
export const TASK_KINDS = [
  'answerInquiry', 'answerQuestion', 'confirmTestDrive', 'hostTestDrive', 'followUpTestDrive', 'callNoShow', 'handleApplication', 'welcomeCustomer', 'followUp',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
export const TASK_LABELS: Record<TaskKind, string> = {
  answerInquiry: '回复询价', answerQuestion: '回复追问', confirmTestDrive: '确认试驾', hostTestDrive: '接待试驾', followUpTestDrive: '试驾后回访',
  callNoShow: '联系未到店客户', handleApplication: '处理申请', welcomeCustomer: '欢迎新客户', followUp: '跟进客户',
};

/** Kinds that end only when the thing behind them is settled on its own page. */
export const SETTLED_ELSEWHERE: readonly TaskKind[] = ['answerInquiry', 'answerQuestion', 'confirmTestDrive', 'hostTestDrive', 'handleApplication'];

export type TaskStatus = 'open' | 'done' | 'dropped';

/**
 * A promise with a deadline on one desk (任务). The id is made of kind and source, so that the same cause never makes two.
 */
export interface Task {
  id: string;
  kind: TaskKind;
  storeId: string;
  staffId: string;
  staffName: string;
  customerId: string;
  customerName: string;
  /** Inquiry, booking or application behind it, or null. */
  refId: string | null;
  /** One Chinese line: what is to be done and why. */
  reason: string;
  dueAt: number;
  status: TaskStatus;
  createdAt: number;
  doneAt: number | null;
  /** First time staff opened the workbench with it there, or null: new. */
  seenAt: number | null;
  /** Set once the manager was told that it is late. */
  escalatedAt: number | null;
}

/** What the workbench groups by. */
export type TaskGroup = 'overdue' | 'today' | 'fresh' | 'later';
export const TASK_GROUP_LABELS: Record<TaskGroup, string> = { overdue: '已超时', today: '今天到期', fresh: '新到', later: '之后' };

/** How a contact with a customer went. */
export const FOLLOW_UP_METHODS = ['call', 'wechat', 'visit'] as const;
export type FollowUpMethod = (typeof FOLLOW_UP_METHODS)[number];
export const FOLLOW_UP_METHOD_LABELS: Record<FollowUpMethod, string> = { call: '电话', wechat: '微信', visit: '到店' };

export const FOLLOW_UP_OUTCOMES = ['reached', 'noAnswer', 'agreed', 'notInterested'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];
export const FOLLOW_UP_OUTCOME_LABELS: Record<FollowUpOutcome, string> = {
  reached: '已沟通', noAnswer: '未接通', agreed: '约定到店', notInterested: '暂无意向',
};

/** A fact: a colleague spoke with a customer (跟进记录). */
export interface FollowUp {
  id: string;
  customerId: string;
  storeId: string;
  staffId: string;
  staffName: string;
  taskId: string | null;
  method: FollowUpMethod;
  outcome: FollowUpOutcome;
  note: string;
  at: number;
}
