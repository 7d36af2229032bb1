/** A drawn map: enough streets to point at, no tiles and no network. */
import type { Place } from '../shell/phone-link';
import { button, element, mountLayer } from './overlay';

/** Degrees across the drawn square; about 5 km at Shanghai's latitude. */
const SPAN_DEGREES = 0.05;

const PIN = '<svg viewBox="0 0 28 36"><path d="M14 0a14 14 0 0 0-14 14c0 9 14 22 14 22s14-13 14-22A14 14 0 0 0 14 0z" fill="#0b5fe0"/><circle cx="14" cy="14" r="5.4" fill="#fff"/></svg>';
const STREETS = `<svg viewBox="0 0 375 500" preserveAspectRatio="xMidYMid slice">
<rect width="375" height="500" fill="#eef1f4"/><path d="M-20 380C90 330 120 250 230 240s120-60 180-90v-80C300 110 240 170 160 180S40 270-20 300z" fill="#bfdcf5"/>
<g fill="#dcefd9"><rect x="26" y="40" width="92" height="74" rx="8"/><rect x="262" y="330" width="86" height="96" rx="8"/></g>
<g stroke="#fff" stroke-width="11" stroke-linecap="round" fill="none"><path d="M-10 150H390M-10 290l400-24M-10 430H390M70-10v520M180-10l16 520M300-10v520"/></g>
<g stroke="#fff" stroke-width="5" fill="none"><path d="M-10 76H390M-10 216H390M-10 356H390M24-10v520M128-10v520M244-10v520M346-10v520"/></g>
<path d="M-10 470L390 20" stroke="#ffe3a3" stroke-width="12" fill="none"/></svg>`;

/** What the dialog shows and how it ends. */
export interface MapDialogOptions { title: string; place: Place; pick: boolean }

/**
 * Shows the map around a place.
 *
 * @returns the chosen place, or null when it was closed; a map that is only shown always answers null
 */
export function openMap({ title, place, pick }: MapDialogOptions): Promise<Place | null> {
  return new Promise((resolve) => {
    let chosen = place;
    const pin = element('span', { className: 'wxo-pin' });
    pin.innerHTML = PIN;
    pin.style.left = '50%';
    pin.style.top = '50%';
    const map = element('div', { className: 'wxo-map', attributes: { 'data-map': '' } });
    map.innerHTML = STREETS;
    map.append(pin);
    const name = element('b', { text: place.name });
    const address = element('span', { text: place.address });
    const finish = (answer: Place | null): void => { layer.close(); resolve(answer); };
    if (pick) map.addEventListener('click', (event) => {
      const box = map.getBoundingClientRect();
      chosen = placeAt(place, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
      pin.style.left = `${event.clientX - box.left}px`;
      pin.style.top = `${event.clientY - box.top}px`;
      name.textContent = chosen.name;
      address.textContent = chosen.address;
    });
    const done = button('确定', 'done', () => { finish(chosen); });
    const layer = mountLayer([element('div', { className: 'wxo-full' }, [
      element('header', {}, [button(pick ? '取消' : '返回', '', () => { finish(null); }), element('span', { text: title }), pick ? done : null]),
      map, element('div', { className: 'wxo-place' }, [name, address]),
    ])], { mask: false });
  });
}

/** The place under a point of the square; `x` and `y` run from 0 to 1, left to right and top to bottom. */
export function placeAt(centre: Place, point: { x: number; y: number }): Place {
  const longitude = round(centre.longitude + (point.x - 0.5) * SPAN_DEGREES);
  const latitude = round(centre.latitude - (point.y - 0.5) * SPAN_DEGREES);
  return { latitude, longitude, name: `${centre.name}附近`, address: `北纬 ${latitude}，东经 ${longitude}` };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
