/** The stack of open pages: opening, closing, hiding, and the lifecycle calls in the platform's order. */
import type { glassEasel } from './engine';
import { guarded } from './errors';
import { EventChannel } from './event-channel';
import type { OpenPage } from './host';
import type { PageAddress } from './launch';
import type { PageFrame } from './page-frame';

/** One living page. */
export interface PageRecord extends OpenPage {
  id: string;
  json: Record<string, unknown>;
  frame: PageFrame;
  component: glassEasel.GeneralComponent;
  channel: EventChannel;
  isVisible: boolean;
  /** The page's own instance of the custom tab bar, if the app has one. */
  tabBar: unknown;
  /** Releases the template trees of the page. */
  release(): void;
}

/** What the stack asks of the runtime around it. */
export interface StackSurroundings {
  /** Makes the record and its frame; the page's tree is attached by `attach`. */
  create(address: PageAddress, channel: EventChannel): PageRecord & { attach(): void };
  isTab(path: string): boolean;
  /** The visible page or its bars changed. */
  changed(): void;
}

/** Calls a page's own function, if it has one. */
export function callPage(record: PageRecord, method: string, ...values: unknown[]): unknown {
  const hook = record.page[method];
  if (typeof hook !== 'function') return undefined;
  return guarded(method, () => (hook as (...args: unknown[]) => unknown).apply(record.page, values), record.path);
}

export class PageStack {
  /** Bottom first; of the tab pages only the shown one is on it, as on the platform. */
  readonly pages: PageRecord[] = [];
  private readonly tabPages = new Map<string, PageRecord>();

  constructor(private readonly surroundings: StackSurroundings) {}

  get top(): PageRecord {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('No page is open yet');
    return page;
  }

  /** The page whose tree holds this component. */
  findByComponent(component: glassEasel.GeneralComponent): PageRecord | undefined {
    return [...this.pages, ...this.tabPages.values()].find((record) => record.component === component);
  }

  /** Opens a page on top; the one below is hidden. */
  push(address: PageAddress, channel = new EventChannel()): PageRecord {
    const below = this.pages.at(-1);
    if (below !== undefined) this.setVisible(below, false);
    return this.open(address, channel);
  }

  /** Closes `count` pages from the top and shows what is left. */
  pop(count: number): void {
    const closing = this.pages.splice(Math.max(1, this.pages.length - count));
    for (const page of closing.reverse()) this.close(page);
    this.setVisible(this.top, true);
    this.surroundings.changed();
  }

  replace(address: PageAddress): void {
    const old = this.pages.pop();
    if (old !== undefined) this.close(old);
    this.open(address, new EventChannel());
  }

  /** Closes everything, hidden tab pages included. */
  reset(address: PageAddress): void {
    const all = new Set([...this.pages.splice(0).reverse(), ...this.tabPages.values()]);
    for (const page of all) this.close(page);
    this.open(address, new EventChannel());
  }

  /** Shows a tab page, alive since its first visit; pages above tab pages are closed. */
  showTab(address: PageAddress): void {
    const leaving = this.pages.splice(0).reverse();
    for (const page of leaving) {
      if (this.tabPages.get(page.path) === page) this.setVisible(page, false);
      else this.close(page);
    }
    const known = this.tabPages.get(address.path);
    if (known === undefined) {
      this.open(address, new EventChannel());
      return;
    }
    this.pages.push(known);
    this.setVisible(known, true);
    this.surroundings.changed();
  }

  /** Fires show or hide on a page and its components. */
  setVisible(record: PageRecord, isVisible: boolean): void {
    if (record.isVisible === isVisible) return;
    record.isVisible = isVisible;
    // The bars and the page's own style come first: the scroll place only fits the laid-out content.
    if (isVisible) this.surroundings.changed();
    record.frame.setVisible(isVisible);
    record.component.triggerPageLifetime(isVisible ? 'show' : 'hide', []);
    callPage(record, isVisible ? 'onShow' : 'onHide');
  }

  // Order on the platform: components attached, onLoad, components' show, onShow, components' ready, onReady.
  private open(address: PageAddress, channel: EventChannel): PageRecord {
    const record = this.surroundings.create(address, channel);
    this.pages.push(record);
    if (this.surroundings.isTab(record.path)) this.tabPages.set(record.path, record);
    this.surroundings.changed();
    record.attach();
    callPage(record, 'onLoad', record.query);
    record.component.triggerPageLifetime('show', []);
    callPage(record, 'onShow');
    this.surroundings.changed();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      if (!this.isOpen(record)) return;
      callPage(record, 'onReady');
      record.frame.markReady();
    }));
    return record;
  }

  private isOpen(record: PageRecord): boolean {
    return this.pages.includes(record) || this.tabPages.get(record.path) === record;
  }

  private close(record: PageRecord): void {
    if (this.tabPages.get(record.path) === record) this.tabPages.delete(record.path);
    callPage(record, 'onUnload');
    record.release();
    record.frame.remove();
  }
}
