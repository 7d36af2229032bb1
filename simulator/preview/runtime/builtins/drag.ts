/** One finger dragging over an element, touch or (through the emulation) mouse. */

/** Distances since the finger went down, CSS px; speeds in px per millisecond. */
export interface Drag {
  startX: number;
  startY: number;
  byX: number;
  byY: number;
  speedX: number;
  speedY: number;
  hasMoved: boolean;
}

/** What a draggable does: whether it takes the drag, and whether it used the movement. */
export interface DragHandlers {
  start(drag: Drag): boolean;
  move(drag: Drag): boolean;
  end(drag: Drag): void;
}

const TOLERANCE = 5;

/** Watches drags that begin on `surface`; a used movement does not scroll anything else. */
export function watchDrag(surface: HTMLElement, handlers: DragHandlers): void {
  let drag: Drag | null = null;
  let last = { x: 0, y: 0, at: 0 };
  surface.addEventListener('touchstart', (event) => {
    const touch = event.touches[0];
    if (touch === undefined || event.touches.length > 1) return;
    const begun: Drag = { startX: touch.clientX, startY: touch.clientY, byX: 0, byY: 0, speedX: 0, speedY: 0, hasMoved: false };
    last = { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
    drag = handlers.start(begun) ? begun : null;
  }, { passive: true });
  surface.addEventListener('touchmove', (event) => {
    const touch = event.touches[0];
    if (drag === null || touch === undefined) return;
    const elapsed = Math.max(1, event.timeStamp - last.at);
    drag.speedX = (touch.clientX - last.x) / elapsed;
    drag.speedY = (touch.clientY - last.y) / elapsed;
    last = { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
    drag.byX = touch.clientX - drag.startX;
    drag.byY = touch.clientY - drag.startY;
    drag.hasMoved ||= Math.hypot(drag.byX, drag.byY) > TOLERANCE;
    if (drag.hasMoved && handlers.move(drag) && event.cancelable) event.preventDefault();
  }, { passive: false });
  for (const type of ['touchend', 'touchcancel']) {
    surface.addEventListener(type, () => {
      const ended = drag;
      drag = null;
      if (ended !== null) handlers.end(ended);
    });
  }
}
