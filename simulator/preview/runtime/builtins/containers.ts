/** Plain boxes and text: what has no behaviour beyond its style, and the few that only watch or move. */
import { make } from './define';
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './define';
import { text } from './text';

const BOXES = ['view', 'cover-view', 'sticky-header', 'sticky-section', 'list-view', 'grid-view', 'share-element', 'keyboard-accessory', 'block-view'];

const textComponent: BuiltinDefinition = {
  properties: { userSelect: Boolean, selectable: Boolean, space: String, decode: Boolean, overflow: String, maxLines: Number },
  setup: ({ host }) => (data) => {
    host.toggleAttribute('selectable', Boolean(data['userSelect'] || data['selectable']));
    host.toggleAttribute('keep-space', Boolean(data['space']));
  },
};

// The portal leaves overflow and stacking of its place but stays inside the page, whose variables it inherits.
const rootPortal: BuiltinDefinition = {
  properties: { enable: { type: Boolean, value: true } },
  setup({ host, onDetach, data }) {
    if (data()['enable'] !== false) host.closest('wx-page')?.append(host);
    onDetach(() => host.remove());
  },
};

const pageMeta: BuiltinDefinition = {
  properties: { pageStyle: String, pageFontSize: String, rootFontSize: String, rootBackgroundColor: String, backgroundColor: String, backgroundTextStyle: String, backgroundColorTop: String, backgroundColorBottom: String, scrollTop: String, scrollDuration: Number },
  setup({ host }) {
    const page = host.closest<HTMLElement>('wx-page');
    return (data) => {
      if (page === null) return;
      // The frame writes only `top` there, while a pull-down is shown.
      const { top } = page.style;
      page.style.cssText = text(data['pageStyle']);
      page.style.top = top;
      if (data['rootBackgroundColor']) page.style.backgroundColor = text(data['rootBackgroundColor']);
      if (data['backgroundColor']) page.parentElement?.style.setProperty('background-color', text(data['backgroundColor']));
      if (data['scrollTop']) page.scrollTo({ top: Number.parseFloat(text(data['scrollTop'])) });
    };
  },
};

const navigationBar: BuiltinDefinition = {
  properties: { title: String, loading: Boolean, frontColor: String, backgroundColor: String, colorAnimationDuration: Number, colorAnimationTimingFunc: String },
  setup: ({ runtime }) => (data) => {
    const page = runtime.stack.at(-1);
    if (page === undefined) return;
    if (data['title']) page.title = text(data['title']);
    page.navigationBar = {
      ...page.navigationBar,
      loading: Boolean(data['loading']),
      ...(data['backgroundColor'] ? { backgroundColor: text(data['backgroundColor']) } : {}),
      ...(data['frontColor'] ? { frontColor: data['frontColor'] === '#ffffff' ? '#ffffff' : '#000000' } : {}),
    };
    runtime.repaintBars();
  },
};

const pageContainer: BuiltinDefinition = {
  properties: { show: Boolean, duration: { type: Number, value: 300 }, zIndex: { type: Number, value: 100 }, overlay: { type: Boolean, value: true }, position: { type: String, value: 'bottom' }, round: Boolean, closeOnSlideDown: Boolean, overlayStyle: String, customStyle: String },
  setup(context) {
    const { host, fire, onDetach, assign } = context;
    const overlay = make('div', { className: 'mp-container-overlay' });
    host.before(overlay);
    onDetach(() => overlay.remove());
    overlay.addEventListener('click', () => {
      fire('clickoverlay');
      assign({ show: false });
    });
    let isShown = false;
    return (data) => {
      const { show, position, round, zIndex, customStyle, duration } = data;
      host.style.cssText = `${text(customStyle)};z-index:${text(zIndex)}`;
      overlay.style.cssText = `${text(data['overlayStyle'])};z-index:${text(zIndex)}`;
      overlay.hidden = !show || data['overlay'] === false;
      host.hidden = !show;
      host.dataset['position'] = text(position);
      host.toggleAttribute('round', Boolean(round));
      if (Boolean(show) !== isShown) announceContainer(context, (isShown = Boolean(show)), Number(duration));
    };
  },
};

function announceContainer({ fire }: BuiltinContext, isEntering: boolean, duration: number): void {
  const name = isEntering ? 'enter' : 'leave';
  fire(`before${name}`);
  fire(name);
  setTimeout(() => fire(`after${name}`), duration);
}

const matchMedia: BuiltinDefinition = {
  properties: { minWidth: Number, maxWidth: Number, width: Number, minHeight: Number, maxHeight: Number, height: Number, orientation: String },
  setup: ({ host, runtime }) => (data) => {
    const { width, height } = runtime.pageViewport();
    const holds = (name: string, test: (limit: number) => boolean): boolean => !data[name] || test(Number(data[name]));
    const fits = holds('minWidth', (limit) => width >= limit) && holds('maxWidth', (limit) => width <= limit) && holds('width', (limit) => width === limit)
      && holds('minHeight', (limit) => height >= limit) && holds('maxHeight', (limit) => height <= limit) && holds('height', (limit) => height === limit);
    const isTurned = data['orientation'] === 'landscape' ? width <= height : data['orientation'] === 'portrait' && width > height;
    host.style.display = fits && !isTurned ? '' : 'none';
  },
};

/** view, text and their relatives. */
export const containers: BuiltinFamily = {
  components: {
    ...Object.fromEntries(BOXES.map((name) => [name, {}])),
    text: textComponent, 'root-portal': rootPortal, 'page-meta': pageMeta, 'navigation-bar': navigationBar, 'page-container': pageContainer, 'match-media': matchMedia,
  },
  style: `
${[...BOXES, 'root-portal', 'match-media'].map((name) => `wx-${name}`).join()}{display:block}
wx-page-meta,wx-navigation-bar{display:contents}
wx-text[selectable]{user-select:text;-webkit-user-select:text}
wx-text[keep-space]{white-space:pre-wrap}
wx-text{white-space:pre-line}
wx-cover-view{position:relative;line-height:1.2;white-space:nowrap;overflow:hidden}
.mp-container-overlay{position:fixed;inset:0;background:rgba(0,0,0,.5)}
wx-page-container{position:fixed;left:0;right:0;bottom:0;display:block;background:#fff;overflow:auto;animation:mp-rise .3s}
wx-page-container[data-position=top]{top:0;bottom:auto}wx-page-container[data-position=right]{top:0;left:20%}wx-page-container[data-position=center]{top:50%;bottom:auto;transform:translateY(-50%)}
wx-page-container[round]{border-radius:20px 20px 0 0}
@keyframes mp-rise{from{transform:translateY(100%)}}
`,
};
