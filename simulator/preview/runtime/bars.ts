/** The navigation bar above and the tab bar below a page, drawn from JSON and from what `wx` changed. */
import type { OpenPage, TabBarState } from './host';
import { HOME_INDICATOR_HEIGHT, NAVIGATION_BAR_HEIGHT, STATUS_BAR_HEIGHT, TAB_BAR_HEIGHT } from './metrics';
import type { Viewport } from './metrics';

type Json = Record<string, unknown>;

/** The `tabBar` of app.json. */
export interface TabBarConfig {
  custom?: boolean;
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
  list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[];
}

/** What the bars do when tapped. */
export interface BarActions {
  back(): void;
  home(): void;
  tab(index: number): void;
}

/** Everything needed to draw both bars for one page. */
export interface BarView {
  page: OpenPage & { json: Json };
  window: Json;
  depth: number;
  canGoHome: boolean;
  tabBar: TabBarConfig | null;
  tabBarState: TabBarState;
}

const SAFE_TOP_WITH_BAR = 0;

export class Bars {
  private readonly navigation = document.createElement('div');
  private readonly tabs = document.createElement('div');
  private readonly backButton = document.createElement('i');
  private readonly title = document.createElement('b');

  constructor(private readonly actions: BarActions) {
    this.navigation.id = 'mp-nav';
    this.tabs.id = 'mp-tabs';
    this.tabs.setAttribute('role', 'tablist');
    this.backButton.setAttribute('role', 'button');
    this.navigation.append(this.backButton, this.title);
    document.body.append(this.navigation, this.tabs);
  }

  /** Draws both bars and answers where the page may draw and what it must keep free. */
  paint(view: BarView): { viewport: Viewport; safe: { top: number; bottom: number } } {
    const isCustom = setting(view, 'navigationStyle') === 'custom';
    this.paintNavigation(view, isCustom);
    const hasTabs = this.paintTabs(view);
    const top = isCustom ? 0 : STATUS_BAR_HEIGHT + NAVIGATION_BAR_HEIGHT;
    const below = hasTabs ? TAB_BAR_HEIGHT + HOME_INDICATOR_HEIGHT : 0;
    return {
      viewport: { left: 0, top, width: innerWidth, height: innerHeight - top - below },
      safe: { top: isCustom ? STATUS_BAR_HEIGHT : SAFE_TOP_WITH_BAR, bottom: hasTabs ? 0 : HOME_INDICATOR_HEIGHT },
    };
  }

  private paintNavigation(view: BarView, isCustom: boolean): void {
    const { page, depth, canGoHome } = view;
    this.navigation.style.display = isCustom ? 'none' : '';
    Object.assign(this.navigation.style, navigationColors(view));
    this.title.textContent = page.title;
    this.title.classList.toggle('mp-loading', page.navigationBar?.loading === true);
    this.backButton.className = depth > 1 ? 'mp-back' : canGoHome ? 'mp-home' : '';
    this.backButton.setAttribute('aria-label', depth > 1 ? '返回' : '回到首页');
    this.backButton.onclick = () => (depth > 1 ? this.actions.back() : this.actions.home());
  }

  private paintTabs({ page, tabBar, tabBarState }: BarView): boolean {
    const isTabPage = tabBar?.list.some(({ pagePath }) => pagePath === page.path) === true;
    const isShown = tabBar !== null && isTabPage && tabBar.custom !== true && !tabBarState.hidden;
    this.tabs.style.display = isShown ? '' : 'none';
    if (!isShown) return false;
    this.tabs.style.background = tabBar.backgroundColor ?? '#ffffff';
    this.tabs.style.borderTopColor = tabBar.borderStyle === 'white' ? '#ffffff' : '#e5e5e5';
    this.tabs.replaceChildren(...tabBar.list.map((item, index) => this.drawTab({ tabBar, item, index, isSelected: item.pagePath === page.path, changed: tabBarState.items[index] ?? {} })));
    return true;
  }

  private drawTab(tab: { tabBar: TabBarConfig; item: TabBarConfig['list'][number]; index: number; isSelected: boolean; changed: TabBarState['items'][number] }): HTMLElement {
    const { tabBar, item, index, isSelected, changed } = tab;
    const element = document.createElement('a');
    element.setAttribute('role', 'tab');
    element.setAttribute('aria-selected', String(isSelected));
    element.style.color = isSelected ? (tabBar.selectedColor ?? '#07c160') : (tabBar.color ?? '#888888');
    const icon = isSelected ? (changed.selectedIconPath ?? item.selectedIconPath ?? item.iconPath) : (changed.iconPath ?? item.iconPath);
    if (icon !== undefined) element.append(Object.assign(document.createElement('img'), { src: icon.replace(/^\//, ''), alt: '' }));
    element.append(Object.assign(document.createElement('span'), { textContent: changed.text ?? item.text }));
    if (changed.badge || changed.redDot) element.append(Object.assign(document.createElement('em'), { textContent: changed.badge ?? '', className: changed.badge ? 'mp-badge' : 'mp-dot' }));
    element.onclick = () => this.actions.tab(index);
    return element;
  }
}

function navigationColors(view: BarView): { background: string; color: string } {
  const changed = view.page.navigationBar ?? {};
  const style = setting(view, 'navigationBarTextStyle') === 'white' ? '#ffffff' : '#000000';
  const background = setting(view, 'navigationBarBackgroundColor');
  return { background: changed.backgroundColor ?? (typeof background === 'string' ? background : '#ffffff'), color: changed.frontColor ?? style };
}

function setting({ page, window }: BarView, name: string): unknown {
  return page.json[name] ?? window[name];
}
