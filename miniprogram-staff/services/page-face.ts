import type { ActionError } from '@shared/core/result';
import type { PageState } from '../components/page-state/page-state';
import { showRefusal, toLoadFailure } from './refusal';

/** Which face a page shows, and what the failed one says; one data key of every page. */
export interface PageFace {
  state: PageState;
  errorMessage: string;
  /** Short id, empty when the call never reached the server. */
  traceId: string;
}

/** A face without a failure. */
export function faceOf(state: PageState): PageFace {
  return { state, errorMessage: '', traceId: '' };
}

/** The face of a list: its rows, or the empty one. */
export function faceOfCount(count: number): PageFace {
  return faceOf(count === 0 ? 'empty' : 'ready');
}

/**
 * The face after a load failed. A page that already shows something keeps it and only tells; one that shows nothing yet turns into
 * its error or offline face.
 */
export function faceAfterFailure(error: ActionError, before: PageFace): PageFace {
  if (before.state === 'ready') {
    showRefusal(error);
    return before;
  }
  const { isOffline, message, traceId } = toLoadFailure(error);
  return { state: isOffline ? 'offline' : 'error', errorMessage: message, traceId };
}
