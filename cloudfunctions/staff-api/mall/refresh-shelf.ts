import type { StaffActions } from '@shared/contracts/index';
import type { ShelfItem } from '@shared/domain/mall/model';
import { refreshBatch } from '../../operations/shelf';
import type { Handler } from '../../runtime/dispatch';

/** Hidden products that are told; a colleague mends them one by one. */
const MOST_TOLD = 100;
/** Batches of a hundred products; a larger mall is finished by the job. */
const MOST_BATCHES = 100;

/** Looks through all products of the store at once, instead of waiting for the job, and says which cannot be sold and why. */
export const refreshShelf: Handler<StaffActions['mall.refreshShelf']> = async (_input, { actor, now }) => {
  const broken: ShelfItem[] = [];
  let shown = 0;
  let after: string | null = '';
  for (let batch = 0; after !== null && batch < MOST_BATCHES; batch += 1) {
    const look = await refreshBatch(actor.storeId, after, now);
    shown += look.items.filter((item) => item.isShown).length;
    broken.push(...look.items.filter((item) => item.problems.length > 0));
    after = look.next;
  }
  return { shown, hidden: broken.slice(0, MOST_TOLD).map(({ id, title, problems }) => ({ productId: id, title, problems })) };
};
