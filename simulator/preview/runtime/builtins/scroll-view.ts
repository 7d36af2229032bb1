/** scroll-view: a scrolling box with thresholds, programmatic places and its own pull-to-refresh. */
import { domOf, ownerOf } from '../engine';
import { toPixels } from '../units';
import { setTraits } from '../traits';
import { make } from './define';
import type { BuiltinContext, BuiltinData, BuiltinFamily } from './define';
import { watchDrag } from './drag';
import { text } from './text';

const PULL_LIMIT = 90;

const properties = {
  scrollX: Boolean, scrollY: Boolean, scrollTop: null, scrollLeft: null, scrollIntoView: String, scrollIntoViewOffset: Number, scrollIntoViewAlignment: String,
  scrollWithAnimation: Boolean, upperThreshold: { type: null, value: 50 }, lowerThreshold: { type: null, value: 50 }, enhanced: Boolean, showScrollbar: Boolean,
  bounces: Boolean, enableFlex: Boolean, enableBackToTop: Boolean, scrollAnchoring: Boolean, type: String, pagingEnabled: Boolean, fastDeceleration: Boolean,
  usingSticky: Boolean, throttle: Boolean, enablePassive: null, clip: Boolean, associativeContainer: String,
  refresherEnabled: Boolean, refresherTriggered: Boolean, refresherThreshold: { type: Number, value: 45 }, refresherDefaultStyle: String, refresherBackground: String,
};

function setup(context: BuiltinContext): (data: BuiltinData) => void {
  const { host } = context;
  setTraits(host, { queryNode: { scrollTo: (options: ScrollToOptions) => host.scrollTo(options), scrollIntoView: (selector: string) => host.querySelector(selector)?.scrollIntoView() } });
  watchEdges(context);
  const refresher = watchRefresher(context);
  let previous: BuiltinData = {};
  return (data) => {
    host.style.overflowX = data['scrollX'] ? 'auto' : 'hidden';
    host.style.overflowY = data['scrollY'] || data['refresherEnabled'] ? 'auto' : 'hidden';
    host.toggleAttribute('flex', Boolean(data['enableFlex']));
    host.toggleAttribute('paging', Boolean(data['pagingEnabled']));
    scrollAsAsked(context, previous);
    refresher(Boolean(data['refresherTriggered']));
    previous = { ...data };
  };
}

function scrollAsAsked({ host, node, data }: BuiltinContext, previous: BuiltinData): void {
  const now = data();
  const behavior = now['scrollWithAnimation'] ? 'smooth' : 'auto';
  for (const [name, edge] of [['scrollTop', 'top'], ['scrollLeft', 'left']] as const) {
    const place = toPixels(now[name]);
    // Content of the same update may still be missing, so the place is tried again after layout.
    if (now[name] === previous[name] || Number.isNaN(place)) continue;
    host.scrollTo({ [edge]: place, behavior });
    requestAnimationFrame(() => host.scrollTo({ [edge]: place, behavior }));
  }
  const id = text(now['scrollIntoView']);
  if (id === '' || id === previous['scrollIntoView']) return;
  setTimeout(() => {
    const target = domOf(ownerOf(node)?.getShadowRoot()?.getElementById(id)) ?? host.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    if (target === null) return;
    const [own, goal] = [host.getBoundingClientRect(), target.getBoundingClientRect()];
    const offset = Number(now['scrollIntoViewOffset'] ?? 0);
    if (now['scrollY']) host.scrollTo({ top: host.scrollTop + goal.top - own.top + offset, behavior });
    if (now['scrollX']) host.scrollTo({ left: host.scrollLeft + goal.left - own.left + offset, behavior });
  });
}

function watchEdges({ host, data, fire }: BuiltinContext): void {
  let last = { left: 0, top: 0 };
  let isNearStart = true;
  let isNearEnd = false;
  host.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = host;
    fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop });
    last = { left: scrollLeft, top: scrollTop };
    const isHorizontal = Boolean(data()['scrollX']) && !data()['scrollY'];
    const before = isHorizontal ? scrollLeft : scrollTop;
    const after = isHorizontal ? scrollWidth - clientWidth - scrollLeft : scrollHeight - clientHeight - scrollTop;
    const nowNearStart = before <= toPixels(data()['upperThreshold']);
    const nowNearEnd = after <= toPixels(data()['lowerThreshold']);
    if (nowNearStart && !isNearStart) fire('scrolltoupper', { direction: isHorizontal ? 'left' : 'top' });
    if (nowNearEnd && !isNearEnd) fire('scrolltolower', { direction: isHorizontal ? 'right' : 'bottom' });
    [isNearStart, isNearEnd] = [nowNearStart, nowNearEnd];
  }, { passive: true });
  host.addEventListener('touchstart', () => fire('dragstart', { scrollTop: host.scrollTop, scrollLeft: host.scrollLeft }), { passive: true });
  host.addEventListener('touchend', () => fire('dragend', { scrollTop: host.scrollTop, scrollLeft: host.scrollLeft }), { passive: true });
}

function watchRefresher({ host, data, fire }: BuiltinContext): (isTriggered: boolean) => void {
  const indicator = make('div', { className: 'mp-scroll-refresher', innerHTML: '<i></i><i></i><i></i>' });
  let isRefreshing = false;
  const setHeight = (height: number): void => {
    if (height > 0 && !indicator.isConnected) host.prepend(indicator);
    indicator.style.height = `${height}px`;
    indicator.style.background = text(data()['refresherBackground']);
  };
  watchDrag(host, {
    start: () => Boolean(data()['refresherEnabled']) && !isRefreshing && host.scrollTop <= 0,
    move: ({ byY }) => {
      if (byY <= 0 || host.scrollTop > 0) return false;
      setHeight(Math.min(byY / 2, PULL_LIMIT));
      fire('refresherpulling', { dy: byY / 2 });
      return true;
    },
    end: ({ byY }) => {
      if (byY / 2 < Number(data()['refresherThreshold'])) {
        setHeight(0);
        fire('refresherabort');
        return;
      }
      isRefreshing = true;
      setHeight(Number(data()['refresherThreshold']));
      fire('refresherrefresh');
    },
  });
  let wasTriggered = false;
  return (isTriggered) => {
    if (isTriggered === wasTriggered) return;
    wasTriggered = isTriggered;
    setHeight(isTriggered ? Number(data()['refresherThreshold']) : 0);
    if (isTriggered && !isRefreshing) fire('refresherrefresh');
    if (!isTriggered) fire('refresherrestore');
    isRefreshing = isTriggered;
  };
}

/** scroll-view. */
export const scrollView: BuiltinFamily = {
  components: { 'scroll-view': { properties, setup } },
  style: `
wx-scroll-view{display:block;width:100%;box-sizing:border-box;scrollbar-width:none;-webkit-overflow-scrolling:touch;overscroll-behavior:contain auto;position:relative}
wx-scroll-view::-webkit-scrollbar{display:none}
wx-scroll-view[flex]{display:flex}
wx-scroll-view[paging]{scroll-snap-type:both mandatory}wx-scroll-view[paging]>*{scroll-snap-align:start}
.mp-scroll-refresher{display:flex;gap:8px;align-items:center;justify-content:center;overflow:hidden;width:100%;flex:none}
.mp-scroll-refresher i{width:6px;height:6px;border-radius:3px;background:#b2b2b2;animation:mp-blink 1s infinite alternate}
`,
};
