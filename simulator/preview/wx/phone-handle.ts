/** The phone's side of the link to the shell. */
import type { LinkedWindow, PhoneHandle } from '../shell/phone-link';
import type { OpenPage } from '../runtime/host';
import type { AppEvents } from './app-events';
import type { Accelerometer, ScanDesk } from './device';
import type { Phone } from './phone';
import { setPhoneClock } from './phone-clock';
import { pageUrl } from './route-url';
import { openShareMenu } from './share';

/** What the shell may touch. */
export interface HandleParts { phone: Phone; scan: ScanDesk; accelerometer: Accelerometer; events: AppEvents }

/** Puts `__phone` on this window and applies the text size at once. */
export function installPhoneHandle({ phone, scan, accelerometer, events }: HandleParts): void {
  const handle: PhoneHandle = {
    applySettings: (settings) => {
      phone.settings = settings;
      applyTextSize(settings.fontSizeSetting);
      phone.settingsChanged.emit(settings);
    },
    currentUrl: () => currentUrl(phone),
    statusBarText: () => statusBarText(phone),
    answerScan: (code) => scan.answer(code),
    shake: () => { accelerometer.shake(); },
    openShareMenu: () => void openShareMenu(phone),
    setClock: setPhoneClock,
    setForeground: (visible) => {
      phone.host.setForeground(visible);
      (visible ? events.shown : events.hidden).emit({ path: currentUrl(phone), query: {}, scene: phone.host.launchOptions.scene });
    },
  };
  (globalThis as LinkedWindow).__phone = handle;
  applyTextSize(phone.settings.fontSizeSetting);
}

function currentUrl(phone: Phone): string {
  const page = phone.host.stack.at(-1);
  return page ? pageUrl(page.path, page.query) : '';
}

function statusBarText(phone: Phone): 'black' | 'white' {
  const page = phone.host.stack.at(-1) as (OpenPage & { json?: { navigationBarTextStyle?: string } }) | undefined;
  const front = page?.navigationBar?.frontColor;
  if (front !== undefined) return front === '#ffffff' ? 'white' : 'black';
  const style = page?.json?.navigationBarTextStyle ?? phone.host.config.window?.['navigationBarTextStyle'];
  return style === 'black' ? 'black' : 'white';
}

/** Large text: WeChat enlarges the root font; sizes in rpx stay, as on a phone. */
function applyTextSize(fontSizeSetting: number): void {
  document.documentElement.style.setProperty('font-size', `${fontSizeSetting}px`);
  document.documentElement.dataset['fontSize'] = String(fontSizeSetting);
}
