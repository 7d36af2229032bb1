import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allPictures } from './all-pictures';
import { FOLDERS } from './picture';
import { SERIES } from './cars/series';

const MOST_BYTES_OF_A_DRAWING = 12_500;
const MOST_BYTES_IN_A_MAIN_PACKAGE = 250_000;
const MOST_BYTES_OF_A_TAB_ICON = 40_000;
const ROOT = resolve(__dirname, '../..');

const pictures = allPictures();
const bytesOf = (content: string | Uint8Array): number => Buffer.byteLength(content);
const paths = pictures.map((picture) => picture.path);

test('every picture has a path of its own', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

test('every drawing but the banners, which hold a car and a landscape, stays under 12.5 KB', () => {
  const heavy = pictures.filter(({ path, content }) => !path.includes('/banners/') && bytesOf(content) > MOST_BYTES_OF_A_DRAWING);
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test.each(['customer', 'staff'] as const)('the pictures in the main package of the %s app fit their budget', (app) => {
  const total = pictures.filter(({ path }) => path.startsWith(`${FOLDERS[app]}/`)).reduce((sum, { content }) => sum + bytesOf(content), 0);
  expect(total).toBeLessThan(MOST_BYTES_IN_A_MAIN_PACKAGE);
});

test('tab icons keep the limit of the platform', () => {
  const icons = pictures.filter(({ path }) => path.endsWith('.png'));
  expect(icons.every(({ content }) => bytesOf(content) < MOST_BYTES_OF_A_TAB_ICON)).toBe(true);
});

test.each(SERIES.map((shape) => [shape.label, shape] as const))('%s is drawn in each of its colours', (_label, shape) => {
  const wanted = shape.lacquers.map((lacquer) => `${FOLDERS.showroom}/${shape.series}-${lacquer.slug}.svg`);
  expect(paths).toEqual(expect.arrayContaining(wanted));
});

test('a drawing neither fetches anything nor misses a value', () => {
  const faulty = pictures.filter(({ content }) => typeof content === 'string' && /NaN|undefined|https?:(?!\/\/www\.w3\.org)/.test(content));
  expect(faulty.map(({ path }) => path)).toEqual([]);
});

test('the drawings in the repository are the ones this code draws', () => {
  const stale = pictures.filter(({ path, content }) => typeof content === 'string' && readFileSync(resolve(ROOT, path), 'utf8') !== content);
  expect(stale.map(({ path }) => path)).toEqual([]);
});
