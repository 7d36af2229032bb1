import { randomUUID } from 'node:crypto';
import type { AppName } from '../../protocol';
import type { Clock } from '../clock';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

const CODE_LIVES_MS = 5 * 60_000;

/** The one-time codes behind `open-type="getPhoneNumber"`. */
export interface PhoneCodes {
  /** A code that yields `phone` once, within five minutes, to the same app. */
  issue(app: AppName, phone: string): string;
  /** `phonenumber.getPhoneNumber`; 40029 for a code that is unknown, used, expired or another app's. */
  api: OpenApi;
}

/** Codes are held in memory: they outlive neither five minutes nor a restart. */
export function createPhoneCodes(clock: Clock): PhoneCodes {
  const issued = new Map<string, { app: AppName; phone: string; until: number }>();
  return {
    issue(app, phone) {
      const code = randomUUID().replaceAll('-', '');
      issued.set(code, { app, phone, until: clock.now() + CODE_LIVES_MS });
      return code;
    },
    api: async (data, { app, appId }) => {
      const code = textOf(data['code']);
      const found = issued.get(code);
      if (found === undefined || found.app !== app || found.until < clock.now()) throw new WeChatRefusal(40029, 'invalid code');
      issued.delete(code);
      const watermark = { timestamp: Math.floor(clock.now() / 1000), appid: appId };
      return await Promise.resolve({
        phone_info: { phoneNumber: found.phone, purePhoneNumber: found.phone, countryCode: '86', watermark },
      });
    },
  };
}
