type Listener = (...values: unknown[]) => void;

/** What `wx.navigateTo` and `getOpenerEventChannel` hand out: two pages talk through it. */
export class EventChannel {
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  on(name: string, listener: Listener): void {
    this.add(name, listener, false);
  }

  once(name: string, listener: Listener): void {
    this.add(name, listener, true);
  }

  /** Removes one listener, or all of that name. */
  off(name: string, listener?: Listener): void {
    const kept = listener === undefined ? [] : (this.listeners.get(name) ?? []).filter((entry) => entry.listener !== listener);
    this.listeners.set(name, kept);
  }

  emit(name: string, ...values: unknown[]): void {
    for (const entry of [...(this.listeners.get(name) ?? [])]) {
      if (entry.once) this.off(name, entry.listener);
      entry.listener(...values);
    }
  }

  private add(name: string, listener: Listener, once: boolean): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { listener, once }]);
  }
}
