import { faceOfFailure, type PageFace } from '@shared/core/page-face';
import type { ActionError } from '@shared/core/result';
import { showRefusal } from './refusal';

export { faceOf, faceOfCount, type PageFace } from '@shared/core/page-face';

/**
 * The face after a load failed. A page that already shows something keeps it and only tells; one that shows nothing yet turns into
 * its error or offline face.
 */
export function faceAfterFailure(error: ActionError, before: PageFace): PageFace {
  if (before.state !== 'ready') return faceOfFailure(error);
  showRefusal(error);
  return before;
}
