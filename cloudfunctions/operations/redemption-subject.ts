import type { DomainErrorCode } from '@shared/core/errors';
import type { Redemption } from '@shared/domain/redemption/model';

/** Why something cannot be written off. */
export type RedeemRefusal = Extract<
  DomainErrorCode, 'NOT_REDEEMABLE' | 'REFUND_OPEN_EXISTS' | 'PACKAGE_USED_UP' | 'PACKAGE_EXPIRED' | 'COUPON_NOT_USABLE'
>;

/** What a code page and a clerk need to know of something to be written off. */
export interface SubjectFacts {
  storeId: string;
  customerId: string;
  /** What it is, in few words; figures are grouped by it. */
  title: string;
  /** What is handed over, one line each. */
  contents: string[];
  /** Uses left before this one; null where it is used once. */
  left: number | null;
  /** What it is worth, fen. */
  valueFen: number;
  /** The write-off that used it up, where it is used once, or null. */
  takenBy: string | null;
  /** Why it cannot be written off by a scan made at that instant, or null when it can. */
  refuse(scannedAt: number): RedeemRefusal | null;
}

/**
 * How one kind of thing is written off. Taking and giving back are conditional steps that carry the write-off's id, so each may be
 * repeated by whoever goes on with an interrupted one.
 */
export interface RedeemableSubject {
  /** Null when there is no such thing. */
  read(subjectId: string, itemId: string | null): Promise<SubjectFacts | null>;
  /** Hands it over; false when its state forbids it. True also when this very write-off has taken it. */
  take(redemption: Redemption): Promise<boolean>;
  /** Undoes what this write-off took; false when the state of things forbids it. True also when there is nothing of it (any more). */
  giveBack(redemption: Redemption, now: number): Promise<boolean>;
}
