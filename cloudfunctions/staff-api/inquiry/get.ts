import type { StaffActions } from '@shared/contracts/index';
import { inquiryDetail } from '../../operations/inquiry';
import type { Handler } from '../../runtime/dispatch';
import { deskInquiry } from './desk-inquiry';

/** An inquiry with quotes and words. */
export const get: Handler<StaffActions['inquiry.get']> = async ({ inquiryId }, { actor }) => inquiryDetail(await deskInquiry(inquiryId, actor));
