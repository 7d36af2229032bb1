import type { OwnedPackage } from '@shared/domain/redemption/model';
import { command, database } from '../runtime/sdk';
import { defineCollection } from './collection';

const name = 'owned_packages';

/** Pieces of services one order holds at most. */
const MOST_OF_ORDER = 1000;

const repository = defineCollection<OwnedPackage>({
  name,
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, endsAt: 1, _id: 1 } },
    { name: 'of_order', keys: { orderId: 1, status: 1, refundId: 1 } },
  ],
});

/** A use wanted of one item of a package. */
export interface UseOfPackage {
  redemptionId: string;
  itemId: string;
  /** When the clerk scanned; the package has to be good then. */
  at: number;
}

/** Packages customers bought, one per piece. */
export const ownedPackages = {
  ...repository,
  /** All pieces an order opened. */
  listOfOrder(orderId: string): Promise<OwnedPackage[]> {
    return repository.find({ filter: { orderId }, limit: MOST_OF_ORDER });
  },
  /** Takes one use of an item, unless this write-off has taken it, nothing is left, or a refund holds the package: one conditional step. */
  async use(id: string, { redemptionId, itemId, at }: UseOfPackage): Promise<boolean> {
    const { stats } = await database.collection(name)
      .where({
        _id: id, status: 'active', refundId: null, validUntil: command.gte(at), [`left.${itemId}`]: command.gte(1),
        'uses.redemptionId': command.nin([redemptionId]),
      })
      .update({ data: { [`left.${itemId}`]: command.inc(-1), uses: command.push([{ redemptionId, itemId, at }]) } });
    return stats.updated === 1;
  },
  /** Gives the use of a write-off back, unless it was given back or a refund holds the package: one conditional step. */
  async giveUseBack({ id, validUntil }: OwnedPackage, { redemptionId, itemId }: Omit<UseOfPackage, 'at'>): Promise<boolean> {
    const { stats } = await database.collection(name)
      .where({ _id: id, status: command.in(['active', 'usedUp']), refundId: null, 'uses.redemptionId': command.in([redemptionId]) })
      .update({ data: { [`left.${itemId}`]: command.inc(1), uses: command.pull({ redemptionId }), status: 'active', endsAt: validUntil + 1 } });
    return stats.updated === 1;
  },
  /** Ends a package nothing is left of; false when a use was given back meanwhile. */
  async endUsedUp({ id, items }: OwnedPackage, now: number): Promise<boolean> {
    const nothingLeft = Object.fromEntries(items.map((item) => [`left.${item.id}`, 0]));
    const { stats } = await database.collection(name).where({ _id: id, status: 'active', ...nothingLeft }).update({ data: { status: 'usedUp', endsAt: now } });
    return stats.updated === 1;
  },
};
