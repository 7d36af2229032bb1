/** Adds to every component what the adapter leaves to its host: queries, animations, channels, coordinates. */
import { animateNodes, clearAnimations } from './animation';
import { component, domOf, glassEasel, original, shadowRootOf, toComponent, toNode } from './engine';
import type { Caller, Node } from './engine';
import { EventChannel } from './event-channel';
import { pageViewport } from './metrics';
import { findNodes, SelectorQuery } from './selector-query';
import { toPreviewUnits } from './units';

/** What a component needs from the page stack. */
export interface ComponentSurroundings {
  scrollerOf(node: Node | null): HTMLElement | null;
  tabBarOf(node: Node | null): unknown;
  channelOf(node: Node | null): EventChannel | null;
  pageIdOf(node: Node | null): string;
}

type Prototype = Record<string, unknown>;

/** Extends the shared prototype of components and pages. */
export function installComponentApi(surroundings: ComponentSurroundings): void {
  const prototype = component.ComponentCaller.prototype as unknown as Prototype;
  const select = prototype['selectComponent'] as (this: Caller, selector: string, ...rest: unknown[]) => unknown;
  const selectAll = prototype['selectAllComponents'] as (this: Caller, selector: string, ...rest: unknown[]) => unknown[];
  Object.assign(prototype, {
    createSelectorQuery(this: Caller) { return new SelectorQuery(this, (scope) => surroundings.scrollerOf(scope)); },
    animate(this: Caller, selector: string, ...rest: Parameters<typeof animateNodes>[2]) { animateNodes(this, selector, rest); },
    clearAnimation(this: Caller, selector: string, ...rest: unknown[]) {
      clearAnimations(this, selector, rest.find((value): value is () => void => typeof value === 'function'));
    },
    selectComponent(this: Caller, selector: string, ...rest: unknown[]) {
      if (!selector.includes('>>>')) return select.call(this, selector, ...rest);
      return callerOf(findNodes(this._$, selector)[0]) ?? null;
    },
    selectAllComponents(this: Caller, selector: string, ...rest: unknown[]) {
      return selector.includes('>>>') ? findNodes(this._$, selector).map(callerOf) : selectAll.call(this, selector, ...rest);
    },
    getPageId(this: Caller) { return surroundings.pageIdOf(this._$); },
    getTabBar(this: Caller, done?: (tabBar: unknown) => void) {
      const tabBar = surroundings.tabBarOf(this._$);
      done?.(tabBar);
      return tabBar;
    },
    getOpenerEventChannel(this: Caller) { return surroundings.channelOf(this._$) ?? new EventChannel(); },
    setUpdatePerformanceListener() { /* nothing is measured here */ },
    getAppBar() { return null; },
  });
  installOffsets(prototype);
}

function callerOf(node: Node | undefined): unknown {
  return node === undefined ? null : toComponent(node)?.getMethodCaller();
}

// `offsetLeft` and `offsetTop` of event targets, relative to the page as everywhere.
function installOffsets(callers: Prototype): void {
  for (const owner of [callers, glassEasel.Element.prototype as unknown as Prototype]) {
    for (const edge of ['offsetLeft', 'offsetTop'] as const) {
      Object.defineProperty(owner, edge, { configurable: true, get(this: unknown) { return domOf(toNode(this))?.[edge] ?? 0; } });
    }
  }
}

/** Corrects what nodes report and receive: page coordinates, preview units, observer results with an identity. */
export function installNodeCorrections(): void {
  const prototype = glassEasel.Element.prototype;
  const setNodeStyle = original(prototype, 'setNodeStyle');
  const getBoundingClientRect = original(prototype, 'getBoundingClientRect');
  const createIntersectionObserver = original(prototype, 'createIntersectionObserver');
  prototype.setNodeStyle = function (style, segment) {
    setNodeStyle.call(this, typeof style === 'string' ? toPreviewUnits(style) : style, segment);
  };
  prototype.getBoundingClientRect = function (done) {
    const target = domOf(this) === null && shadowRootOf(this) !== null ? (shadowRootOf(this)?.childNodes[0]?.asElement() ?? this) : this;
    getBoundingClientRect.call(target, (rect) => done(toPageRect(rect)));
  };
  prototype.createIntersectionObserver = function (...[relative, margin, thresholds, listener]) {
    return createIntersectionObserver.call(this, relative, margin, thresholds, (result) => {
      const { width, height } = pageViewport();
      const known = result as unknown as Record<string, unknown>;
      const relativeRect = known['relativeRect'] as DOMRect | null;
      const answer = {
        ...known,
        id: this.id,
        dataset: this.dataset,
        boundingClientRect: toPageRect(known['boundingClientRect'] as DOMRect),
        intersectionRect: toPageRect(known['intersectionRect'] as DOMRect),
        relativeRect: relativeRect === null ? { left: 0, top: 0, right: width, bottom: height, width, height } : toPageRect(relativeRect),
      };
      listener(answer as unknown as typeof result);
    });
  };
}

interface PageRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

function toPageRect({ left, top, width, height }: { left: number; top: number; width: number; height: number }): PageRect {
  const origin = pageViewport();
  const x = left - origin.left;
  const y = top - origin.top;
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
}
