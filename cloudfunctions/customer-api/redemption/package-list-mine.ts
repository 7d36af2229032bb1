import type { CustomerActions } from '@shared/contracts/index';
import { ownedPackages } from '../../data/owned-packages';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** One's own packages: those that can be used, the first to end first; or the others, the latest to end first. */
export const listMyPackages: Handler<CustomerActions['package.listMine']> = async ({ state, cursor }, { actor: { id: customerId }, now }) => (
  state === 'active'
    ? ownedPackages.page({ filter: { customerId, endsAt: command.gt(now) }, sort: { field: 'endsAt', direction: 'asc' }, cursor })
    : ownedPackages.page({ filter: { customerId, endsAt: command.lte(now) }, sort: { field: 'endsAt', direction: 'desc' }, cursor })
);
