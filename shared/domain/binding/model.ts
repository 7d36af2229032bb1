import type { ConsultantCard } from '@shared/domain/staff/model';

/** What a scan of a consultant's code led to. */
export type ScanOutcome =
  | { kind: 'bound'; consultant: ConsultantCard }
  | { kind: 'already'; consultant: ConsultantCard }
  | { kind: 'confirmChange'; current: ConsultantCard; offered: ConsultantCard }
  | { kind: 'channel'; codeName: string };

/** One change of a customer's consultant, kept for ever (绑定记录). */
export interface BindingRecord {
  id: string;
  customerId: string;
  storeId: string;
  fromConsultantId: string | null;
  toConsultantId: string;
  /** scan of a code · first inquiry assigned by rule · the customer's own wish · a manager */
  cause: 'scan' | 'rule' | 'customer' | 'manager';
  reason: string;
  codeId: string | null;
  at: number;
}
