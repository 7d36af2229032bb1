/** All built-in components, and those that exist but are not simulated. */
import type { CodeSpace } from '../engine';
import { recordError } from '../errors';
import type { PlatformServices, RuntimeHost } from '../host';
import { addStyleSheet } from '../registry';
import { buttons } from './button';
import { canvases } from './canvas';
import { choices } from './choices';
import { containers } from './containers';
import { registerBuiltin } from './define';
import type { BuiltinDefinition, BuiltinFamily } from './define';
import { maps } from './map';
import { media } from './media';
import { movable } from './movable';
import { navigators } from './navigator';
import { picker } from './picker';
import { pickerViews } from './picker-view';
import { scrollView } from './scroll-view';
import { swiper } from './swiper';
import { textFields } from './text-fields';

const FAMILIES: BuiltinFamily[] = [containers, media, scrollView, swiper, movable, buttons, textFields, choices, picker, pickerViews, navigators, canvases, maps];

/** Only WeChat itself can fill these. Using one is a recorded defect, and the place says so. */
const NOT_SIMULATED = ['camera', 'live-player', 'live-pusher', 'audio', 'voip-room', 'ad', 'ad-custom', 'official-account', 'open-data', 'functional-page-navigator', 'channel-video', 'channel-live', 'store-product', 'store-home', 'xr-frame'];

function notSimulated(name: string): BuiltinDefinition {
  return {
    properties: { src: String, type: String },
    setup({ host }) {
      host.dataset['notSimulated'] = name;
      host.textContent = `<${name}> 未模拟`;
      recordError(`NotSimulated: <${name}>`, { method: 'built-in' });
    },
  };
}

/** Makes every built-in known to the app's templates. */
export function registerBuiltins(space: CodeSpace, services: { platform: PlatformServices; host: RuntimeHost }): void {
  for (const { components, style } of FAMILIES) {
    for (const [name, definition] of Object.entries(components)) registerBuiltin(space, { name, definition }, services);
    addStyleSheet(style);
  }
  for (const name of NOT_SIMULATED) registerBuiltin(space, { name, definition: notSimulated(name) }, services);
}
