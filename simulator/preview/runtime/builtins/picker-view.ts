/** picker-view and its columns: wheels embedded in a page. */
import { findBelow, findAncestor, setTraits } from '../traits';
import { toPreviewUnits, toPixels } from '../units';
import { make } from './define';
import type { BuiltinDefinition, BuiltinFamily } from './define';
import { Wheel } from './wheel';
import { text } from './text';

const DEFAULT_ITEM_HEIGHT = 34;

function findItemHeight(indicatorStyle: string): number {
  return toPixels(/height:\s*([\d.]+(?:px|rpx))/.exec(indicatorStyle)?.[1]) || DEFAULT_ITEM_HEIGHT;
}

const pickerView: BuiltinDefinition = {
  properties: { value: { type: Array, value: [] }, indicatorStyle: String, indicatorClass: String, maskStyle: String, maskClass: String, immediateChange: Boolean },
  setup({ host, data, fire, assign }) {
    const mask = host.appendChild(make('div', { className: 'mp-wheel-mask' }));
    const indicator = host.appendChild(make('div', { className: 'mp-wheel-indicator' }));
    const columns = (): ReturnType<typeof findBelow<'column'>> => findBelow(host, 'column');
    setTraits(host, {
      itemHeight: () => findItemHeight(text(data()['indicatorStyle'])),
      columnMoving: (isMoving) => { if (isMoving) fire('pickstart'); },
      columnSettled() {
        const value = columns().map(({ ability }) => ability.index());
        assign({ value });
        fire('change', { value });
        fire('pickend');
      },
    });
    return (now) => {
      mask.style.cssText = toPreviewUnits(text(now['maskStyle']));
      indicator.style.cssText = toPreviewUnits(text(now['indicatorStyle']));
      host.style.setProperty('--item', `${findItemHeight(text(now['indicatorStyle']))}px`);
      const value = (now['value'] ?? []) as number[];
      // Columns take their items in the same update, after this call.
      setTimeout(() => columns().forEach(({ ability }, at) => ability.goTo(value[at] ?? 0)));
    };
  },
};

const pickerViewColumn: BuiltinDefinition = {
  setup({ host, onDetach }) {
    const view = host.closest<HTMLElement>('wx-picker-view');
    if (view === null) return;
    const itemHeight = (): number => findAncestor(host, 'itemHeight')?.() ?? DEFAULT_ITEM_HEIGHT;
    const items = (): HTMLElement[] => [...host.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
    const wheel = new Wheel({
      surface: view, moving: host, itemHeight,
      owns: (clientX) => {
        const { left, right } = host.getBoundingClientRect();
        return host.isConnected && clientX >= left && clientX < right;
      },
      count: () => items().length,
      viewHeight: () => view.clientHeight,
      settled: () => findAncestor(host, 'columnSettled')?.(),
    });
    const fit = (): void => {
      for (const item of items()) item.style.height = `${itemHeight()}px`;
      wheel.goTo(wheel.index);
    };
    const observer = new MutationObserver(fit);
    observer.observe(host, { childList: true });
    const resized = new ResizeObserver(fit);
    resized.observe(view);
    onDetach(() => {
      observer.disconnect();
      resized.disconnect();
    });
    setTraits(host, { column: { index: () => wheel.index, goTo: (index) => { fit(); wheel.goTo(index); } } });
  },
};

/** picker-view, picker-view-column. */
export const pickerViews: BuiltinFamily = {
  components: { 'picker-view': pickerView, 'picker-view-column': pickerViewColumn },
  style: `
wx-picker-view{display:flex;position:relative;overflow:clip;height:200px;touch-action:none}
wx-picker-view-column{display:block;flex:1;min-width:0;align-self:flex-start;text-align:center}
wx-picker-view-column>*{display:block;overflow:hidden;box-sizing:border-box}
.mp-wheel-mask{position:absolute;inset:0;z-index:2;pointer-events:none;background:linear-gradient(180deg,rgba(255,255,255,.95),rgba(255,255,255,.6)) top/100% calc(50% - var(--item,34px)/2) no-repeat,linear-gradient(0deg,rgba(255,255,255,.95),rgba(255,255,255,.6)) bottom/100% calc(50% - var(--item,34px)/2) no-repeat}
.mp-wheel-indicator{position:absolute;z-index:3;left:0;right:0;top:50%;height:var(--item,${DEFAULT_ITEM_HEIGHT}px);transform:translateY(-50%);pointer-events:none;border:solid #e5e5e5;border-width:1px 0;box-sizing:border-box}
`,
};
