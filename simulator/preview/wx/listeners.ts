/** A list of callbacks behind an `onX` / `offX` pair. */
export class Listeners<Event> {
  private readonly callbacks = new Set<(event: Event) => void>();

  /** `wx.onX(callback)`; adding the same callback twice counts once, as on the platform. */
  readonly on = (callback: (event: Event) => void): void => {
    this.callbacks.add(callback);
  };

  /** `wx.offX(callback)`; without a callback all of them are removed. */
  readonly off = (callback?: (event: Event) => void): void => {
    if (callback) this.callbacks.delete(callback);
    else this.callbacks.clear();
  };

  /** Calls everyone, in the order they joined. */
  emit(event: Event): void {
    for (const callback of [...this.callbacks]) callback(event);
  }
}
