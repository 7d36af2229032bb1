/**
 * The seam between the page runtime (components, pages, routes) and the platform services (`wx`).
 * The runtime calls `createWx(host)` once per phone and hands the result to the app as the global `wx`.
 */

/** One page on the stack. `page` is what the mini program sees as `this`. */
export interface OpenPage {
  path: string;
  query: Record<string, string>;
  title: string;
  page: Record<string, unknown> & { data: Record<string, unknown>; setData(data: Record<string, unknown>): void };
  /** What `wx.setNavigationBarColor` and the loading calls changed; absent values come from the page's JSON. */
  navigationBar?: { frontColor?: '#ffffff' | '#000000'; backgroundColor?: string; loading?: boolean };
}

/** How the mini program was opened: the iframe's query string and its hash. */
export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  /** 1001 unless the iframe was opened with `?launchScene=`. */
  scene: number;
}

/** What `wx` changed on the tab bar; `repaintBars()` shows it. */
export interface TabBarState {
  hidden: boolean;
  items: { text?: string; redDot?: boolean; badge?: string; iconPath?: string; selectedIconPath?: string }[];
}

/** Routes as `wx.navigateTo` and friends need them; each rejects with the platform's `errMsg` wording. */
export interface Routes {
  navigateTo(url: string, events?: Record<string, (...args: unknown[]) => void>): Promise<{ eventChannel: unknown }>;
  redirectTo(url: string): Promise<void>;
  reLaunch(url: string): Promise<void>;
  switchTab(url: string): Promise<void>;
  navigateBack(delta?: number): Promise<void>;
}

/** What the runtime offers to `wx`. */
export interface RuntimeHost {
  app: 'customer' | 'staff';
  config: { pages: string[]; tabBar?: { list: { pagePath: string; text: string }[] }; window?: Record<string, unknown> };
  /** Current page stack, bottom first. */
  stack: OpenPage[];
  routes: Routes;
  current(): OpenPage;
  /** Repaint navigation bar and tab bar after a title, badge or colour changed. */
  repaintBars(): void;
  setTabBadge(index: number, text: string | null): void;
  /** A selector query bound to the current page (or to `component`). */
  createSelectorQuery(component?: unknown): unknown;
  createIntersectionObserver(component: unknown, options?: unknown): unknown;
  /** Fires the current page's `onShareAppMessage` and returns its answer. */
  shareCurrentPage(from: 'button' | 'menu', target?: unknown): Promise<unknown>;
  /** Fires App.onShow / App.onHide and the current page's, as when the person leaves WeChat and returns. */
  setForeground(visible: boolean): void;
  launchOptions: LaunchOptions;
  tabBarState: TabBarState;
  /** The rectangle the current page may draw in, CSS px of the iframe: below the bars, above the tab bar. */
  pageViewport(): { left: number; top: number; width: number; height: number };
  /** The element that scrolls the current page (`wx.pageScrollTo` scrolls it). */
  pageScroller(): HTMLElement;
  /** Shows the pull-down indicator and fires the page's `onPullDownRefresh`. */
  startPullDownRefresh(): void;
  /** Hides the pull-down indicator. */
  stopPullDownRefresh(): void;
}

/** What built-in components (`<button open-type>`, `<map>`, …) need from the platform side. */
export interface PlatformServices {
  /** `<button open-type="getPhoneNumber">`: resolves to the event detail. */
  requestPhoneNumber(): Promise<{ errMsg: string; code?: string; errno?: number }>;
  /** `<button open-type="agreePrivacyAuthorization">` */
  agreePrivacy(buttonId: string): void;
  chooseAvatar(): Promise<{ avatarUrl: string } | null>;
  openContact(options: Record<string, unknown>): Promise<Record<string, unknown>>;
  openSetting(): Promise<Record<string, unknown>>;
  /** Resolves `cloud://` ids and package paths to something `<img>` can load. */
  resolveMedia(source: string): Promise<string>;
}
