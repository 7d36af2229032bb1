/** swiper: slides side by side, dragged, timed, or set from outside; circular ones wrap around. */
import { toPixels } from '../units';
import { make } from './define';
import type { BuiltinContext, BuiltinData, BuiltinFamily } from './define';
import { watchDrag } from './drag';
import { text } from './text';

const properties = {
  current: Number, autoplay: Boolean, interval: { type: Number, value: 5000 }, duration: { type: Number, value: 500 }, circular: Boolean, vertical: Boolean,
  indicatorDots: Boolean, indicatorColor: { type: String, value: 'rgba(0,0,0,.3)' }, indicatorActiveColor: { type: String, value: '#000000' },
  previousMargin: { type: null, value: 0 }, nextMargin: { type: null, value: 0 }, displayMultipleItems: { type: Number, value: 1 }, snapToEdge: Boolean,
  easingFunction: String, currentItemId: String, skipHiddenItemLayout: Boolean, layoutType: String, transformerType: String,
};
const FLICK_SPEED = 0.3;

class Swiper {
  private position = 0;
  private index = 0;
  private frame = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly dots = make('div', { className: 'mp-swiper-dots' });
  private lastCurrent: unknown;

  constructor(private readonly context: BuiltinContext) {
    const { host, onDetach } = context;
    host.append(this.dots);
    const observer = new MutationObserver(() => this.layOut());
    observer.observe(host, { childList: true });
    const resized = new ResizeObserver(() => this.layOut());
    resized.observe(host);
    onDetach(() => {
      observer.disconnect();
      resized.disconnect();
      clearInterval(this.timer);
      cancelAnimationFrame(this.frame);
    });
    this.watchTouch();
  }

  sync(data: BuiltinData): void {
    const current = Number(data['current']) || 0;
    if (current !== this.lastCurrent) {
      const isFirst = this.lastCurrent === undefined;
      this.lastCurrent = current;
      if (isFirst) this.index = this.position = current;
      else if (current !== this.index) this.goTo(current, '');
    }
    clearInterval(this.timer);
    if (data['autoplay']) this.timer = setInterval(() => this.advance(), Number(data['interval']));
    this.layOut();
  }

  private get items(): HTMLElement[] {
    return [...this.context.host.children].filter((child): child is HTMLElement => child.tagName === 'WX-SWIPER-ITEM');
  }

  private get isVertical(): boolean {
    return Boolean(this.context.data()['vertical']);
  }

  private get isCircular(): boolean {
    return Boolean(this.context.data()['circular']) && this.items.length > Number(this.context.data()['displayMultipleItems']);
  }

  /** CSS px of one slide along the direction of movement. */
  private get slideSize(): number {
    const { host, data } = this.context;
    const { previousMargin, nextMargin, displayMultipleItems } = data();
    const whole = (this.isVertical ? host.clientHeight : host.clientWidth) - (toPixels(previousMargin) || 0) - (toPixels(nextMargin) || 0);
    return whole / Math.max(1, Number(displayMultipleItems));
  }

  private advance(): void {
    if (this.context.host.offsetParent === null || this.items.length < 2) return;
    const next = this.index + 1;
    this.goTo(this.isCircular ? next : next % this.items.length, 'autoplay');
  }

  /** Moves to a slide; with `circular`, numbers beyond the ends wrap around. */
  private goTo(target: number, source: '' | 'autoplay' | 'touch'): void {
    const count = this.items.length;
    if (count === 0) return;
    const wrapped = ((target % count) + count) % count;
    const hasChanged = wrapped !== this.index;
    const goal = this.isCircular && source === '' ? nearest(wrapped, this.position, count) : target;
    this.index = wrapped;
    const detail = { current: wrapped, currentItemId: text(this.items[wrapped]?.dataset['itemId']), source };
    if (hasChanged) {
      this.lastCurrent = wrapped;
      this.context.assign({ current: wrapped });
      this.context.fire('change', detail);
    }
    this.slideTo(goal, () => {
      this.position = wrapped;
      this.layOut();
      if (hasChanged) this.context.fire('animationfinish', detail);
    });
  }

  private slideTo(goal: number, done: () => void): void {
    cancelAnimationFrame(this.frame);
    const from = this.position;
    const duration = Number(this.context.data()['duration']);
    let startedAt: number | undefined;
    const step = (at: number): void => {
      startedAt ??= at;
      const part = duration <= 0 ? 1 : Math.min(1, (at - startedAt) / duration);
      this.position = from + (goal - from) * (1 - (1 - part) ** 3);
      this.layOut();
      if (part < 1) this.frame = requestAnimationFrame(step);
      else done();
    };
    this.frame = requestAnimationFrame(step);
  }

  private layOut(): void {
    const { data } = this.context;
    const items = this.items;
    const size = this.slideSize;
    const margin = toPixels(data()['previousMargin']) || 0;
    items.forEach((item, at) => {
      let distance = at - this.position;
      if (this.isCircular) distance = nearest(distance, 0, items.length);
      const shift = margin + distance * size;
      item.style[this.isVertical ? 'height' : 'width'] = `${size}px`;
      item.style.transform = this.isVertical ? `translate3d(0,${shift}px,0)` : `translate3d(${shift}px,0,0)`;
    });
    this.paintDots(items.length);
  }

  private paintDots(count: number): void {
    const { indicatorDots, indicatorColor, indicatorActiveColor } = this.context.data();
    this.dots.hidden = !indicatorDots;
    this.dots.toggleAttribute('vertical', this.isVertical);
    while (this.dots.children.length < count) this.dots.append(make('i'));
    while (this.dots.children.length > count) this.dots.lastChild?.remove();
    [...this.dots.children].forEach((dot, at) => { (dot as HTMLElement).style.background = text(at === this.index ? indicatorActiveColor : indicatorColor); });
  }

  private watchTouch(): void {
    let from = 0;
    let axis: 'own' | 'other' | null = null;
    watchDrag(this.context.host, {
      start: () => {
        cancelAnimationFrame(this.frame);
        clearInterval(this.timer);
        from = this.position;
        axis = null;
        return true;
      },
      move: ({ byX, byY }) => {
        axis ??= (Math.abs(byX) > Math.abs(byY)) !== this.isVertical ? 'own' : 'other';
        if (axis === 'other' || this.items.length < 2) return false;
        this.position = this.limit(from - (this.isVertical ? byY : byX) / this.slideSize);
        this.context.fire('transition', { dx: -byX, dy: -byY });
        this.layOut();
        return true;
      },
      end: ({ speedX, speedY }) => {
        const speed = this.isVertical ? speedY : speedX;
        const flick = Math.abs(speed) > FLICK_SPEED && axis === 'own' ? Math.sign(-speed) : 0;
        const goal = flick === 0 ? Math.round(this.position) : Math.round(from) + flick;
        this.goTo(this.isCircular ? goal : Math.min(Math.max(goal, 0), this.lastIndex), 'touch');
        if (this.context.data()['autoplay']) this.sync(this.context.data());
      },
    });
  }

  private get lastIndex(): number {
    return Math.max(0, this.items.length - Math.max(1, Number(this.context.data()['displayMultipleItems'])));
  }

  // Beyond the ends a slide follows the finger only a third of the way.
  private limit(position: number): number {
    if (this.isCircular) return position;
    if (position < 0) return position / 3;
    return position > this.lastIndex ? this.lastIndex + (position - this.lastIndex) / 3 : position;
  }
}

/** The number congruent to `value` modulo `count` that lies nearest to `reference`. */
function nearest(value: number, reference: number, count: number): number {
  return value - Math.round((value - reference) / count) * count;
}

/** swiper and swiper-item. */
export const swiper: BuiltinFamily = {
  components: {
    swiper: {
      properties,
      setup(context) {
        const slides = new Swiper(context);
        return (data) => slides.sync(data);
      },
    },
    'swiper-item': {
      properties: { itemId: String, skipHiddenItemLayout: Boolean },
      setup: ({ host }) => (data) => { host.dataset['itemId'] = text(data['itemId']); },
    },
  },
  style: `
wx-swiper{display:block;height:150px;overflow:clip;position:relative}
wx-swiper-item{display:block;position:absolute;left:0;top:0;width:100%;height:100%;overflow:hidden;will-change:transform}
.mp-swiper-dots{position:absolute;z-index:1;left:0;right:0;bottom:10px;display:flex;justify-content:center;gap:8px;pointer-events:none}
.mp-swiper-dots[vertical]{left:auto;right:10px;top:0;bottom:0;flex-direction:column}
.mp-swiper-dots i{width:8px;height:8px;border-radius:4px}
`,
};
