import type { Payment } from '@shared/domain/payment/model';

/** Something that waits for money, as its payment will know it. */
export type Payable = Pick<Payment, 'id' | 'subject' | 'subjectId' | 'storeId' | 'description' | 'amountFen' | 'expiresAt'>;
