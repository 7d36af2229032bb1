/** Pictures, icons and formatted text: image, cover-image, icon, progress, rich-text, video, web-view. */
import { ownerOf } from '../engine';
import { toPreviewUnits, toPixels } from '../units';
import { make } from './define';
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './define';
import { text } from './text';

const DIRECT = /^(?:https?:|data:|blob:|\/\/)/;

/** A URL the browser can load for what a page wrote as `src`; rejects where a `cloud://` file is not there or cannot be asked for. */
export async function toLoadable({ node, platform }: BuiltinContext, source: string): Promise<string> {
  if (source === '' || DIRECT.test(source)) return source;
  if (/^[a-z]+:\/\//.test(source)) return platform.resolveMedia(source);
  if (source.startsWith('/')) return source.slice(1);
  return new URL(source, `http://app/${ownerOf(node)?.is ?? ''}`).pathname.slice(1);
}

function image(context: BuiltinContext): (data: Record<string, unknown>) => void {
  const { host, fire } = context;
  const element = host.appendChild(make('img', { draggable: false, alt: '' }));
  let requested: unknown;
  element.onload = () => fire('load', { width: element.naturalWidth, height: element.naturalHeight });
  element.onerror = () => fire('error', { errMsg: `GET ${text(requested)} fail` });
  return (data) => {
    host.dataset['mode'] = text(data['mode']);
    if (data['lazyLoad']) element.loading = 'lazy';
    const source = data['src'];
    if (source === requested) return;
    requested = source;
    void toLoadable(context, text(source)).then((url) => {
      if (requested !== source) return;
      if (url === '') element.removeAttribute('src');
      else element.src = url;
    }, () => {
      if (requested !== source) return;
      element.removeAttribute('src');
      fire('error', { errMsg: `GET ${text(source)} fail` });
    });
  };
}

const ICON_PATHS: Record<string, string> = {
  success: 'M12 2a10 10 0 100 20 10 10 0 000-20zm-1.2 14.4l-4.2-4.2 1.3-1.3 2.9 2.9 5.7-5.7 1.3 1.3z',
  info: 'M12 2a10 10 0 100 20 10 10 0 000-20zm-1 5h2v2h-2zm0 4h2v6h-2z',
  warn: 'M12 2a10 10 0 100 20 10 10 0 000-20zm-1 5h2v7h-2zm0 8.5h2v2h-2z',
  waiting: 'M12 2a10 10 0 100 20 10 10 0 000-20zm-1 4h1.6v6l4 2.4-.8 1.3-4.8-2.9z',
  cancel: 'M12 2a10 10 0 100 20 10 10 0 000-20zm0 18.6a8.6 8.6 0 110-17.2 8.6 8.6 0 010 17.2zM8.3 7.2L12 10.9l3.7-3.7 1.1 1.1-3.7 3.7 3.7 3.7-1.1 1.1-3.7-3.7-3.7 3.7-1.1-1.1 3.7-3.7-3.7-3.7z',
  clear: 'M12 2a10 10 0 100 20 10 10 0 000-20zM8.3 7.2L12 10.9l3.7-3.7 1.1 1.1-3.7 3.7 3.7 3.7-1.1 1.1-3.7-3.7-3.7 3.7-1.1-1.1 3.7-3.7-3.7-3.7z',
  search: 'M10.5 3a7.5 7.5 0 015.9 12.1l4.5 4.5-1.3 1.3-4.5-4.5A7.5 7.5 0 1110.5 3zm0 1.8a5.7 5.7 0 100 11.4 5.7 5.7 0 000-11.4z',
  download: 'M12 2a10 10 0 100 20 10 10 0 000-20zm-.8 4.5h1.6v6.6l2.3-2.3 1.1 1.1-4.2 4.2-4.2-4.2 1.1-1.1 2.3 2.3z',
};
const ICON_COLORS: Record<string, string> = { success: '#07c160', info: '#10aeff', warn: '#f76260', waiting: '#10aeff', cancel: '#f43530', clear: '#b2b2b2', search: '#b2b2b2', download: '#07c160' };

const icon: BuiltinDefinition = {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  setup: ({ host }) => (data) => {
    const type = text(data['type']).replace(/_.*$/, '');
    const size = toPixels(data['size']);
    host.innerHTML = `<svg viewBox="0 0 24 24" width="${size}" height="${size}"><path fill-rule="evenodd" d="${ICON_PATHS[type] ?? ''}"/></svg>`;
    host.style.color = text(data['color']) || (ICON_COLORS[type] ?? '#07c160');
  },
};

const progress: BuiltinDefinition = {
  properties: { percent: Number, showInfo: Boolean, borderRadius: { type: null, value: 0 }, fontSize: { type: null, value: 16 }, strokeWidth: { type: null, value: 6 }, activeColor: { type: String, value: '#09bb07' }, color: String, backgroundColor: { type: String, value: '#ebebeb' }, active: Boolean, activeMode: String, duration: { type: Number, value: 30 } },
  setup({ host, fire }) {
    const track = host.appendChild(make('div'));
    const bar = track.appendChild(make('div'));
    const info = host.appendChild(make('span'));
    bar.addEventListener('transitionend', () => fire('activeend', {}));
    return (data) => {
      const percent = Math.min(100, Math.max(0, Number(data['percent'])));
      const radius = toPixels(data['borderRadius']);
      track.style.cssText = `flex:1;height:${toPixels(data['strokeWidth'])}px;border-radius:${radius}px;overflow:hidden;background:${text(data['backgroundColor'])}`;
      bar.style.cssText = `width:${percent}%;height:100%;border-radius:${radius}px;background:${text(data['color'] || data['activeColor'])};${data['active'] ? `transition:width ${Number(data['duration']) * percent}ms linear` : ''}`;
      info.textContent = data['showInfo'] ? `${percent}%` : '';
      host.setAttribute('aria-valuenow', String(percent));
    };
  },
};

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

// Tags the platform's own rich-text drops as well.
const DROPPED_TAGS = new Set(['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'STYLE', 'FORM', 'INPUT', 'BUTTON']);

function buildRichNode(node: RichNode): globalThis.Node {
  if (node.type === 'text' || node.name === undefined) return document.createTextNode(decodeEntities(text(node.text)));
  const element = document.createElement(DROPPED_TAGS.has(node.name.toUpperCase()) ? 'span' : node.name);
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (!name.startsWith('on')) element.setAttribute(name, name === 'style' ? toPreviewUnits(text(value)) : text(value));
  }
  element.append(...(node.children ?? []).map(buildRichNode));
  return element;
}

function decodeEntities(value: string): string {
  return value.includes('&') ? (new DOMParser().parseFromString(value, 'text/html').body.innerText) : value;
}

function buildRichHtml(html: string): globalThis.Node[] {
  const { body } = new DOMParser().parseFromString(toPreviewUnits(html), 'text/html');
  for (const element of body.querySelectorAll('*')) {
    if (DROPPED_TAGS.has(element.tagName)) element.remove();
    for (const { name } of [...element.attributes]) if (name.startsWith('on')) element.removeAttribute(name);
  }
  return [...body.childNodes];
}

const richText: BuiltinDefinition = {
  properties: { nodes: null, space: String, userSelect: Boolean },
  setup: ({ host }) => (data) => {
    const nodes = data['nodes'];
    host.replaceChildren(...(Array.isArray(nodes) ? (nodes as RichNode[]).map(buildRichNode) : buildRichHtml(text(nodes))));
  },
};

const VIDEO_EVENTS: Record<string, string> = { play: 'play', pause: 'pause', ended: 'ended', waiting: 'waiting', loadedmetadata: 'loadedmetadata', error: 'error' };

const video: BuiltinDefinition = {
  properties: { src: String, poster: String, controls: { type: Boolean, value: true }, objectFit: { type: String, value: 'contain' }, autoplay: Boolean, loop: Boolean, muted: Boolean, title: String, duration: Number, initialTime: Number, direction: Number, showFullscreenBtn: Boolean, showPlayBtn: Boolean, showCenterPlayBtn: Boolean, enableProgressGesture: Boolean, danmuList: Array, enableDanmu: Boolean, showProgress: Boolean, pageGesture: Boolean, playBtnPosition: String, autoPauseIfNavigate: Boolean, showMuteBtn: Boolean, vslideGesture: Boolean },
  setup(context) {
    const { host, fire } = context;
    const player = host.appendChild(make('video', { playsInline: true, preload: 'metadata' }));
    for (const [from, to] of Object.entries(VIDEO_EVENTS)) player.addEventListener(from, () => fire(to, { duration: player.duration }));
    player.addEventListener('timeupdate', () => fire('timeupdate', { currentTime: player.currentTime, duration: player.duration }));
    let source: unknown;
    return (data) => {
      Object.assign(player, { controls: data['controls'] !== false, loop: Boolean(data['loop']), muted: Boolean(data['muted']), autoplay: Boolean(data['autoplay']) });
      player.style.objectFit = text(data['objectFit']);
      void toLoadable(context, text(data['poster'])).then((url) => { player.poster = url; }, () => { player.poster = ''; });
      if (source === data['src']) return;
      source = data['src'];
      void toLoadable(context, text(source)).then((url) => { if (url !== '') player.src = url; }, () => fire('error', { errMsg: `GET ${text(source)} fail` }));
    };
  },
};

const webView: BuiltinDefinition = {
  properties: { src: String },
  setup({ host, fire }) {
    const frame = host.appendChild(make('iframe', { title: '网页' }));
    frame.onload = () => fire('load', { src: frame.src });
    return (data) => { if (data['src'] && frame.getAttribute('src') !== data['src']) frame.src = text(data['src']); };
  },
};

const imageProperties = { src: String, mode: { type: String, value: 'scaleToFill' }, lazyLoad: Boolean, showMenuByLongpress: Boolean, webp: Boolean, fadeIn: Boolean, forceHttps: Boolean };

/** Everything that shows a picture or foreign content. */
export const media: BuiltinFamily = {
  components: { image: { properties: imageProperties, setup: image }, 'cover-image': { properties: imageProperties, setup: image }, icon, progress, 'rich-text': richText, video, 'web-view': webView },
  style: `
wx-image,wx-cover-image{display:inline-block;overflow:hidden;width:320px;height:240px;position:relative}
wx-image>img,wx-cover-image>img{width:100%;height:100%;display:block;object-fit:fill;pointer-events:none}
wx-image>img:not([src]),wx-cover-image>img:not([src]){visibility:hidden}
wx-image[data-mode=aspectFit]>img{object-fit:contain}wx-image[data-mode=aspectFill]>img{object-fit:cover}
${['center', 'top', 'bottom', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right'].map((mode) => `wx-image[data-mode="${mode}"]>img{object-fit:none;object-position:${mode}}`).join('')}
wx-image[data-mode=widthFix]{height:auto!important}wx-image[data-mode=widthFix]>img{height:auto}
wx-image[data-mode=heightFix]{width:auto!important}wx-image[data-mode=heightFix]>img{width:auto}
wx-icon{display:inline-block;line-height:0}wx-icon path{fill:currentColor}
wx-progress{display:flex;align-items:center}wx-progress span:not(:empty){margin-left:10px}
wx-rich-text{display:block}wx-rich-text img{max-width:100%}
wx-video{display:inline-block;width:300px;height:225px;overflow:hidden;background:#000;position:relative}wx-video>video{width:100%;height:100%;display:block}
wx-web-view{position:absolute;inset:0;display:block;background:#fff}wx-web-view>iframe{width:100%;height:100%;border:0}
`,
};
