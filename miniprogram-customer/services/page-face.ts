import { faceOfFailure, type PageFace } from '@shared/core/page-face';
import type { ActionError, Result } from '@shared/core/result';
import { showRefusal } from './refusal';

export { faceOf, faceOfCount, type PageFace } from '@shared/core/page-face';

/** The part of a page that shows its face. */
export interface FacedPage {
  data: { face: PageFace };
  setData(change: { face: PageFace }): void;
}

/**
 * The face after a load failed. A page that already shows something keeps it and only tells, unless it shows what is gone by now; one
 * that shows nothing yet turns into its error or offline face.
 */
export function faceAfterFailure(error: ActionError, before: PageFace): PageFace {
  const failed = faceOfFailure(error);
  if (before.state !== 'ready' || failed.state === 'gone') return failed;
  showRefusal(error);
  return before;
}

/** The data of an answer, or null after the page has shown why there is none. */
export function dataOrFace<Data>(page: FacedPage, result: Result<Data, string>): Data | null {
  if (result.ok) return result.data;
  page.setData({ face: faceAfterFailure(result.error, page.data.face) });
  return null;
}
