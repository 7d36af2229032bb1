/** One wheel of choices: follows the finger, rests on an item, and can be set. */
import { watchDrag } from './drag';

/** What a wheel turns and whom it tells. */
export interface WheelParts {
  /** Receives the touches; usually taller than what moves. */
  surface: HTMLElement;
  /** Whether a touch at this x belongs to this wheel; always, when absent. */
  owns?: (clientX: number) => boolean;
  moving: HTMLElement;
  count: () => number;
  itemHeight: () => number;
  viewHeight: () => number;
  settled: (index: number) => void;
  turning?: (isTurning: boolean) => void;
}

// How long a flick keeps rolling, expressed as the distance it adds per unit of speed.
const ROLL_MILLISECONDS = 180;

export class Wheel {
  private current = 0;
  private offset = 0;

  constructor(private readonly parts: WheelParts) {
    let isOwn = false;
    watchDrag(parts.surface, {
      start: ({ startX }) => {
        isOwn = parts.owns?.(startX) ?? true;
        if (isOwn) this.moveTo(this.offset, false);
        return isOwn;
      },
      move: ({ byY }) => {
        parts.turning?.(true);
        this.moveTo(-this.current * parts.itemHeight() + byY, false);
        return true;
      },
      end: (drag) => {
        if (!isOwn) return;
        if (drag.hasMoved) this.settle(Math.round(-(this.offset + drag.speedY * ROLL_MILLISECONDS) / parts.itemHeight()));
        else this.tap(drag.startY);
      },
    });
    parts.surface.addEventListener('wheel', (event) => {
      if (parts.owns?.(event.clientX) === false) return;
      event.preventDefault();
      this.settle(this.current + Math.sign(event.deltaY));
    }, { passive: false });
  }

  /** The item the wheel rests on. */
  get index(): number {
    return this.limit(this.current);
  }

  /** Turns to an item without telling anyone. */
  goTo(index: number, isSmooth = false): void {
    this.current = this.limit(index);
    this.moveTo(-this.current * this.parts.itemHeight(), isSmooth);
  }

  private settle(index: number): void {
    const before = this.current;
    this.goTo(index, true);
    this.parts.turning?.(false);
    if (this.current !== before) this.parts.settled(this.current);
  }

  private tap(clientY: number): void {
    const { top } = this.parts.surface.getBoundingClientRect();
    const fromMiddle = clientY - top - this.parts.viewHeight() / 2;
    this.settle(this.current + Math.round(fromMiddle / this.parts.itemHeight()));
  }

  private moveTo(offset: number, isSmooth: boolean): void {
    this.offset = offset;
    const { moving, viewHeight, itemHeight } = this.parts;
    moving.style.transition = isSmooth ? 'transform .2s ease-out' : 'none';
    moving.style.transform = `translateY(${offset + (viewHeight() - itemHeight()) / 2}px)`;
  }

  private limit(index: number): number {
    return Math.max(0, Math.min(index, this.parts.count() - 1));
  }
}
