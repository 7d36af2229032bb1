import { ERROR_DISPLAY, type ErrorCode } from './errors';
import type { ActionError } from './result';

/** Which of its five faces a page shows; `ready` is the content itself, `gone` an error that trying again cannot mend. */
export type PageState = 'loading' | 'ready' | 'empty' | 'error' | 'gone' | 'offline';

/** Which face a page shows, and what the failed one says; one data key of every page. */
export interface PageFace {
  state: PageState;
  errorMessage: string;
  /** Id to find the call by, empty when it never reached the server. */
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

/** Whether the thing asked for is not there, or not for this person: the next step is back, not again. */
function isGone(code: string): boolean {
  return code === 'FORBIDDEN' || ERROR_DISPLAY[code as ErrorCode] === 'page';
}

/** The face in place of content that could not be read: offline when the call never reached the server. */
export function faceOfFailure({ code, message, traceId }: ActionError): PageFace {
  if (code === 'NETWORK') return { state: 'offline', errorMessage: message, traceId: '' };
  return { state: isGone(code) ? 'gone' : 'error', errorMessage: message, traceId };
}
