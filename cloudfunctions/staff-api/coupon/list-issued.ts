import type { StaffActions } from '@shared/contracts/index';
import { displayName } from '@shared/domain/customer/rules';
import { coupons } from '../../data/coupons';
import { customers } from '../../data/customers';
import { cardsOf } from '../../operations/coupon-cards';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';
import { storeTemplate } from './store-template';

/** Coupons of a template with who holds them, the latest received first. */
export const listIssued: Handler<StaffActions['coupon.listIssued']> = async ({ templateId, cursor }, { actor, now }) => {
  const { template } = await storeTemplate(templateId, actor);
  const { items, nextCursor } = await coupons.page({
    filter: { templateId: template.id, status: command.nin(['granting']) }, sort: { field: 'receivedAt', direction: 'desc' }, cursor,
  });
  const [cards, holders] = await Promise.all([cardsOf(items, now), customers.getMany(items.map((coupon) => coupon.customerId))]);
  const names = new Map(holders.map((customer) => [customer.id, displayName(customer)]));
  return {
    items: cards.map((card, index) => ({
      ...card, customerName: names.get(items[index]?.customerId ?? '') ?? '微信客户', issuedByName: items[index]?.issuedByName ?? null,
      receivedAt: items[index]?.receivedAt ?? 0,
    })),
    nextCursor,
  };
};
