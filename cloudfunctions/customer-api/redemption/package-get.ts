import type { CustomerActions } from '@shared/contracts/index';
import { ownedPackages } from '../../data/owned-packages';
import { redemptions } from '../../data/redemptions';
import { stores } from '../../data/stores';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Write-offs of one package shown at most; a package has hardly more uses. */
const MOST_USES = 200;

/** One's own package with its uses, the latest first. */
export const getPackage: Handler<CustomerActions['package.get']> = async ({ packageId }, { actor, fail }) => {
  const owned = await ownedPackages.get(packageId);
  if (owned?.customerId !== actor.id) return fail('PACKAGE_NOT_FOUND');
  const [uses, store] = await Promise.all([
    redemptions.find({ filter: { subjectId: packageId, status: command.in(['done', 'undone']) }, sort: { field: 'at', direction: 'desc' }, limit: MOST_USES }),
    stores.get(owned.storeId),
  ]);
  return { owned, uses, storeName: store?.name ?? '' };
};
