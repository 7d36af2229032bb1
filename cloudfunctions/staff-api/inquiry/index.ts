import type { inquiryStaffActions } from '@shared/contracts/inquiry';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { close } from './close';
import { get } from './get';
import { list } from './list';
import { quote } from './quote';
import { reply } from './reply';

/** What staff do with inquiries. */
export const inquiryHandlers: HandlersOf<StaffActions, keyof typeof inquiryStaffActions> = {
  'inquiry.list': list,
  'inquiry.get': get,
  'inquiry.quote': quote,
  'inquiry.reply': reply,
  'inquiry.close': close,
};
