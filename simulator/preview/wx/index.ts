/**
 * `wx` for one phone of the preview: every function the two apps and their UI libraries use, the rest says its name.
 *
 * Unknown names read as undefined, so that `wx.foo && wx.foo()` works as on an older phone, and are recorded in
 * `globalThis.__wxMissing`; names known to be left out throw NotSimulated and land in `globalThis.__wxMissingCalled`.
 */
import type { PlatformServices, RuntimeHost } from '../runtime/host';
import { createCanvasContext } from '../runtime/legacy-canvas';
import { accountFunctions } from './account';
import { createAnimation } from './animation';
import { createAppEvents } from './app-events';
import { barFunctions } from './bars';
import { createCloud } from './cloud';
import { Accelerometer, deviceFunctions, ScanDesk } from './device';
import { watchTaps } from './gesture';
import { interactionFunctions } from './interaction';
import { locationFunctions } from './location';
import { mediaFunctions } from './media';
import { NOT_SIMULATED, notSimulatedFunctions } from './not-simulated';
import { paymentFunctions } from './payment';
import { permissionFunctions, Permissions } from './permissions';
import { PersonStorage } from './person-storage';
import { createPhone } from './phone';
import { installPhoneClock } from './phone-clock';
import { installPhoneHandle } from './phone-handle';
import { createMediaResolver, createServices } from './platform-services';
import { Privacy, privacyFunctions } from './privacy';
import { requestFunctions } from './request';
import { routeFunctions } from './routes';
import { shareFunctions } from './share';
import { storageFunctions } from './storage';
import { subscribeFunctions } from './subscribe';
import { SubscriptionMemory } from './subscribe-memory';
import { systemInfoFunctions } from './system-info';
import { TemporaryFiles } from './temporary-files';

export { shareCurrentPage } from './share';
export { NotSimulated } from './async-api';

/** Everything of one phone that both `wx` and the built-in components need. */
interface PhoneParts { wx: Record<string, unknown>; services: PlatformServices }

const built = new WeakMap<RuntimeHost, PhoneParts>();

/** The global `wx` of this phone. */
export function createWx(host: RuntimeHost): Record<string, unknown> {
  return partsOf(host).wx;
}

/** The services of this phone for built-in components. */
export function createPlatform(host: RuntimeHost): PlatformServices {
  return partsOf(host).services;
}

function partsOf(host: RuntimeHost): PhoneParts {
  const existing = built.get(host);
  if (existing) return existing;
  const made = build(host);
  built.set(host, made);
  return made;
}

function build(host: RuntimeHost): PhoneParts {
  installPhoneClock();
  const phone = createPhone(host);
  const storage = new PersonStorage(localStorage, phone);
  const [gesture, files, privacy] = [watchTaps(), new TemporaryFiles(), new Privacy(storage)];
  const [permissions, memory] = [new Permissions(phone, storage), new SubscriptionMemory(storage)];
  const [scan, accelerometer, events] = [new ScanDesk(), new Accelerometer(), createAppEvents(phone)];
  const cloud = createCloud(phone, files);
  const resolveMedia = createMediaResolver({ phone, files, cloud: cloud.api });
  const missing = recordMissing();
  installPhoneHandle({ phone, scan, accelerometer, events });
  const functions: Record<string, unknown> = {
    ...systemInfoFunctions(phone), ...storageFunctions(storage), ...routeFunctions(host), ...interactionFunctions(),
    ...barFunctions(host), ...mediaFunctions({ phone, files, permissions, privacy, resolveMedia }),
    ...locationFunctions({ phone, permissions, privacy }), ...deviceFunctions({ phone, permissions, privacy, scan, accelerometer }),
    ...accountFunctions(phone), ...subscribeFunctions({ phone, gesture, memory }), ...permissionFunctions(permissions, memory),
    ...privacyFunctions(privacy), ...paymentFunctions(phone, gesture), ...shareFunctions(), ...requestFunctions(phone, files),
    ...events.functions, ...notSimulatedFunctions(missing.called), createAnimation, createCanvasContext, cloud: cloud.object,
  };
  functions['canIUse'] = (schema: string) => canUse(functions, schema);
  return { wx: missing.watch(functions), services: createServices({ phone, cloud: cloud.api, files, privacy, permissions }) };
}

/** `wx.canIUse('getLocation.object.type')`: components (a lower-case tag or kebab name) are the runtime's and count as usable. */
function canUse(functions: Record<string, unknown>, schema: string): boolean {
  const name = schema.split('.')[0] ?? '';
  if ((NOT_SIMULATED as readonly string[]).includes(name)) return false;
  return name in functions || /^[a-z]+(-[a-z]+)*$/.test(name);
}

function recordMissing() {
  const read = new Set<string>();
  const called = new Set<string>();
  Object.assign(globalThis, { __wxMissing: read, __wxMissingCalled: called });
  return {
    called: (name: string): void => { called.add(name); },
    watch: (functions: Record<string, unknown>): Record<string, unknown> => new Proxy(functions, {
      get: (target, key) => {
        if (typeof key === 'string' && !(key in target)) read.add(key);
        return Reflect.get(target, key) as unknown;
      },
    }),
  };
}
