import type { Bill, BillView } from '@shared/domain/bill/model';
import { seesEveryBill } from '@shared/domain/bill/rules';
import type { Store } from '@shared/domain/store/model';
import { bills } from '../data/bills';
import { stores } from '../data/stores';
import type { StaffActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import { temporaryUrls } from '../runtime/sdk';
import { settingsOfMall } from './mall-settings';

/** Bills as either app shows them, with addresses for the pictures of codes that can still be paid. At most 50. */
export async function billViews(all: readonly Bill[]): Promise<BillView[]> {
  const storeIds = [...new Set(all.map((bill) => bill.storeId))];
  const [found, words, urls] = await Promise.all([
    stores.getMany(storeIds),
    Promise.all(storeIds.map(async (storeId): Promise<[string, string]> => [storeId, (await settingsOfMall(storeId)).depositWord])),
    temporaryUrls(all.flatMap((bill) => (bill.status === 'open' ? bill.imageFileId ?? [] : []))),
  ]);
  const storeNames = new Map(found.map((store: Store) => [store.id, store.name]));
  const depositWords = new Map(words);
  return all.map(({ imageFileId, ...bill }) => ({
    ...bill, storeName: storeNames.get(bill.storeId) ?? '', depositWord: depositWords.get(bill.storeId) ?? '订金',
    imageUrl: imageFileId === null ? null : (urls.get(imageFileId) ?? null),
  }));
}

/** One bill as either app shows it. */
export async function billView(bill: Bill): Promise<BillView> {
  const [view] = await billViews([bill]);
  return view ?? refuse('BILL_NOT_FOUND');
}

/** A bill this colleague may see: their own, or any of the store for the reception and managers. */
export async function deskBill(billId: string, actor: StaffActor): Promise<Bill> {
  const bill = await bills.get(billId);
  const isTheirs = bill?.storeId === actor.storeId && (bill.staffId === actor.id || seesEveryBill(actor.roles));
  return isTheirs ? bill : refuse('BILL_NOT_FOUND');
}
