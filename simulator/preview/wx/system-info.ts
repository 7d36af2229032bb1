/** What the phone says about itself. Every family of `wx` functions is a table from name to function. */
import { LOCAL_APP_IDS } from '../../protocol';
import { asyncApi } from './async-api';
import type { Answer } from './async-api';
import type { Phone } from './phone';

/** Heights every page can rely on: an iPhone with a notch, 375 × 812 points. */
export const STATUS_BAR_HEIGHT = 44;
export const HOME_INDICATOR_HEIGHT = 34;
const CAPSULE = { width: 87, height: 32, top: 48, right: 7 };
const SDK_VERSION = '3.8.0';

/** Window, device, base and launch information, with the older all-in-one spellings the UI libraries use. */
export function systemInfoFunctions(phone: Phone): Record<string, unknown> {
  const windowInfo = (): Answer => describeWindow(phone);
  const baseInfo = (): Answer => ({
    SDKVersion: SDK_VERSION, version: '8.0.50', language: 'zh_CN', theme: 'light', enableDebug: false,
    host: { env: 'WeChat' }, fontSizeSetting: phone.settings.fontSizeSetting, fontSizeScaleFactor: phone.settings.fontSizeSetting / 16,
  });
  const everything = (): Answer => ({ ...windowInfo(), ...baseInfo(), ...DEVICE, ...SYSTEM_SETTING });
  const launch = (): Answer => launchOptions(phone);
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getWindowInfo: windowInfo,
    getDeviceInfo: () => DEVICE,
    getAppBaseInfo: baseInfo,
    getSystemSetting: () => SYSTEM_SETTING,
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', locationAuthorized: 'authorized', albumAuthorized: 'authorized' }),
    getSystemInfoSync: everything,
    getSystemInfo: asyncApi('getSystemInfo', everything),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', everything),
    getMenuButtonBoundingClientRect: () => capsuleRect(),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getAccountInfoSync: () => ({
      miniProgram: { appId: LOCAL_APP_IDS[phone.app], envVersion: 'develop', version: '' },
      plugin: {},
    }),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getRendererUserAgent: asyncApi('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
  };
}

const DEVICE = {
  brand: 'iPhone', model: 'iPhone 12 mini', platform: 'devtools', system: 'iOS 17.0', abi: '', benchmarkLevel: 40, memorySize: 4096,
};
const SYSTEM_SETTING = { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' };

function describeWindow(phone: Phone): Answer {
  const width = window.innerWidth;
  const height = window.innerHeight;
  const page = phone.host.pageViewport();
  const bottom = height - HOME_INDICATOR_HEIGHT;
  return {
    windowWidth: page.width, windowHeight: page.height, screenWidth: width, screenHeight: height, screenTop: page.top,
    statusBarHeight: STATUS_BAR_HEIGHT, pixelRatio: window.devicePixelRatio,
    safeArea: { left: 0, right: width, top: STATUS_BAR_HEIGHT, bottom, width, height: bottom - STATUS_BAR_HEIGHT },
  };
}

function capsuleRect(): Answer {
  const right = window.innerWidth - CAPSULE.right;
  return {
    width: CAPSULE.width, height: CAPSULE.height, top: CAPSULE.top, bottom: CAPSULE.top + CAPSULE.height,
    right, left: right - CAPSULE.width,
  };
}

function launchOptions(phone: Phone): Answer {
  return { ...phone.host.launchOptions, referrerInfo: {}, forwardMaterials: [], apiCategory: 'default', mode: 'default' };
}
