import type { StaffActions } from '@shared/contracts/index';
import { refuseBill } from '@shared/domain/bill/rules';
import { parsePlate } from '@shared/domain/test-drive/rules';
import { bills } from '../../data/bills';
import { announceBill, billId, makeBill, withCode } from '../../operations/bill-making';
import { billView } from '../../operations/bill-view';
import { checkText } from '../../operations/moderation';
import { makeOnce } from '../../operations/repetition';
import type { Handler } from '../../runtime/dispatch';

/** A bill with its code; a repeated request finds the one it made. The payer reads its words, so WeChat reads them first. */
export const createBill: Handler<StaffActions['bill.create']> = async (input, { actor, now, fail }) => {
  const bill = await makeOnce(() => bills.get(billId(actor, input.requestId)), async () => {
    const refusal = refuseBill(input, actor.roles);
    if (refusal) return fail(refusal);
    const plate = input.plate === '' ? '' : parsePlate(input.plate);
    if (plate === null) return fail('PLATE_INVALID');
    await checkText([input.title, input.terms, ...input.lines.map(({ name }) => name)].join('\n'), actor);
    return makeBill({ ...input, plate }, actor, now);
  });
  await announceBill(bill);
  return billView(await withCode(bill));
};
