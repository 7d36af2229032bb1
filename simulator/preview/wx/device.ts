/** Phone call, vibration, clipboard, scan, shake, network and calendar. */
import type { PhoneSettings } from '../shell/phone-link';
import { asyncApi, textOption, WxFailure } from './async-api';
import type { Answer, WxFunction } from './async-api';
import { Listeners } from './listeners';
import { ask, button, element, sheet } from './overlay';
import type { Permissions } from './permissions';
import type { Phone } from './phone';
import type { Privacy } from './privacy';

/** What the device functions lean on. */
export interface DeviceParts { phone: Phone; permissions: Permissions; privacy: Privacy; scan: ScanDesk; accelerometer: Accelerometer }

/** Everything the hand, the ear and the antenna do. */
export function deviceFunctions(parts: DeviceParts): Record<string, unknown> {
  const { phone, permissions, privacy } = parts;
  const notice = (name: string, text: string): WxFunction => asyncApi(name, () => phone.shell()?.notice(phone.app, text));
  return {
    makePhoneCall: asyncApi('makePhoneCall', (options) => makePhoneCall(textOption(options, 'phoneNumber', 'makePhoneCall'))),
    vibrateShort: notice('vibrateShort', '手机短振动'),
    vibrateLong: notice('vibrateLong', '手机长振动'),
    scanCode: asyncApi('scanCode', () => parts.scan.wait(phone)),
    addPhoneCalendar: asyncApi('addPhoneCalendar', async (options) => {
      await privacy.require('addPhoneCalendar');
      await permissions.require('scope.addPhoneCalendar', 'addPhoneCalendar');
      phone.shell()?.notice(phone.app, `已写入日历：${textOption(options, 'title', 'addPhoneCalendar')}`);
    }),
    hideKeyboard: asyncApi('hideKeyboard', () => { (document.activeElement as HTMLElement | null)?.blur(); }),
    setKeepScreenOn: asyncApi('setKeepScreenOn', () => undefined),
    setScreenBrightness: asyncApi('setScreenBrightness', () => undefined),
    getScreenBrightness: asyncApi('getScreenBrightness', () => ({ value: 0.6 })),
    ...clipboardFunctions(privacy),
    ...networkFunctions(phone),
    ...parts.accelerometer.functions(privacy),
  };
}

/** A waiting `wx.scanCode`; the shell's list of codes answers it. */
export class ScanDesk {
  private settle: ((code: { result: string; path: string | null } | null) => void) | null = null;

  /** Shows the viewfinder until a code is chosen in the control bar, typed in, or the person gives up. */
  async wait(phone: Phone): Promise<Answer> {
    phone.shell()?.scanRequested(phone.app);
    const field = element('input', { attributes: { placeholder: '或输入码的内容' } });
    const code = await ask<{ result: string; path: string | null } | null>((settle) => {
      this.settle = settle;
      return [element('div', { className: 'wxo-dialog', attributes: { 'data-sheet': 'scan' } }, [
        element('h3', { text: '扫一扫' }),
        element('div', { className: 'body' }, [element('div', { text: '请在控制台的“扫码”中选择一个码' }), field]),
        element('div', { className: 'wxo-actions' }, [
          button('取消', '', () => { settle(null); }), button('识别', 'primary', () => { settle({ result: field.value, path: null }); }),
        ]),
      ])];
    });
    this.settle = null;
    if (!code || (code.result === '' && code.path === null)) throw new WxFailure('scanCode:fail cancel');
    return { result: code.result, scanType: code.path === null ? 'QR_CODE' : 'WX_CODE', charSet: 'utf-8', rawData: '', ...(code.path === null ? {} : { path: code.path }) };
  }

  /** Whether a scan was waiting for this answer. */
  answer(code: { result: string; path: string | null }): boolean {
    const wasWaiting = this.settle !== null;
    this.settle?.(code);
    return wasWaiting;
  }
}

/** Readings at rest, and a burst of them when the control bar shakes the phone. */
export class Accelerometer {
  private readonly listeners = new Listeners<{ x: number; y: number; z: number }>();
  private running = false;

  /** Five strong readings back and forth; nothing when the page did not start the sensor. */
  shake(): void {
    if (!this.running) return;
    [1.8, -2.1, 2.4, -2.2, 1.9].forEach((x, index) => {
      window.setTimeout(() => { this.listeners.emit({ x, y: -x, z: x / 2 }); }, index * 60);
    });
  }

  functions(privacy: Privacy): Record<string, unknown> {
    return {
      startAccelerometer: asyncApi('startAccelerometer', async () => {
        await privacy.require('startAccelerometer');
        this.running = true;
        this.listeners.emit({ x: 0, y: 0, z: -1 });
      }),
      stopAccelerometer: asyncApi('stopAccelerometer', () => { this.running = false; }),
      onAccelerometerChange: this.listeners.on,
      offAccelerometerChange: this.listeners.off,
    };
  }
}

async function makePhoneCall(phoneNumber: string): Promise<void> {
  const called = await ask<boolean>((settle) => [sheet([
    button(`呼叫 ${phoneNumber}`, 'row primary', () => { settle(true); }),
    element('div', { className: 'gap' }),
    button('取消', 'row', () => { settle(false); }),
  ])]);
  if (!called) throw new WxFailure('makePhoneCall:fail cancel');
}

function clipboardFunctions(privacy: Privacy): Record<string, unknown> {
  // The phone keeps its own clipboard: the browser's needs a permission and would mix two phones.
  let clipboard = '';
  return {
    setClipboardData: asyncApi('setClipboardData', async (options) => {
      await privacy.require('setClipboardData');
      clipboard = textOption(options, 'data', 'setClipboardData');
    }),
    getClipboardData: asyncApi('getClipboardData', async () => {
      await privacy.require('getClipboardData');
      return { data: clipboard };
    }),
  };
}

function networkFunctions(phone: Phone): Record<string, unknown> {
  const listeners = new Listeners<{ isConnected: boolean; networkType: string }>();
  const describe = ({ online }: PhoneSettings): { isConnected: boolean; networkType: string } => ({ isConnected: online, networkType: online ? 'wifi' : 'none' });
  let wasOnline = phone.settings.online;
  phone.settingsChanged.on((settings) => {
    if (settings.online === wasOnline) return;
    wasOnline = settings.online;
    listeners.emit(describe(settings));
  });
  return {
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: describe(phone.settings).networkType, hasSystemProxy: false })),
    onNetworkStatusChange: listeners.on,
    offNetworkStatusChange: listeners.off,
    onNetworkWeakChange: () => undefined,
    offNetworkWeakChange: () => undefined,
  };
}
