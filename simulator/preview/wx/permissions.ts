/** Scopes such as 位置 and 相册: asked once, remembered per person, changed in the settings page. */
import { asyncApi, WxFailure } from './async-api';
import type { Answer, Options } from './async-api';
import { ask, button, element, sheet } from './overlay';
import type { PersonStorage } from './person-storage';
import type { Phone } from './phone';
import type { SubscriptionMemory } from './subscribe-memory';

const REMEMBERED = '__scopes';
const SCOPE_LABELS: Record<string, string> = {
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.writePhotosAlbum': '将图片保存到你的相册',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.addPhoneContact': '添加到联系人',
  'scope.addPhoneCalendar': '添加到日历',
};

/** Decides and remembers scopes for the person holding the phone. */
export class Permissions {
  constructor(private readonly phone: Phone, private readonly storage: PersonStorage) {}

  /** Asks when nothing is remembered. @throws WxFailure `<api>:fail auth deny` when the person refused, now or earlier */
  async require(scope: string, api: string): Promise<void> {
    const remembered = this.remembered()[scope];
    const granted = remembered ?? (await this.decide(scope));
    if (remembered === undefined) this.remember(scope, granted);
    if (!granted) throw new WxFailure(`${api}:fail auth deny`, { errno: 103 });
  }

  /** Scopes the person has answered so far. */
  remembered(): Record<string, boolean> {
    return (this.storage.get(REMEMBERED) as Record<string, boolean> | undefined) ?? {};
  }

  remember(scope: string, granted: boolean): void {
    this.storage.set(REMEMBERED, { ...this.remembered(), [scope]: granted });
  }

  /** The settings page: one switch per answered scope; resolves when it is closed. */
  async openSettings(): Promise<Record<string, boolean>> {
    const rows = Object.entries(this.remembered()).map(([scope, granted]) => this.settingRow(scope, granted));
    await ask<null>((settle) => [element('div', { className: 'wxo-full' }, [
      element('header', {}, [button('返回', '', () => { settle(null); }), element('span', { text: '设置' })]),
      element('div', { className: 'wxo-card' }, [
        element('ul', { className: 'wxo-list' }, rows),
        rows.length === 0 ? element('p', { className: 'note', text: '小程序还没有申请过任何权限。' }) : null,
      ]),
    ])]);
    return this.remembered();
  }

  private settingRow(scope: string, granted: boolean): HTMLElement {
    const box = element('input', { attributes: { type: 'checkbox', ...(granted ? { checked: '' } : {}) } });
    box.addEventListener('change', () => { this.remember(scope, box.checked); });
    return element('li', {}, [element('label', { text: SCOPE_LABELS[scope] ?? scope }), box]);
  }

  private async decide(scope: string): Promise<boolean> {
    const mode = this.phone.settings.permissions;
    if (mode !== 'ask') return mode === 'allow';
    return ask<boolean>((settle) => [sheet([element('div', { className: 'wxo-card' }, [
      element('div', { className: 'app' }, [element('i'), element('span', { text: '小程序 申请' })]),
      element('h3', { text: SCOPE_LABELS[scope] ?? scope }),
      element('div', { className: 'wxo-pair' }, [
        button('拒绝', '', () => { settle(false); }), button('允许', 'strong', () => { settle(true); }),
      ]),
    ])])]);
  }
}

/** `getSetting`, `openSetting`, `authorize`. */
export function permissionFunctions(permissions: Permissions, memory: SubscriptionMemory): Record<string, unknown> {
  const describe = (options: Options, authSetting: Record<string, boolean>): Answer => ({
    authSetting, ...(options['withSubscriptions'] === true ? { subscriptionsSetting: memory.describe() } : {}),
  });
  return {
    getSetting: asyncApi('getSetting', (options) => describe(options, permissions.remembered())),
    openSetting: asyncApi('openSetting', async (options) => describe(options, await permissions.openSettings())),
    authorize: asyncApi('authorize', (options) => permissions.require(String(options['scope']), 'authorize')),
    openAppAuthorizeSetting: asyncApi('openAppAuthorizeSetting', () => undefined),
  };
}
