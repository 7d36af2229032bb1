/** Values an SVG attribute may take; `undefined` leaves the attribute out. */
export type Attributes = Record<string, string | number | undefined>;

/** One SVG element as text; children are joined without white space to keep files small. */
export function tag(name: string, attributes: Attributes = {}, children: string | readonly string[] = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
  const inner = typeof children === 'string' ? children : children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A number with at most two decimals, the precision a phone screen can show. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A filled path. */
export function fill(d: string, paint: string, extra: Attributes = {}): string {
  return tag('path', { d, fill: paint, ...extra });
}

/** An outlined path; `drawing` gives every stroke round ends. */
export function line(d: string, paint: string, width: number, extra: Attributes = {}): string {
  return tag('path', { d, fill: 'none', stroke: paint, 'stroke-width': width, ...extra });
}

/** A rectangle given as [x, y, width, height, corner radius]. */
export function box(place: readonly [number, number, number, number, number?], paint: string, extra: Attributes = {}): string {
  const [x, y, width, height, rx] = place;
  return tag('rect', { x, y, width, height, rx, fill: paint, ...extra });
}

/** A circle given as [centre x, centre y, radius]. */
export function disc(place: readonly [number, number, number], paint: string, extra: Attributes = {}): string {
  return tag('circle', { cx: place[0], cy: place[1], r: place[2], fill: paint, ...extra });
}

/** An ellipse given as [centre x, centre y, radius x, radius y]. */
export function oval(place: readonly [number, number, number, number], paint: string, extra: Attributes = {}): string {
  return tag('ellipse', { cx: place[0], cy: place[1], rx: place[2], ry: place[3], fill: paint, ...extra });
}

/** A group of elements. */
export function group(children: readonly string[], attributes: Attributes = {}): string {
  return tag('g', attributes, children);
}

/** A gradient stop: [offset 0–1, colour, opacity 0–1]. */
export type Stop = readonly [number, string, number?];

function stopTags(stops: readonly Stop[]): string[] {
  return stops.map(([offset, colour, opacity]) =>
    tag('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }));
}

/** A linear gradient between two points of the drawing, [x1, y1, x2, y2] in drawing units. */
export function linear(id: string, span: readonly [number, number, number, number], stops: readonly Stop[]): string {
  const [x1, y1, x2, y2] = span;
  return tag('linearGradient', { id, gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 }, stopTags(stops));
}

/** A radial gradient that fills the bounding box of its user. */
export function radial(id: string, stops: readonly Stop[]): string {
  return tag('radialGradient', { id }, stopTags(stops));
}

/** A soft brush: Gaussian blur over a generous region so that strokes never show a cut edge. */
export function blur(id: string, deviation: number): string {
  return tag('filter', { id, x: '-20%', y: '-50%', width: '140%', height: '200%' },
    tag('feGaussianBlur', { stdDeviation: deviation }));
}

/** A whole SVG document of the given size. */
export function drawing(width: number, height: number, parts: readonly string[]): string {
  return tag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }, parts);
}
