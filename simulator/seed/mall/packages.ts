import { dayOf } from '@shared/core/time';
import { maskPhone } from '@shared/core/phone';
import type { MallOrder } from '@shared/domain/order/model';
import type { OwnedPackage, Redemption } from '@shared/domain/redemption/model';
import { packagesOfLine, useValueFen } from '@shared/domain/redemption/packages';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { staffId, staffName, type Ledger } from '../ledger';

/** Days ago and minute at which an item of a package was used. */
export type UseRow = readonly [itemId: string, daysAgo: number, minute: number];

const CLERK = 'zhou-wei';

/** Opens the package of a service order and writes off the uses it has had. */
export function addPackage(ledger: Ledger, order: MallOrder, uses: readonly UseRow[]): void {
  const owned = order.lines.flatMap((line) => packagesOfLine(order, line, (n) => idFrom('package', order.id, line.productId, line.skuId, String(n))))[0];
  if (!owned) throw new Error(`order ${order.id} has no package`);
  const used = uses.map(([itemId, daysAgo, minute], index) => ({ redemptionId: idFrom('redemption', owned.id, String(index)), itemId, at: ledger.past(daysAgo, minute) }));
  const left = Object.fromEntries(owned.items.map(({ id, uses: all }) => [id, all - used.filter((use) => use.itemId === id).length]));
  ledger.add('owned_packages', { ...owned, left, uses: used } satisfies OwnedPackage);
  for (const use of used) {
    const item = owned.items.find((one) => one.id === use.itemId);
    addRedemption(ledger, order, { id: use.redemptionId, subject: 'package', subjectId: owned.id, itemId: use.itemId, title: owned.title, contents: [`${item?.name ?? ''} ×1`], valueFen: useValueFen(owned), at: use.at });
  }
}

/** Writes off an order that was picked up. */
export function addPickUp(ledger: Ledger, order: MallOrder): void {
  const id = idFrom('redemption', order.id);
  const contents = order.lines.map((line) => `${line.title} ${line.skuName} ×${line.quantity}`);
  addRedemption(ledger, order, { id, subject: 'order', subjectId: order.id, itemId: null, title: order.lines[0]?.title ?? '', contents, valueFen: order.totalFen, at: order.completedAt ?? 0 });
}

type Written = Pick<Redemption, 'id' | 'subject' | 'subjectId' | 'itemId' | 'title' | 'contents' | 'valueFen' | 'at'>;

function addRedemption(ledger: Ledger, { storeId, customerId, customerName, customerPhone }: MallOrder, written: Written): void {
  const code = String(Number.parseInt(written.id.slice(-10), 16)).padStart(12, '7').slice(-12);
  ledger.add('redemptions', {
    ...written, storeId, code, customerId, customerName, maskedPhone: customerPhone === null ? null : maskPhone(customerPhone), clerkId: staffId(CLERK), clerkName: staffName(CLERK), status: 'done',
    scannedAt: written.at, on: dayOf(written.at), undoneByName: null, undoneAt: null, undoReason: '', note: '', failure: null, undoRequestId: null, dueAt: null,
  } satisfies Redemption);
  ledger.event('redeemed', written.at, { customerId, storeId, text: `${written.title}：${written.contents.join('、')}`, actorName: staffName(CLERK), refId: written.id });
}
