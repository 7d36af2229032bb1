import type { OwnedPackage } from '@shared/domain/redemption/model';
import { refuseUse, useValueFen, usesOf } from '@shared/domain/redemption/packages';
import { ownedPackages } from '../data/owned-packages';
import { completeUsedUp, reopenUsedUp } from './owned-package';
import type { RedeemableSubject } from './redemption-subject';

const carries = (owned: OwnedPackage, redemptionId: string): boolean => owned.uses.some((use) => use.redemptionId === redemptionId);

/** One use of one item of a package. The last use of all ends the package, and the last package of an order completes the order. */
export const redemptionOfPackage: RedeemableSubject = {
  async read(subjectId, itemId) {
    const owned = await ownedPackages.get(subjectId);
    if (!owned) return null;
    const item = owned.items.find((one) => one.id === itemId);
    return {
      storeId: owned.storeId, customerId: owned.customerId, title: `${owned.title} · ${item?.name ?? ''}`, contents: item ? [`${item.name} ×1`] : [],
      left: item ? owned.left[item.id] ?? 0 : 0, valueFen: useValueFen(owned), takenBy: null, refuse: (scannedAt) => refuseUse(owned, itemId, scannedAt),
    };
  },
  async take({ id, subjectId, itemId, scannedAt, at }) {
    if (itemId === null) return false;
    await ownedPackages.use(subjectId, { redemptionId: id, itemId, at: scannedAt });
    const owned = await ownedPackages.get(subjectId);
    if (!owned || !carries(owned, id)) return false;
    if (owned.status === 'active' && usesOf(owned).left === 0) await ownedPackages.endUsedUp(owned, at);
    if (usesOf(owned).left === 0) await completeUsedUp(owned.orderId, at);
    return true;
  },
  async giveBack({ id, subjectId, itemId }, now) {
    const owned = await ownedPackages.get(subjectId);
    if (!owned || itemId === null) return true;
    if (carries(owned, id)) await ownedPackages.giveUseBack(owned, { redemptionId: id, itemId });
    const current = await ownedPackages.get(subjectId);
    if (current && carries(current, id)) return false;
    await reopenUsedUp(owned.orderId, now);
    return true;
  },
};
