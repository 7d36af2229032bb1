import type { applicationStaffActions } from '@shared/contracts/application';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { advance } from './advance';
import { get } from './get';
import { list } from './list';

/** What staff do with applications. */
export const applicationHandlers: HandlersOf<StaffActions, keyof typeof applicationStaffActions> = {
  'application.list': list,
  'application.get': get,
  'application.advance': advance,
};
