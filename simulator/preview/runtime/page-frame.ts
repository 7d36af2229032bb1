/** The rectangle one page lives in: it scrolls by itself, holds fixed elements in place, and can be pulled down. */
import type { Viewport } from './metrics';

/** What a page's JSON and the app's `window` say about its frame. */
export interface FrameOptions {
  path: string;
  backgroundColor: string;
  canPullDown: boolean;
  reachBottomDistance: number;
  isScrollDisabled: boolean;
}

/** Told when the person scrolls or pulls. */
export interface FrameEvents {
  scrolled(scrollTop: number): void;
  reachedBottom(): void;
  pulledDown(): void;
}

const PULL_TRIGGER = 50;
const PULL_LIMIT = 100;
const REFRESH_OFFSET = 50;

/** DOM of one page. Fixed elements refer to `outer`, content scrolls in `scroller`. */
export class PageFrame {
  readonly outer = document.createElement('div');
  /** The element WXSS calls `page`. */
  readonly scroller = document.createElement('wx-page');
  private readonly indicator = document.createElement('div');
  private savedScroll = 0;
  private isAtBottom = false;

  constructor(
    private readonly options: FrameOptions,
    private readonly events: FrameEvents,
  ) {
    this.outer.className = 'mp-page';
    this.outer.style.backgroundColor = options.backgroundColor;
    this.indicator.className = 'mp-refresh';
    this.indicator.innerHTML = '<i></i><i></i><i></i>';
    this.scroller.dataset['path'] = options.path;
    if (options.isScrollDisabled) this.scroller.style.overflow = 'hidden';
    this.outer.append(this.indicator, this.scroller);
    this.scroller.addEventListener('scroll', () => this.handleScroll(), { passive: true });
    if (options.canPullDown) this.listenForPull();
  }

  /** Places the page between the bars; `safeBottom` is what the page itself must keep free, CSS px. */
  place(viewport: Viewport, safe: { top: number; bottom: number }): void {
    Object.assign(this.outer.style, { left: `${viewport.left}px`, top: `${viewport.top}px`, width: `${viewport.width}px`, height: `${viewport.height}px` });
    this.outer.style.setProperty('--safe-top', `${safe.top}px`);
    this.outer.style.setProperty('--safe-bottom', `${safe.bottom}px`);
  }

  /** Shows or hides the page; the scroll place survives. */
  setVisible(isVisible: boolean): void {
    if (!isVisible) this.savedScroll = this.scroller.scrollTop;
    this.outer.style.display = isVisible ? '' : 'none';
    if (isVisible) this.scroller.scrollTop = this.savedScroll;
  }

  /** Tests wait for this attribute. */
  markReady(): void {
    this.scroller.dataset['ready'] = '1';
  }

  /** Shows the three dots below the bars. */
  startRefresh(): void {
    this.outer.classList.add('mp-refreshing');
    this.scroller.style.top = `${REFRESH_OFFSET}px`;
  }

  stopRefresh(): void {
    this.outer.classList.remove('mp-refreshing');
    this.scroller.style.top = '';
  }

  remove(): void {
    this.outer.remove();
  }

  private handleScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (clientHeight === 0) return;
    this.events.scrolled(scrollTop);
    const isAtBottom = scrollHeight - clientHeight - scrollTop <= this.options.reachBottomDistance;
    if (isAtBottom && !this.isAtBottom) this.events.reachedBottom();
    this.isAtBottom = isAtBottom;
  }

  private listenForPull(): void {
    let startY: number | null = null;
    let distance = 0;
    this.outer.addEventListener('touchstart', (event) => {
      const isResting = this.scroller.scrollTop <= 0 && !this.outer.classList.contains('mp-refreshing');
      startY = isResting ? (event.touches[0]?.clientY ?? null) : null;
      distance = 0;
    }, { passive: true });
    this.outer.addEventListener('touchmove', (event) => {
      if (startY === null || event.defaultPrevented) return;
      distance = Math.min(Math.max(0, ((event.touches[0]?.clientY ?? startY) - startY) / 2), PULL_LIMIT);
      this.scroller.style.top = distance > 0 ? `${distance}px` : '';
    }, { passive: true });
    this.outer.addEventListener('touchend', () => {
      if (startY === null) return;
      startY = null;
      if (distance < PULL_TRIGGER) {
        this.stopRefresh();
        return;
      }
      this.startRefresh();
      this.events.pulledDown();
    });
  }
}
