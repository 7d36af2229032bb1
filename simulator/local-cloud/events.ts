import type { SimulatorEvent } from '../protocol';

/** Announcements to whoever watches: the preview, and the console in it. */
export interface Events {
  emit(event: SimulatorEvent): void;
  /** Answers a function that ends the watching. */
  listen(listener: (event: SimulatorEvent) => void): () => void;
}

/** A hub without memory: who listens late has missed it. */
export function createEvents(): Events {
  const listeners = new Set<(event: SimulatorEvent) => void>();
  return {
    emit: (event) => { for (const listener of listeners) listener(event); },
    listen(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
