import type { Customer } from '@shared/domain/customer/model';
import { isFirstVisit } from '@shared/domain/customer/rules';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import { codeScans } from '../../data/code-scans';
import { customers } from '../../data/customers';
import { promotionCodes } from '../../data/promotion-codes';
import { claimRequest } from '../../operations/once';
import { idFrom } from '../../runtime/ids';
import { command } from '../../runtime/sdk';

/** One scan as it reached the cloud. */
export interface Scan {
  code: PromotionCode;
  customer: Customer;
  requestId: string;
  scene: number | null;
}

/**
 * Notes that a code was scanned: who, how often, and for a person on their first visit that this code is how they came. Each request
 * counts once.
 */
export async function countScan({ code, customer, requestId, scene }: Scan, now: number): Promise<void> {
  const isNewCustomer = await nameSource({ code, customer, requestId, scene }, now);
  const isFirstCall = await claimRequest({ action: `binding.scan ${code.id}`, personId: customer.id, requestId }, now);
  if (!isFirstCall) return;
  const scanId = idFrom('scan', code.id, customer.id);
  const first = { id: scanId, codeId: code.id, customerId: customer.id, isNewCustomer, firstAt: now, lastAt: now, count: 1 };
  const isFirstScan = await codeScans.insert(first);
  if (!isFirstScan) await codeScans.patch(scanId, { count: command.inc(1), lastAt: now });
  await promotionCodes.patch(code.id, { scanCount: command.inc(1), newCustomerCount: command.inc(isFirstScan && isNewCustomer ? 1 : 0) });
}

/** Makes the code the first source of a customer who just arrived and came by no other code; the first touch counts. */
async function nameSource({ code, customer, scene }: Scan, now: number): Promise<boolean> {
  if (!isFirstVisit(customer, now)) return false;
  if (customer.source.codeId !== null) return customer.source.codeId === code.id;
  const channel = code.kind === 'consultant' ? 'consultantCode' : 'channelCode';
  const source = { channel, codeId: code.id, codeName: code.name, scene: scene ?? customer.source.scene, at: customer.source.at };
  return customers.patchIf(customer.id, { source: { codeId: null } }, { source });
}
