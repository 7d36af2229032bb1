import type { PromotionCode, PromotionCodeCard } from '@shared/domain/promotion-code/model';
import { promotionCodes } from '../../data/promotion-codes';
import { logDefect } from '../../runtime/log';
import { temporaryUrls, uploadFile } from '../../runtime/sdk';
import { drawMiniProgramCode } from '../../operations/mini-program-code';
import { CODE_PAGE } from '../../operations/pages';

/** The platform hands out this many addresses per call. */
const URLS_PER_CALL = 50;

/**
 * Lets WeChat draw a code that has no picture yet, and keeps it. When WeChat cannot, the code stays without and the next call tries
 * again: a consultant still sees the code's numbers.
 */
export async function withPicture(code: PromotionCode): Promise<PromotionCode> {
  if (code.imageFileId !== null) return code;
  try {
    const imageFileId = await uploadFile(`promotion-codes/${code.id}.png`, await drawMiniProgramCode({ scene: code.id, page: CODE_PAGE }));
    await promotionCodes.patchIf(code.id, { imageFileId: null }, { imageFileId });
    return { ...code, imageFileId };
  } catch (error) {
    logDefect('wxacode.getUnlimited', error);
    return code;
  }
}

/** Codes as staff see them, with addresses for their pictures. */
export async function toCodeCards(codes: readonly PromotionCode[]): Promise<PromotionCodeCard[]> {
  const fileIds = codes.flatMap((code) => code.imageFileId ?? []);
  const urls = new Map<string, string>();
  for (let start = 0; start < fileIds.length; start += URLS_PER_CALL) {
    const some = await temporaryUrls(fileIds.slice(start, start + URLS_PER_CALL));
    for (const [fileId, url] of some) urls.set(fileId, url);
  }
  return codes.map((code) => toCard(code, urls));
}

/** One code as staff see it. */
export async function toCodeCard(code: PromotionCode): Promise<PromotionCodeCard> {
  return toCard(code, code.imageFileId === null ? new Map() : await temporaryUrls([code.imageFileId]));
}

function toCard({ imageFileId, ...code }: PromotionCode, urls: ReadonlyMap<string, string>): PromotionCodeCard {
  return { ...code, imageUrl: imageFileId === null ? null : (urls.get(imageFileId) ?? null) };
}
