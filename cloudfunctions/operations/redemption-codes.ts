import type { CodeProgress, CodeView, Redemption, RedemptionCode, RedemptionSubject } from '@shared/domain/redemption/model';
import { CODE_MS } from '@shared/domain/redemption/rules';
import { redemptionCodes } from '../data/redemption-codes';
import { redemptions } from '../data/redemptions';
import { stores } from '../data/stores';
import { newDigits, type CustomerActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { command } from '../runtime/sdk';
import type { SubjectFacts } from './redemption-subject';
import { redeemableSubjects } from './redemption-subjects';

const DIGITS = 12;
/** Codes drawn until one is free; of 900 billion a second try is news. */
const TRIES = 5;
/** Write-offs of one subject looked at for one that belongs to a shown code. */
const MOST_RECENT = 20;

const NOT_FOUND = { order: 'ORDER_NOT_FOUND', package: 'PACKAGE_NOT_FOUND', coupon: 'COUPON_NOT_FOUND' } as const satisfies Record<RedemptionSubject, string>;

/** What a customer wants to use at the store. */
export interface WantedCode {
  requestId: string;
  subject: RedemptionSubject;
  subjectId: string;
  itemId: string | null;
}

/**
 * A fresh code; repeating the request shows the same one, and looks anew at what it stands for.
 *
 * @throws Refusal ORDER_NOT_FOUND | PACKAGE_NOT_FOUND | COUPON_NOT_FOUND | why it cannot be used now
 */
export async function showCode(wanted: WantedCode, actor: CustomerActor, now: number): Promise<CodeView> {
  const itemId = wanted.subject === 'package' ? wanted.itemId : null;
  const facts = await redeemableSubjects[wanted.subject].read(wanted.subjectId, itemId);
  if (facts?.customerId !== actor.id) return refuse(NOT_FOUND[wanted.subject]);
  const requestKey = idFrom('code', actor.id, wanted.requestId);
  const shown = await codeOfRequest(requestKey);
  if (shown) return viewOf(shown, facts);
  const refusal = facts.refuse(now);
  if (refusal) return refuse(refusal);
  const fresh = {
    storeId: facts.storeId, customerId: actor.id, subject: wanted.subject, subjectId: wanted.subjectId, itemId, requestKey,
    issuedAt: now, expiresAt: now + CODE_MS, redemptionId: null,
  };
  return viewOf(await drawCode(fresh), facts);
}

async function codeOfRequest(requestKey: string): Promise<RedemptionCode | null> {
  const [code] = await redemptionCodes.find({ filter: { requestKey }, limit: 1 });
  return code ?? null;
}

/** Digits and request are both unique, so an insert that fails means taken digits or a twin of the request. */
async function drawCode(fresh: Omit<RedemptionCode, 'id'>): Promise<RedemptionCode> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const code = { id: newDigits(DIGITS), ...fresh };
    if (await redemptionCodes.insert(code)) return code;
    const twin = await codeOfRequest(fresh.requestKey);
    if (twin) return twin;
  }
  throw new Error(`no free code in ${TRIES} tries`);
}

async function viewOf(code: RedemptionCode, { title, contents, left }: SubjectFacts): Promise<CodeView> {
  const { id, issuedAt, expiresAt, storeId } = code;
  return { code: id, issuedAt, expiresAt, title, contents, left, storeName: (await stores.get(storeId))?.name ?? '' };
}

/**
 * How far a shown code has come. It counts as redeemed as well when another code of the same thing was, shown at the same time: the page
 * may have refreshed while the clerk scanned.
 *
 * @throws Refusal CODE_NOT_FOUND when the code is not this customer's
 */
export async function followCode(digits: string, actor: CustomerActor, now: number): Promise<CodeProgress> {
  const code = await redemptionCodes.get(digits);
  if (code?.customerId !== actor.id) return refuse('CODE_NOT_FOUND');
  const [redemption, facts] = await Promise.all([redemptionSince(code), redeemableSubjects[code.subject].read(code.subjectId, code.itemId)]);
  const left = facts?.left ?? null;
  if (redemption) return { state: 'redeemed', redeemedAt: redemption.at, clerkName: redemption.clerkName, left };
  const isOver = now > code.expiresAt || await wasTakenBack(code);
  return { state: isOver ? 'expired' : 'open', redeemedAt: null, clerkName: null, left };
}

/** A write-off under way leaves its code open; one that was taken back has used it up. */
async function wasTakenBack({ redemptionId }: RedemptionCode): Promise<boolean> {
  return redemptionId !== null && (await redemptions.get(redemptionId))?.status === 'undone';
}

async function redemptionSince({ subjectId, itemId, issuedAt }: RedemptionCode): Promise<Redemption | null> {
  const recent = await redemptions.find({
    filter: { subjectId, at: command.gte(issuedAt) }, sort: { field: 'at', direction: 'desc' }, limit: MOST_RECENT,
  });
  return recent.find((one) => one.itemId === itemId && one.status === 'done') ?? null;
}
