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
