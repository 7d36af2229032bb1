import type { CustomerActions } from '@shared/contracts/index';
import type { redemptionCustomerActions } from '@shared/contracts/redemption';
import type { HandlersOf } from '../../runtime/dispatch';
import { followCode } from './follow-code';
import { getPackage } from './package-get';
import { listMyPackages } from './package-list-mine';
import { showCode } from './show-code';

/** What customers do with codes and packages. */
export const redemptionHandlers: HandlersOf<CustomerActions, keyof typeof redemptionCustomerActions> = {
  'redemption.showCode': showCode,
  'redemption.followCode': followCode,
  'package.listMine': listMyPackages,
  'package.get': getPackage,
};
