/** glass-easel on the DOM, with mini program element names, events and coordinates. */
import { glassEasel, nodeOf } from './engine';
import { pageViewport } from './metrics';

type BackendElement = Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>[0];
type ObserverArguments = Parameters<glassEasel.CurrentWindowBackendContext['createIntersectionObserver']>;

/** Set on DOM elements that listen for a long press; a handled long press is not followed by a tap. */
const LONG_PRESS_FLAG = 'mpLongPress';
const LONG_PRESS_MILLISECONDS = 350;
const MOVE_TOLERANCE = 10;

/** The stock DOM backend with three differences: element names, which DOM events pass, and the observer's root. */
class PreviewBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string): BackendElement => (document.createElement(`wx-${tag}`) as unknown) as BackendElement,
    createTextNode: (text: string): BackendElement => (document.createTextNode(text) as unknown) as BackendElement,
    createDocumentFragment: (): BackendElement => (document.createDocumentFragment() as unknown) as BackendElement,
  };

  // Only touches come from the DOM: `click` is an ordinary custom event name in mini programs, and the
  // built-in components fire input, scroll and the like themselves.
  override setListenerStats(...[element, type, capture, level]: Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>): void {
    if (type.startsWith('touch')) super.setListenerStats(element, type, capture, level);
    if (/^long(?:press|tap)$/.test(type)) ((element as unknown) as HTMLElement | null)?.toggleAttribute(LONG_PRESS_FLAG, true);
  }

  override createIntersectionObserver(...[target, relative, margin, thresholds, listener]: ObserverArguments): ReturnType<glassEasel.CurrentWindowBackendContext['createIntersectionObserver']> {
    const frame = ((target as unknown) as HTMLElement).closest('.mp-page');
    const root = relative ?? (((frame as unknown) as BackendElement | null));
    return super.createIntersectionObserver(target, root, margin, thresholds, listener);
  }
}

/** Creates the backend and connects its events to the template tree. */
export function createBackend(): glassEasel.CurrentWindowBackendContext {
  const backend = new PreviewBackend();
  let longPressed = false;
  const dispatch: Parameters<typeof backend.onEvent>[0] = (...[target, type, detail, options]) => {
    if (type === 'tap' && longPressed) return undefined;
    const event = new glassEasel.Event(type, type.startsWith('tap') ? toPagePoint(detail) : detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  };
  backend.onEvent(dispatch);
  watchLongPress((element, point, originalEvent) => {
    let target: globalThis.Element | null = element;
    while (target !== null && nodeOf(target) === null) target = target.parentElement;
    const node = target === null ? null : nodeOf(target);
    if (node === null) return;
    longPressed = element.closest(`[${LONG_PRESS_FLAG}]`) !== null;
    for (const type of ['longpress', 'longtap']) dispatch(node, type, toPagePoint(point), { bubbles: true, composed: true, capturePhase: true, originalEvent });
  });
  document.addEventListener('touchstart', () => { longPressed = false; }, { capture: true, passive: true });
  return backend;
}

function toPagePoint(detail: unknown): unknown {
  const point = detail as { x?: number; y?: number };
  const { left, top } = pageViewport();
  return { x: (point.x ?? 0) - left, y: (point.y ?? 0) - top };
}

type LongPressListener = (element: globalThis.Element, point: { x: number; y: number }, event: Event) => void;

function watchLongPress(fire: LongPressListener): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const cancel = (): void => clearTimeout(timer);
  document.addEventListener('touchstart', (event) => {
    cancel();
    const touch = event.touches[0];
    const target = event.target;
    if (touch === undefined || event.touches.length > 1 || !(target instanceof globalThis.Element)) return;
    start = { x: touch.clientX, y: touch.clientY };
    timer = setTimeout(() => fire(target, start, event), LONG_PRESS_MILLISECONDS);
  }, { capture: true, passive: true });
  document.addEventListener('touchmove', (event) => {
    const touch = event.touches[0];
    if (touch && Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > MOVE_TOLERANCE) cancel();
  }, { capture: true, passive: true });
  for (const type of ['touchend', 'touchcancel']) document.addEventListener(type, cancel, { capture: true, passive: true });
}
