import type { PromotionCode, PromotionCodeCard } from '@shared/domain/promotion-code/model';
import { promotionCodes } from '../../data/promotion-codes';
import { appIdOf } from '../../runtime/identity';
import { logDefect } from '../../runtime/log';
import { openApiOf, temporaryUrls, uploadFile } from '../../runtime/sdk';
import { CODE_PAGE } from '../../operations/pages';

/** Which version of the customer app a scan opens, by the state of ours. Source: wxacode.getUnlimited. */
const ENV_VERSIONS: Readonly<Record<string, string>> = { developer: 'develop', trial: 'trial', formal: 'release' };
const WIDTH = 430;
/** The platform hands out this many addresses per call. */
const URLS_PER_CALL = 50;

/**
 * Lets WeChat draw a code that has no picture yet, and keeps it. When WeChat cannot, the code stays without and the next call tries
 * again: a consultant still sees the code's numbers.
 */
export async function withPicture(code: PromotionCode): Promise<PromotionCode> {
  if (code.imageFileId !== null) return code;
  try {
    const imageFileId = await uploadFile(`promotion-codes/${code.id}.png`, await drawCode(code.id));
    await promotionCodes.patchIf(code.id, { imageFileId: null }, { imageFileId });
    return { ...code, imageFileId };
  } catch (error) {
    logDefect('wxacode.getUnlimited', error);
    return code;
  }
}

/** The picture belongs to the customer app, whoever asks for it. `checkPath` is off because a page exists only after release. */
async function drawCode(scene: string): Promise<Buffer> {
  const { buffer } = await openApiOf(appIdOf('customer')).wxacode.getUnlimited({
    scene, page: CODE_PAGE, checkPath: false, envVersion: ENV_VERSIONS[process.env.MINI_PROGRAM_STATE ?? 'formal'] ?? 'release', width: WIDTH,
  });
  return buffer;
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
