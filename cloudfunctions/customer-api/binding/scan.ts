import type { CustomerActions } from '@shared/contracts/index';
import type { ScanOutcome } from '@shared/domain/binding/model';
import type { Customer } from '@shared/domain/customer/model';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import type { StaffMember } from '@shared/domain/staff/model';
import { isConsultantOf } from '@shared/domain/staff/rules';
import { bindingRecords } from '../../data/binding-records';
import { customers } from '../../data/customers';
import { promotionCodes } from '../../data/promotion-codes';
import { staffMembers } from '../../data/staff-members';
import { arriveCustomer } from '../../operations/arrival';
import { bindConsultant, bindingId } from '../../operations/assignment';
import { settleBinding } from '../../operations/binding-aftermath';
import { consultantCard, consultantOf } from '../../operations/consultants';
import type { Handler } from '../../runtime/dispatch';
import { countScan } from './count-scan';

/**
 * A promotion code was scanned. A channel code only counts; a consultant's code binds whoever has no consultant (or one who has
 * left) and asks the others. Repeating the request counts and binds nothing again and answers the same.
 */
export const scan: Handler<CustomerActions['binding.scan']> = async ({ requestId, codeId, scene }, { actor, now, fail }) => {
  const code = await promotionCodes.get(codeId);
  if (!code) return fail('CODE_NOT_FOUND');
  const offered = await consultantBehind(code);
  if (code.status === 'retired' || (code.kind === 'consultant' && !offered)) return fail('CODE_RETIRED');
  const customer = await arriveCustomer(actor, scene, now);
  await countScan({ code, customer, requestId, scene }, now);
  return offered ? meet({ code, offered, customer, requestId, now }) : { kind: 'channel', codeName: code.name };
};

async function consultantBehind(code: PromotionCode): Promise<StaffMember | null> {
  const member = code.consultantId === null ? null : await staffMembers.get(code.consultantId);
  return member && isConsultantOf(member, code.storeId) ? member : null;
}

interface Meeting {
  code: PromotionCode;
  offered: StaffMember;
  customer: Customer;
  requestId: string;
  now: number;
}

async function meet({ code, offered, customer, requestId, now }: Meeting): Promise<ScanOutcome> {
  const card = await consultantCard(offered, code.storeId);
  const current = await consultantOf(customer);
  const isMine = current === null && await bindConsultant(customer, { id: offered.id, storeId: code.storeId }, {
    cause: 'scan', reason: `扫描“${code.name}”`, codeId: code.id, requestId, now,
  });
  const record = await bindingRecords.get(bindingId(customer.id, requestId));
  if (record) await settleBinding({ record, consultant: offered, actorName: '本人' });
  if (isMine || record?.toConsultantId === offered.id) return { kind: 'bound', consultant: card };
  // Somebody else bound this customer between the read and the write: what counts is what stands now.
  const standing = current ?? await consultantOf((await customers.get(customer.id)) ?? customer);
  if (!standing || standing.id === offered.id) return { kind: 'already', consultant: card };
  return { kind: 'confirmChange', current: await consultantCard(standing, customer.storeId ?? standing.storeId), offered: card };
}
