import type { CustomerActions } from '@shared/contracts/index';
import { MS_PER_DAY } from '@shared/core/time';
import { ENDING_SOON_DAYS } from '@shared/domain/coupon/giving';
import { coupons } from '../../data/coupons';
import { ownedPackages } from '../../data/owned-packages';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** What the wallet holds that is good now. */
export const countMine: Handler<CustomerActions['coupon.countMine']> = async (_input, { actor: { id: customerId }, now }) => {
  const usable = { customerId, status: 'usable', validUntil: command.gte(now) } as const;
  const soon = command.and([command.gte(now), command.lte(now + ENDING_SOON_DAYS * MS_PER_DAY)]);
  const [shelved, redPackets, packages, endingSoon] = await Promise.all([
    coupons.count({ ...usable, shelf: 'coupon' }), coupons.count({ ...usable, shelf: 'redPacket' }),
    ownedPackages.count({ customerId, endsAt: command.gt(now) }),
    coupons.count({ ...usable, shelf: command.in(['coupon', 'redPacket']), validUntil: soon }),
  ]);
  return { coupons: shelved, redPackets, packages, endingSoon };
};
