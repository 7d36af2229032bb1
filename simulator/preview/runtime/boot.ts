/** What a bundle calls: `prepare` once, `addComponent` for each file, `start` at the end. */
import { BASE_STYLE } from './base-style';
import { createBackend } from './backend';
import { Bars } from './bars';
import type { TabBarConfig } from './bars';
import { registerBuiltins } from './builtins';
import { installComponentApi, installNodeCorrections } from './component-api';
import { MiniProgramEnv, glassEasel, original, usePlainIds } from './engine';
import type { CodeSpace } from './engine';
import { collectErrors, guarded, onRuntimeError, recordError } from './errors';
import type { PlatformServices, RuntimeHost } from './host';
import { readHash } from './launch';
import { Phone } from './phone';
import type { AppConfig } from './phone';
import { addStyleSheet, Registry } from './registry';
import type { ComponentMeta } from './registry';
import { applyTheme, currentScheme } from './theme';
import type { Theme } from './theme';
import { emulateTouchWithMouse, installTouchLists } from './touch-events';
import { installWxs } from './wxs-host';

/** The whole app as the bundle step wrote it. */
export interface AppBundle {
  name: 'customer' | 'staff';
  config: AppConfig & { tabBar?: TabBarConfig };
  pages: string[];
  theme: Theme;
  /** app.wxss */
  css: string;
  /** Template id → generator; evaluated after the WXS globals exist. */
  templates(): Record<string, unknown>;
  createWx(host: RuntimeHost): unknown;
  createPlatform(host: RuntimeHost): PlatformServices;
}

declare global {
  // Read by the first line the bundle step puts into each component's script.
  var __mp: { current: string };
}

let phone: Phone | undefined;

/** Sets up the template engine, the globals and `wx`. No script of the app has run yet. */
export function prepare(bundle: AppBundle): void {
  globalThis.__mp = { current: '' };
  collectErrors();
  installNodeCorrections();
  installTouchLists();
  emulateTouchWithMouse();
  installWxs();
  addStyleSheet(BASE_STYLE);
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  usePlainIds(space);
  const variables = bundle.theme[currentScheme()] ?? {};
  const registry = new Registry(space, { templates: bundle.templates(), variables });
  phone = new Phone({ bundle: { ...bundle, config: applyTheme(bundle.config, variables) }, environment, space, registry });
  const wx = bundle.createWx(phone.host);
  const platform = bundle.createPlatform(phone.host);
  registerBuiltins(space, { platform, host: phone.host });
  watchUnknownTags(space);
  addStyleSheet(bundle.css);
  Object.assign(globalThis, registry.globals(), { wx, App: phone.registerApp, getApp: phone.getApp, getCurrentPages: phone.getCurrentPages });
  installComponentApi(phone.surroundings);
}

/** Announces a page or component and how to run its script. */
export function addComponent(id: string, meta: ComponentMeta, load: () => unknown): void {
  required().registry.add(id, meta, load);
}

/** Runs the app's scripts and opens the first page. */
export function start(loadApp: () => unknown): void {
  const running = required();
  const { actions } = running;
  running.begin(createBackend(), new Bars(actions));
  guarded('app', loadApp);
  running.registry.loadAll();
  onRuntimeError(({ message, stack }) => running.callApp('onError', stack ?? message));
  running.launch();
  addEventListener('hashchange', () => running.openAddress(readHash()));
  addEventListener('resize', () => running.host.repaintBars());
}

function required(): Phone {
  if (phone === undefined) throw new Error('prepare() has to run first');
  return phone;
}

// A tag that is neither a built-in nor in usingComponents would render as nothing; the platform only warns in its console.
function watchUnknownTags(space: CodeSpace): void {
  const prototype = glassEasel.ShadowRoot.prototype;
  const create = original(prototype, 'createNativeNodeWithInit');
  prototype.createNativeNodeWithInit = function (...values) {
    const [tag] = values;
    if (space.getComponentSpace().getGlobalUsingComponent(tag) === null) {
      recordError(`<${tag}> is neither a built-in component nor listed in usingComponents`, { is: this.getHostNode().is, method: 'template' });
    }
    return create.apply(this, values);
  };
}
