/** Whether a call comes from the person's own tap; the platform refuses some calls without one. */

const WINDOW_MS = 1000;

/** Remembers the last tap. Times are milliseconds of one monotonic clock. */
export class TapGesture {
  private lastTapAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: () => number) {}

  /** The person touched the screen, or a payment sheet closed (the platform counts that as well). */
  mark(): void {
    this.lastTapAt = this.clock();
  }

  /** True up to one second after the last tap: a short request in between is fine, a long chain is not. */
  isFresh(): boolean {
    return this.clock() - this.lastTapAt <= WINDOW_MS;
  }
}

/** A gesture fed by this window's pointer events. */
export function watchTaps(): TapGesture {
  const gesture = new TapGesture(() => performance.now());
  for (const type of ['pointerup', 'touchend', 'click']) {
    document.addEventListener(type, () => { gesture.mark(); }, { capture: true, passive: true });
  }
  return gesture;
}
