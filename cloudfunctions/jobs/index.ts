import { MS_PER_MINUTE } from '@shared/core/time';
import { newTraceId, serverNow } from '../runtime/context';
import { logCall, logDefect } from '../runtime/log';
import { platformContext } from '../runtime/sdk';
import { assumeReceipt } from './assume-receipt';
import { deliverMessages } from './deliver-messages';
import { escalateLateTasks } from './escalate-late-tasks';
import { expireBills } from './expire-bills';
import { expireOrders } from './expire-orders';
import { finishOrderWork } from './finish-order-work';
import { finishRedemptions } from './finish-redemptions';
import { freeAbandonedPlaces } from './free-abandoned-places';
import type { Job } from './job';
import { recoverCounters } from './recover-counters';
import { refreshShelf } from './refresh-shelf';
import { queryOpenPayments } from './query-open-payments';
import { remindOfTestDrives } from './remind-of-test-drives';
import { settleRatings } from './settle-ratings';
import { settleRefunds } from './settle-refunds';
import { settleStuckMessages } from './settle-stuck-messages';
import { sweepOldRecords } from './sweep-old-records';
import { tendCoupons } from './tend-coupons';
import { uploadShipping } from './upload-shipping';

/** All timed work. WeChat allows one timer per function, so one tick serves all. */
const JOBS: readonly Job[] = [
  deliverMessages, settleStuckMessages, remindOfTestDrives, escalateLateTasks, freeAbandonedPlaces, queryOpenPayments, expireOrders, expireBills,
  finishOrderWork, settleRefunds, recoverCounters, tendCoupons, finishRedemptions, uploadShipping, assumeReceipt, refreshShelf, settleRatings, sweepOldRecords,
];

/** What a tick did: documents by job; a job that failed is told in the log. */
interface Tick {
  ok: boolean;
  done: Record<string, number>;
}

/** One tick of the timer, every minute. Whoever else calls is turned away; one job's failure does not stop the others. */
export async function main(): Promise<Tick> {
  const done: Record<string, number> = {};
  if (!isTimer(platformContext().SOURCE ?? '')) return { ok: false, done };
  const now = serverNow();
  const minute = Math.floor(now / MS_PER_MINUTE);
  for (const job of JOBS.filter((one) => minute % one.everyMinutes === 0)) {
    const count = await runJob(job, now);
    if (count !== null) done[job.name] = count;
  }
  return { ok: true, done };
}

/** Called by a timer, the source is `wx_trigger`; in a chain of functions the first entry tells who began. */
function isTimer(source: string): boolean {
  return source.split(',')[0] === 'wx_trigger';
}

async function runJob(job: Job, now: number): Promise<number | null> {
  const traceId = newTraceId();
  try {
    const count = await job.run(now);
    if (count > 0) logCall({ action: `jobs.${job.name}`, actor: 'timer', storeId: null, code: 'OK', ms: serverNow() - now, traceId });
    return count;
  } catch (error) {
    logDefect(traceId, error);
    logCall({ action: `jobs.${job.name}`, actor: 'timer', storeId: null, code: 'INTERNAL', ms: serverNow() - now, traceId });
    return null;
  }
}
