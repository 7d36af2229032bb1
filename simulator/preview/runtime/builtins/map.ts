/** map: a drawn stand-in with streets and the page's own markers, lines and circles at their right places. */
import { toPixels } from '../units';
import { make } from './define';
import type { BuiltinContext, BuiltinData, BuiltinFamily } from './define';
import { toLoadable } from './media';
import { text } from './text';

interface Point {
  latitude: number;
  longitude: number;
}
interface Marker extends Point {
  id?: number;
  title?: string;
  iconPath?: string;
  width?: number | string;
  height?: number | string;
  callout?: { content?: string; display?: string; color?: string; bgColor?: string };
  label?: { content?: string };
}

const properties = {
  latitude: Number, longitude: Number, scale: { type: Number, value: 16 }, minScale: Number, maxScale: Number, markers: { type: Array, value: [] }, covers: Array,
  polyline: { type: Array, value: [] }, circles: { type: Array, value: [] }, polygons: { type: Array, value: [] }, controls: Array, includePoints: Array, showLocation: Boolean, subkey: String, layerStyle: Number,
  rotate: Number, skew: Number, enable3D: Boolean, showCompass: Boolean, showScale: Boolean, enableOverlooking: Boolean, enableZoom: Boolean, enableScroll: Boolean,
  enableRotate: Boolean, enableSatellite: Boolean, enableTraffic: Boolean, enablePoi: Boolean, enableBuilding: Boolean, setting: null,
};
const TILE = 256;
const MARKER_SIZE = 32;
const BACKGROUND = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" preserveAspectRatio="xMidYMid slice" viewBox="0 0 400 300"><rect width="400" height="300" fill="#f2efe6"/><path d="M-20 210c90-40 130 30 220 0s130-70 220-40v150h-440z" fill="#cfe6f5"/><path d="M30 20h90v60h-90zM250 90h110v50h-110z" fill="#d5ead0"/><g stroke="#fff" fill="none" stroke-width="12"><path d="M-10 110l420-40M140-10l30 320M300-10l-20 320"/></g><g stroke="#fff" fill="none" stroke-width="6"><path d="M-10 40l420-20M-10 170l420-30M60-10l10 320M220-10l10 320M360-10l-10 320"/></g><path d="M-10 112l420-40" stroke="#f9d58a" stroke-width="5" fill="none"/></svg>`;

/** Where a place lies in a map of this scale, px from the map's middle (Mercator). */
export function projectFromCentre(place: Point, centre: Point, scale: number): { x: number; y: number } {
  const world = TILE * 2 ** scale;
  const toY = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return { x: ((place.longitude - centre.longitude) / 360) * world, y: (toY(centre.latitude) - toY(place.latitude)) * world };
}

function setup(context: BuiltinContext): (data: BuiltinData) => void {
  const { host, fire } = context;
  host.innerHTML = `<div class="mp-map-ground">${BACKGROUND}</div><div class="mp-map-layer"></div><small>地图示意</small>`;
  const layer = host.children[1] as HTMLElement;
  host.addEventListener('click', (event) => { if (!(event.target as HTMLElement).closest('button')) fire('tap', {}); });
  let drawn = '';
  return (data) => {
    const state = JSON.stringify([data['latitude'], data['longitude'], data['scale'], data['markers'], data['polyline'], data['circles'], data['includePoints'], data['showLocation']]);
    if (state === drawn) return;
    drawn = state;
    draw(context, layer);
    setTimeout(() => fire('updated', {}));
  };
}

function draw(context: BuiltinContext, layer: HTMLElement): void {
  const data = context.data();
  const centre = { latitude: Number(data['latitude']), longitude: Number(data['longitude']) };
  const at = (place: Point): { x: number; y: number } => projectFromCentre(place, centre, Number(data['scale']));
  const markers = (data['markers'] ?? []) as Marker[];
  layer.replaceChildren(drawShapes(data, at), ...markers.map((marker) => drawMarker(context, marker, at(marker))));
  if (data['showLocation']) layer.append(make('div', { className: 'mp-map-here' }));
}

function drawShapes(data: BuiltinData, at: (place: Point) => { x: number; y: number }): globalThis.Node {
  const lines = ((data['polyline'] ?? []) as { points?: Point[]; color?: string; width?: number }[]).map(({ points = [], color, width }) =>
    `<polyline fill="none" stroke="${color ?? '#0b5fe0'}" stroke-width="${width ?? 4}" points="${points.map(at).map(({ x, y }) => `${x},${y}`).join(' ')}"/>`);
  // One pixel is about 156543 metres at the equator divided by two to the scale.
  const pixelsPerMetre = (latitude: number): number => 2 ** Number(data['scale']) / (156_543 * Math.cos((latitude * Math.PI) / 180));
  const circles = ((data['circles'] ?? []) as (Point & { radius?: number; color?: string; fillColor?: string })[]).map((circle) => {
    const { x, y } = at(circle);
    return `<circle cx="${x}" cy="${y}" r="${(circle.radius ?? 0) * pixelsPerMetre(circle.latitude)}" stroke="${circle.color ?? '#0b5fe0'}" fill="${circle.fillColor ?? 'rgba(11,95,224,.12)'}"/>`;
  });
  const holder = make('div', { innerHTML: `<svg class="mp-map-shapes">${lines.join('')}${circles.join('')}</svg>` });
  return holder.firstElementChild ?? holder;
}

function drawMarker(context: BuiltinContext, marker: Marker, { x, y }: { x: number; y: number }): HTMLElement {
  const { fire } = context;
  const button = make('button', { className: 'mp-map-marker', type: 'button' });
  button.style.transform = `translate(-50%,-100%) translate(${x}px,${y}px)`;
  const name = marker.callout?.content ?? marker.label?.content ?? marker.title ?? '';
  button.setAttribute('aria-label', name);
  if (name !== '') button.append(drawCallout(marker, name, () => fire('callouttap', { markerId: marker.id })));
  const pin = make('img', { alt: '', src: `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#f04e23" d="M12 1a8 8 0 018 8c0 6-8 14-8 14S4 15 4 9a8 8 0 018-8z"/><circle cx="12" cy="9" r="3" fill="#fff"/></svg>')}` });
  Object.assign(pin.style, { width: `${toPixels(marker.width) || MARKER_SIZE}px`, height: `${toPixels(marker.height) || MARKER_SIZE}px` });
  if (marker.iconPath) void toLoadable(context, marker.iconPath).then((url) => { pin.src = url; }, () => undefined);
  button.append(pin);
  button.onclick = () => fire('markertap', { markerId: marker.id });
  return button;
}

function drawCallout(marker: Marker, name: string, tapped: () => void): HTMLElement {
  const callout = make('span', { textContent: name });
  Object.assign(callout.style, { color: text(marker.callout?.color), background: text(marker.callout?.bgColor) });
  callout.addEventListener('click', tapped);
  return callout;
}

/** map. */
export const maps: BuiltinFamily = {
  components: { map: { properties, setup } },
  style: `
wx-map{display:block;position:relative;overflow:hidden;width:300px;height:150px}
.mp-map-ground{position:absolute;inset:0}.mp-map-ground svg{display:block;width:100%;height:100%}
.mp-map-layer{position:absolute;left:50%;top:50%;width:0;height:0}
.mp-map-shapes{position:absolute;overflow:visible;width:1px;height:1px}
.mp-map-marker{position:absolute;border:0;background:none;padding:0;font:inherit;font-size:12px;display:flex;flex-direction:column;align-items:center;cursor:pointer}
.mp-map-marker span{max-width:200px;padding:4px 8px;margin-bottom:2px;border-radius:6px;background:#fff;color:#1f2630;box-shadow:0 1px 4px rgba(0,0,0,.2);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.mp-map-here{position:absolute;width:14px;height:14px;margin:-7px;border-radius:50%;background:#0b5fe0;border:3px solid #fff;box-shadow:0 0 6px rgba(11,95,224,.6);box-sizing:border-box}
wx-map>small{position:absolute;right:6px;bottom:4px;font-size:10px;color:#98a2b3;pointer-events:none}
`,
};
