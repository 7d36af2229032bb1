/** What every family of `wx` functions needs to know about the phone it runs on. */
import { DEFAULT_SETTINGS } from '../shell/phone-link';
import type { LinkedWindow, PhoneSettings, ShellHandle } from '../shell/phone-link';
import type { AppName } from '../../protocol';
import type { RuntimeHost } from '../runtime/host';
import { Listeners } from './listeners';

/** One phone: who holds it, what the control bar set, and who listens to changes. */
export interface Phone {
  host: RuntimeHost;
  app: AppName;
  /** Slug of the person holding this phone. */
  person: string;
  settings: PhoneSettings;
  settingsChanged: Listeners<PhoneSettings>;
  shell(): ShellHandle | undefined;
}

/** Reads the person from the address, and the settings from the shell when there is one. */
export function createPhone(host: RuntimeHost): Phone {
  const query = new URLSearchParams(location.search);
  const shell = (): ShellHandle | undefined => (window.parent as unknown as LinkedWindow).__shell;
  return {
    host,
    app: host.app,
    person: query.get('person') ?? 'stranger-1',
    settings: shell()?.settingsFor(host.app) ?? { ...DEFAULT_SETTINGS },
    settingsChanged: new Listeners(),
    shell,
  };
}
