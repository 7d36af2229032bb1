/** One running mini program: its app object, its pages, its bars, and what `wx` may ask of them. */
import type { Bars, BarActions, TabBarConfig } from './bars';
import type { AppBundle } from './boot';
import { toComponent } from './engine';
import type { Caller, CodeSpace, MiniProgramEnv, Node, glassEasel } from './engine';
import { guarded } from './errors';
import type { EventChannel } from './event-channel';
import type { LaunchOptions, OpenPage, PlatformServices, RuntimeHost } from './host';
import { formatAddress, readLaunchOptions, rememberAddress } from './launch';
import type { PageAddress } from './launch';
import { pageViewport, setPageViewport } from './metrics';
import { PageFrame } from './page-frame';
import { callPage, PageStack } from './page-stack';
import type { PageRecord } from './page-stack';
import type { Registry } from './registry';
import { createRoutes } from './routes';
import { text } from './builtins/text';
import { SelectorQuery } from './selector-query';

/** The parts of app.json the runtime reads. */
export interface AppConfig {
  pages: string[];
  window?: Record<string, unknown>;
  tabBar?: TabBarConfig;
}

/** What a phone is built from. */
export interface PhoneParts {
  bundle: AppBundle;
  environment: MiniProgramEnv;
  space: CodeSpace;
  registry: Registry;
}

type Hook = (this: unknown, ...values: unknown[]) => unknown;
type Root = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;

const CUSTOM_TAB_BAR = 'custom-tab-bar/index';
const DEFAULT_REACH_BOTTOM = 50;

export class Phone {
  readonly registry: Registry;
  readonly host: RuntimeHost;
  readonly actions: BarActions;
  private readonly stack: PageStack;
  private readonly config: AppConfig;
  private readonly launchOptions: LaunchOptions;
  private readonly stage = document.createElement('div');
  private app: Record<string, unknown> = {};
  private bars: Bars | undefined;
  private backend: ReturnType<MiniProgramEnv['associateBackend']> | undefined;
  private pageCount = 0;

  constructor(private readonly parts: PhoneParts) {
    this.registry = parts.registry;
    this.config = parts.bundle.config;
    this.launchOptions = readLaunchOptions(parts.bundle.pages[0] ?? '');
    this.stack = new PageStack({
      create: (address, channel) => this.createPage(address, channel),
      isTab: (path) => this.isTab(path),
      changed: () => this.paint(),
    });
    this.host = this.createHost();
    this.actions = {
      back: () => void this.host.routes.navigateBack(1),
      home: () => void this.host.routes.reLaunch(`/${parts.bundle.pages[0] ?? ''}`),
      tab: (index) => this.tapTab(index),
    };
    this.stage.id = 'mp-stage';
  }

  /** `App({…})` */
  readonly registerApp = (definition: Record<string, unknown>): void => {
    this.app = definition;
  };

  readonly getApp = (): Record<string, unknown> => this.app;

  readonly getCurrentPages = (): OpenPage['page'][] => this.stack.pages.map(({ page }) => page);

  /** What every component may ask about the page it lies on. */
  readonly surroundings = {
    scrollerOf: (node: Node | null): HTMLElement | null => this.pageOf(node)?.frame.scroller ?? null,
    tabBarOf: (node: Node | null): unknown => this.pageOf(node)?.tabBar ?? null,
    channelOf: (node: Node | null): EventChannel | null => this.pageOf(node)?.channel ?? null,
    pageIdOf: (node: Node | null): string => this.pageOf(node)?.id ?? '',
  };

  /** Connects the template engine to the document. */
  begin(backend: glassEasel.CurrentWindowBackendContext, bars: Bars): void {
    this.backend = this.parts.environment.associateBackend(backend);
    this.bars = bars;
    document.body.prepend(this.stage);
  }

  /** App.onLaunch, App.onShow, then the page of the address. */
  launch(): void {
    this.callApp('onLaunch', this.launchOptions);
    this.callApp('onShow', this.launchOptions);
    this.openAddress(this.launchOptions);
  }

  /** Opens a page as a deep link does; an unknown path goes to App.onPageNotFound and the first page. */
  openAddress(address: PageAddress): void {
    if (this.parts.bundle.pages.includes(address.path)) {
      this.stack.reset(address);
      return;
    }
    this.callApp('onPageNotFound', { ...address, isEntryPage: true });
    if (this.stack.pages.length === 0) this.stack.reset({ path: this.parts.bundle.pages[0] ?? '', query: {} });
  }

  /** Calls a hook of the app object, if it has one. */
  callApp(hook: string, ...values: unknown[]): void {
    const handler = this.app[hook];
    if (typeof handler === 'function') guarded(hook, () => (handler as Hook).apply(this.app, values), 'app');
  }

  private isTab(path: string): boolean {
    return this.config.tabBar?.list.some(({ pagePath }) => pagePath === path) === true;
  }

  private pageOf(node: Node | null): PageRecord | undefined {
    let current = toComponent(node);
    for (let owner = current; owner !== null; owner = owner.ownerShadowRoot?.getHostNode() ?? null) current = owner;
    return current === null ? undefined : this.stack.findByComponent(current);
  }

  private tapTab(index: number): void {
    const item = this.config.tabBar?.list[index];
    if (item === undefined) return;
    void this.host.routes.switchTab(`/${item.pagePath}`).then(() => callPage(this.stack.top, 'onTabItemTap', { index, ...item }));
  }

  private paint(): void {
    const page = this.stack.pages.at(-1);
    if (page === undefined || this.bars === undefined) return;
    const isFirst = page.path === this.parts.bundle.pages[0];
    const view = {
      page, window: this.config.window ?? {}, depth: this.stack.pages.length, canGoHome: !isFirst && !this.isTab(page.path),
      tabBar: this.config.tabBar ?? null, tabBarState: this.host.tabBarState,
    };
    const { viewport, safe } = this.bars.paint(view);
    setPageViewport(viewport);
    this.registry.usePageStyle(page.path);
    page.frame.place(viewport, safe);
    rememberAddress(page);
  }

  private createPage(address: PageAddress, channel: EventChannel): PageRecord & { attach(): void } {
    if (this.backend === undefined) throw new Error('start() has to run first');
    const json = this.registry.jsonOf(address.path);
    const window = this.config.window ?? {};
    const frame = this.createFrame(address.path, { ...window, ...json });
    const root = this.backend.createRoot('page-root', this.parts.space, `/${formatAddress(address)}`);
    const page = root.get() as unknown as OpenPage['page'];
    Object.assign(page, { route: address.path, options: address.query });
    const record: PageRecord = {
      ...address, id: `page-${++this.pageCount}`, json, frame, channel, page, isVisible: true, tabBar: null,
      title: text(json['navigationBarTitleText'] ?? window['navigationBarTitleText']),
      component: root.getComponent(),
      release: () => root.release(),
    };
    return Object.assign(record, { attach: () => this.attach(record, root) });
  }

  private attach(record: PageRecord, root: Root): void {
    this.stage.append(record.frame.outer);
    attachRoot(root, record.frame.scroller);
    if (this.config.tabBar?.custom !== true || !this.isTab(record.path) || this.backend === undefined) return;
    const tabBar = this.backend.createRoot('tab-bar-root', this.parts.space, `/${CUSTOM_TAB_BAR}`);
    attachRoot(tabBar, record.frame.outer);
    record.tabBar = tabBar.get();
    record.release = () => {
      tabBar.release();
      root.release();
    };
  }

  private createFrame(path: string, settings: Record<string, unknown>): PageFrame {
    const find = (): PageRecord | undefined => this.stack.pages.find(({ frame: known }) => known === frame);
    const notify = (hook: string, ...values: unknown[]): void => {
      const record = find();
      if (record !== undefined) callPage(record, hook, ...values);
    };
    const frame = new PageFrame({
      path,
      backgroundColor: text(settings['backgroundColorContent']) || '#ffffff',
      canPullDown: settings['enablePullDownRefresh'] === true,
      reachBottomDistance: Number(settings['onReachBottomDistance'] ?? DEFAULT_REACH_BOTTOM),
      isScrollDisabled: settings['disableScroll'] === true,
    }, {
      scrolled: (scrollTop) => notify('onPageScroll', { scrollTop }),
      reachedBottom: () => notify('onReachBottom'),
      pulledDown: () => notify('onPullDownRefresh'),
    });
    return frame;
  }

  private createHost(): RuntimeHost {
    const { stack, config } = this;
    const tabBarState: RuntimeHost['tabBarState'] = { hidden: false, items: (config.tabBar?.list ?? []).map(() => ({})) };
    return {
      app: this.parts.bundle.name,
      config: { ...config, pages: this.parts.bundle.pages },
      stack: stack.pages,
      routes: createRoutes(stack, { hasPage: (path) => this.parts.bundle.pages.includes(path), isTab: (path) => this.isTab(path) }),
      current: () => stack.top,
      repaintBars: () => this.paint(),
      setTabBadge: (index, text) => this.setTabBadge(index, text),
      // A component of the first page may ask while that page is still being made; it then names itself with `in`.
      createSelectorQuery: (owner) => new SelectorQuery(owner ?? stack.pages.at(-1)?.page, this.surroundings.scrollerOf),
      createIntersectionObserver: (owner, options) => observerOf(owner ?? stack.top.page, options),
      shareCurrentPage: (from, target) => Promise.resolve(callPage(stack.top, 'onShareAppMessage', { from, target })),
      setForeground: (isVisible) => this.setForeground(isVisible),
      launchOptions: this.launchOptions,
      tabBarState,
      pageViewport,
      pageScroller: () => stack.top.frame.scroller,
      startPullDownRefresh: () => {
        stack.top.frame.startRefresh();
        callPage(stack.top, 'onPullDownRefresh');
      },
      stopPullDownRefresh: () => stack.top.frame.stopRefresh(),
    };
  }

  private setTabBadge(index: number, text: string | null): void {
    const item = this.host.tabBarState.items[index];
    if (item === undefined) return;
    item.badge = text ?? '';
    item.redDot = text === '';
    this.paint();
  }

  private setForeground(isVisible: boolean): void {
    const { top } = this.stack;
    if (isVisible) this.callApp('onShow', this.launchOptions);
    top.component.triggerPageLifetime(isVisible ? 'show' : 'hide', []);
    callPage(top, isVisible ? 'onShow' : 'onHide');
    if (!isVisible) this.callApp('onHide');
  }
}

function attachRoot(root: Root, parent: HTMLElement): void {
  const placeholder = parent.appendChild(document.createElement('i'));
  root.attach(parent as unknown as glassEasel.GeneralBackendElement, placeholder as unknown as glassEasel.GeneralBackendElement);
}

function observerOf(owner: unknown, options: unknown): unknown {
  return (owner as Caller & { createIntersectionObserver(options: unknown): unknown }).createIntersectionObserver(options);
}

export type { PlatformServices };
