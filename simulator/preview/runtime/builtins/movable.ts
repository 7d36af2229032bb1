/** movable-area and movable-view: a box that can be dragged inside another. */
import { toPixels } from '../units';
import { watchDrag } from './drag';
import type { BuiltinContext, BuiltinData, BuiltinFamily } from './define';

const properties = {
  direction: { type: String, value: 'none' }, inertia: Boolean, outOfBounds: Boolean, x: null, y: null, damping: Number, friction: Number,
  disabled: Boolean, scale: Boolean, scaleMin: Number, scaleMax: Number, scaleValue: Number, animation: { type: null, value: true },
};

function setup({ host, data, fire }: BuiltinContext): (data: BuiltinData) => void {
  const place = { x: 0, y: 0 };
  const limits = (): { x: number; y: number } => {
    const area = host.closest<HTMLElement>('wx-movable-area');
    return { x: (area?.clientWidth ?? 0) - host.offsetWidth, y: (area?.clientHeight ?? 0) - host.offsetHeight };
  };
  const moveTo = (x: number, y: number, source: string): void => {
    const room = limits();
    const isFree = Boolean(data()['outOfBounds']) && source === 'touch';
    // A view larger than its area may move the other way.
    const keep = (value: number, limit: number): number => (isFree ? value : Math.max(Math.min(0, limit), Math.min(Math.max(0, limit), value)));
    Object.assign(place, { x: keep(x, room.x), y: keep(y, room.y) });
    host.style.transform = `translate(${place.x}px,${place.y}px)`;
    fire('change', { ...place, source });
  };
  let from = { ...place };
  watchDrag(host, {
    start: () => {
      from = { ...place };
      host.style.transition = 'none';
      return !data()['disabled'];
    },
    move: ({ byX, byY }) => {
      const direction = String(data()['direction']);
      if (direction === 'none') return false;
      moveTo(direction === 'vertical' ? from.x : from.x + byX, direction === 'horizontal' ? from.y : from.y + byY, 'touch');
      return true;
    },
    end: () => moveTo(place.x, place.y, ''),
  });
  let previous: BuiltinData = {};
  return (now) => {
    if (now['x'] === previous['x'] && now['y'] === previous['y']) return;
    previous = { x: now['x'], y: now['y'] };
    host.style.transition = now['animation'] === false ? 'none' : 'transform .3s';
    requestAnimationFrame(() => moveTo(toPixels(now['x']) || 0, toPixels(now['y']) || 0, ''));
  };
}

/** movable-area, movable-view. */
export const movable: BuiltinFamily = {
  components: { 'movable-area': { properties: { scaleArea: Boolean } }, 'movable-view': { properties, setup } },
  style: `
wx-movable-area{display:block;position:relative;width:10px;height:10px}
wx-movable-view{display:inline-block;position:absolute;left:0;top:0;width:10px;height:10px;touch-action:none}
`,
};
