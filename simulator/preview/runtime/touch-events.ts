/** Touch points as mini programs read them, and touches made from a desktop mouse. */
import { glassEasel } from './engine';
import { pageViewport } from './metrics';

/** One finger; client and page coordinates are relative to the page below the bars. */
export interface TouchPoint {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

// A browser sends mouse events after a real touch; within this time they are its echo.
const ECHO_MILLISECONDS = 1000;
const DRAG_TOLERANCE = 8;

/** Gives every event `touches` and `changedTouches` in page coordinates. */
export function installTouchLists(): void {
  for (const list of ['touches', 'changedTouches'] as const) {
    Object.defineProperty(glassEasel.Event.prototype, list, {
      configurable: true,
      get(this: glassEasel.Event<unknown>): TouchPoint[] {
        return listTouches(this.getOriginalEvent(), list);
      },
      set(this: object, value: unknown) {
        Object.defineProperty(this, list, { value, writable: true, configurable: true });
      },
    });
  }
}

function listTouches(event: unknown, list: 'touches' | 'changedTouches'): TouchPoint[] {
  const touches = (event as Partial<TouchEvent> | undefined)?.[list];
  return touches === undefined ? [] : Array.from(touches, toTouchPoint);
}

function toTouchPoint(touch: Touch): TouchPoint {
  const { left, top } = pageViewport();
  const x = touch.clientX - left;
  const y = touch.clientY - top;
  return { identifier: touch.identifier, clientX: x, clientY: y, pageX: x, pageY: y };
}

/** Lets a desktop mouse tap, drag and scroll: each press becomes one touch on the pressed element. */
export function emulateTouchWithMouse(): void {
  new MouseFinger().listen();
}

class MouseFinger {
  private target: EventTarget | null = null;
  private start: { x: number; y: number } | null = null;
  private last = { x: 0, y: 0 };
  private hasDragged = false;
  private realTouchAt = -ECHO_MILLISECONDS;

  listen(): void {
    addEventListener('touchstart', (event) => { if (event.isTrusted) this.realTouchAt = event.timeStamp; }, { capture: true, passive: true });
    addEventListener('touchend', (event) => { if (event.isTrusted) this.realTouchAt = event.timeStamp; }, { capture: true, passive: true });
    addEventListener('mousedown', (event) => this.press(event), { capture: true });
    addEventListener('mousemove', (event) => this.move(event), { capture: true });
    addEventListener('mouseup', (event) => this.release(event), { capture: true });
    addEventListener('click', (event) => this.swallowClickAfterDrag(event), { capture: true });
  }

  private press(event: MouseEvent): void {
    if (event.button !== 0 || event.timeStamp - this.realTouchAt < ECHO_MILLISECONDS) return;
    this.target = event.target;
    this.start = this.last = { x: event.clientX, y: event.clientY };
    this.hasDragged = false;
    this.send('touchstart', event, true);
  }

  private move(event: MouseEvent): void {
    if (this.start === null) return;
    const from = this.last;
    this.last = { x: event.clientX, y: event.clientY };
    if (Math.hypot(event.clientX - this.start.x, event.clientY - this.start.y) > DRAG_TOLERANCE) this.hasDragged = true;
    const isFree = this.send('touchmove', event, true);
    if (isFree && this.hasDragged && !isTextField(this.target)) dragScroll(this.target, from.x - event.clientX, from.y - event.clientY);
  }

  private release(event: MouseEvent): void {
    if (this.start === null) return;
    this.start = null;
    this.send('touchend', event, false);
  }

  private swallowClickAfterDrag(event: MouseEvent): void {
    if (!event.isTrusted || !this.hasDragged) return;
    this.hasDragged = false;
    event.stopPropagation();
    event.preventDefault();
  }

  private send(type: string, from: MouseEvent, isDown: boolean): boolean {
    const touch = { identifier: 0, target: this.target, clientX: from.clientX, clientY: from.clientY, pageX: from.clientX, pageY: from.clientY };
    const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
    const down = isDown ? [touch] : [];
    for (const [name, value] of Object.entries({ touches: down, targetTouches: down, changedTouches: [touch] })) Object.defineProperty(event, name, { value });
    return this.target?.dispatchEvent(event) ?? true;
  }
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function dragScroll(target: EventTarget | null, byX: number, byY: number): void {
  for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const canX = /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth && Math.abs(byX) > Math.abs(byY);
    const canY = /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight && Math.abs(byY) >= Math.abs(byX);
    if (!canX && !canY) continue;
    element.scrollBy(canX ? byX : 0, canY ? byY : 0);
    return;
  }
}
