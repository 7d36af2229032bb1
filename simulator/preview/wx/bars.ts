/** Navigation bar, tab bar, page scroll and pull-down refresh: the runtime paints, these say what changed. */
import type { OpenPage, RuntimeHost } from '../runtime/host';
import { asyncApi, numberOption, plainText, WxFailure } from './async-api';
import type { Options, WxFunction } from './async-api';

type NavigationBar = NonNullable<OpenPage['navigationBar']>;

/** Titles, colours, badges and scrolling. */
export function barFunctions(host: RuntimeHost): Record<string, unknown> {
  return { ...navigationBarFunctions(host), ...tabBarFunctions(host), ...scrollFunctions(host) };
}

function navigationBarFunctions(host: RuntimeHost): Record<string, unknown> {
  const change = (changes: NavigationBar): void => {
    const page = host.current();
    page.navigationBar = { ...page.navigationBar, ...changes };
    host.repaintBars();
  };
  return {
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', (options) => {
      host.current().title = plainText(options, 'title');
      host.repaintBars();
    }),
    setNavigationBarColor: asyncApi('setNavigationBarColor', (options) => { change({
      frontColor: options['frontColor'] === '#ffffff' ? '#ffffff' : '#000000', backgroundColor: plainText(options, 'backgroundColor', '#ffffff'),
    }); }),
    showNavigationBarLoading: asyncApi('showNavigationBarLoading', () => { change({ loading: true }); }),
    hideNavigationBarLoading: asyncApi('hideNavigationBarLoading', () => { change({ loading: false }); }),
    hideHomeButton: asyncApi('hideHomeButton', () => undefined),
    setBackgroundColor: asyncApi('setBackgroundColor', () => undefined),
    setBackgroundTextStyle: asyncApi('setBackgroundTextStyle', () => undefined),
  };
}

function tabBarFunctions(host: RuntimeHost): Record<string, unknown> {
  const onTab = (name: string, act: (index: number, options: Options) => void): WxFunction => asyncApi(name, (options) => {
    const index = numberOption(options, 'index', 0);
    if (host.config.tabBar?.list[index] === undefined) throw new WxFailure(`${name}:fail invalid index`);
    act(index, options);
  });
  const setHidden = (hidden: boolean) => (): void => { host.tabBarState.hidden = hidden; host.repaintBars(); };
  return {
    setTabBarBadge: onTab('setTabBarBadge', (index, options) => { host.setTabBadge(index, badgeText(plainText(options, 'text'))); }),
    removeTabBarBadge: onTab('removeTabBarBadge', (index) => { host.setTabBadge(index, null); }),
    showTabBarRedDot: onTab('showTabBarRedDot', (index) => { host.setTabBadge(index, ''); }),
    hideTabBarRedDot: onTab('hideTabBarRedDot', (index) => { host.setTabBadge(index, null); }),
    setTabBarItem: onTab('setTabBarItem', (index, options) => {
      const { text, iconPath, selectedIconPath } = options as { text?: string; iconPath?: string; selectedIconPath?: string };
      host.tabBarState.items[index] = {
        ...host.tabBarState.items[index], ...(text === undefined ? {} : { text }),
        ...(iconPath === undefined ? {} : { iconPath }), ...(selectedIconPath === undefined ? {} : { selectedIconPath }),
      };
      host.repaintBars();
    }),
    setTabBarStyle: asyncApi('setTabBarStyle', () => undefined),
    showTabBar: asyncApi('showTabBar', setHidden(false)),
    hideTabBar: asyncApi('hideTabBar', setHidden(true)),
  };
}

function scrollFunctions(host: RuntimeHost): Record<string, unknown> {
  return {
    pageScrollTo: asyncApi('pageScrollTo', (options) => {
      const scroller = host.pageScroller();
      const target = typeof options['selector'] === 'string' ? scroller.querySelector(options['selector']) : null;
      const top = target
        ? target.getBoundingClientRect().top - host.pageViewport().top + scroller.scrollTop
        : numberOption(options, 'scrollTop', 0);
      scroller.scrollTo({ top: top + numberOption(options, 'offsetTop', 0), behavior: options['duration'] === 0 ? 'auto' : 'smooth' });
    }),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => { host.startPullDownRefresh(); }),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => { host.stopPullDownRefresh(); }),
  };
}

/** The platform cuts a badge to four characters and prints an ellipsis beyond. */
function badgeText(text: string): string {
  return text.length > 4 ? '…' : text;
}
