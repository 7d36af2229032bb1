import type { ActionError } from './result';

/** Which of its five faces a page shows; `ready` is the content itself. */
export type PageState = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

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

/** The face in place of content that could not be read: offline when the call never reached the server. */
export function faceOfFailure({ code, message, traceId }: ActionError): PageFace {
  const isOffline = code === 'NETWORK';
  return { state: isOffline ? 'offline' : 'error', errorMessage: message, traceId: isOffline ? '' : traceId };
}
