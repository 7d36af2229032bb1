/** Where the phone is: the control bar says so. */
import { asyncApi, numberOption, plainText, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import { openMap } from './map-dialog';
import type { Permissions } from './permissions';
import type { Phone } from './phone';
import type { Privacy } from './privacy';

/** Position and map functions. */
export function locationFunctions(parts: { phone: Phone; permissions: Permissions; privacy: Privacy }): Record<string, unknown> {
  const { phone, permissions, privacy } = parts;
  const locate = (api: string, scope: string) => asyncApi(api, async () => {
    await privacy.require(api);
    await permissions.require(scope, api);
    const { latitude, longitude } = phone.settings.place;
    return { latitude, longitude, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 30, horizontalAccuracy: 30 };
  });
  return {
    getLocation: locate('getLocation', 'scope.userLocation'),
    getFuzzyLocation: locate('getFuzzyLocation', 'scope.userFuzzyLocation'),
    chooseLocation: asyncApi('chooseLocation', (options) => chooseLocation(parts, options)),
    openLocation: asyncApi('openLocation', (options) => {
      const { latitude, longitude } = options;
      if (typeof latitude !== 'number' || typeof longitude !== 'number') {
        throw new WxFailure('openLocation:fail parameter error: latitude and longitude should be Number');
      }
      void openMap({ title: '查看位置', pick: false, place: { latitude, longitude, name: plainText(options, 'name', '位置'), address: plainText(options, 'address') } });
    }),
  };
}

async function chooseLocation({ phone, privacy }: { phone: Phone; privacy: Privacy }, options: Options): Promise<Answer> {
  await privacy.require('chooseLocation');
  const here = phone.settings.place;
  const centre = { ...here, latitude: numberOption(options, 'latitude', here.latitude), longitude: numberOption(options, 'longitude', here.longitude) };
  const place = await openMap({ title: '选择位置', pick: true, place: centre });
  if (!place) throw new WxFailure('chooseLocation:fail cancel');
  return { ...place };
}
