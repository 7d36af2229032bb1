/** What built-in components such as `<button open-type>` and `<image>` ask of the platform. */
import type { PhoneCodeReply, PhoneCodeRequest } from '../../protocol';
import type { PlatformServices } from '../runtime/host';
import type { CloudApi } from './cloud-api';
import { openCustomerService } from './customer-service';
import { postJson } from './local-cloud-client';
import { ask, button, element, sheet } from './overlay';
import type { Permissions } from './permissions';
import type { Phone } from './phone';
import type { Privacy } from './privacy';
import { shareCurrentPage } from './share';
import type { TemporaryFiles } from './temporary-files';

/** The parts the services are made of. */
export interface ServiceParts { phone: Phone; cloud: CloudApi; files: TemporaryFiles; privacy: Privacy; permissions: Permissions }

/** Services bound to this phone and its person; `share` serves `<button open-type="share">`. */
export function createServices(parts: ServiceParts): PlatformServices & { share(target?: unknown): Promise<void> } {
  const { phone, privacy, permissions } = parts;
  return {
    requestPhoneNumber: () => requestPhoneNumber(phone),
    agreePrivacy: () => { privacy.agree(); },
    chooseAvatar: () => chooseAvatar(parts),
    openContact: (options) => openCustomerService(phone, options),
    openSetting: async () => ({ errMsg: 'openSetting:ok', authSetting: await permissions.openSettings() }),
    resolveMedia: createMediaResolver(parts),
    share: (target) => shareCurrentPage(phone, 'button', target),
  };
}

/** `cloud://` ids, user-folder files and package paths; temporary addresses are remembered per id. Rejects where the cloud has no such file. */
export function createMediaResolver({ phone, cloud, files }: Pick<ServiceParts, 'phone' | 'cloud' | 'files'>): (source: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (source) => {
    if (/^(https?:|data:|blob:)/.test(source) || source === '') return Promise.resolve(source);
    const own = files.toDisplayUrl(source);
    if (own !== null) return Promise.resolve(own);
    if (!source.startsWith('cloud://')) return Promise.resolve(packageUrl(phone, source));
    const url = known.get(source) ?? addressOf(cloud, source);
    known.set(source, url);
    // What failed once, offline or before the file was there, is asked for again next time.
    url.catch(() => known.delete(source));
    return url;
  };
}

async function addressOf(cloud: CloudApi, fileId: string): Promise<string> {
  const url = await cloud.temporaryUrl(fileId);
  if (url === '') throw new Error(`file not exists: ${fileId}`);
  return url;
}

function packageUrl(phone: Phone, source: string): string {
  const folder = (phone.host.stack.at(-1)?.path ?? '').split('/').slice(0, -1).join('/');
  const path = source.startsWith('/') ? source : `/${folder}/${source}`;
  return new URL(`/${phone.app}${path}`, location.origin).pathname;
}

async function requestPhoneNumber(phone: Phone): Promise<{ errMsg: string; code?: string; errno?: number }> {
  if (!phone.settings.online) return { errMsg: 'getPhoneNumber:fail network error' };
  const field = element('input', { attributes: { type: 'tel', placeholder: '使用其他手机号', inputmode: 'numeric', 'aria-label': '手机号' } });
  const allowed = phone.settings.permissions === 'ask' ? await ask<boolean>((settle) => [sheet([element('div', { className: 'wxo-card', attributes: { 'data-sheet': 'phone-number' } }, [
    element('div', { className: 'app' }, [element('i'), element('span', { text: '小程序 申请' })]),
    element('h3', { text: '获取并验证你的手机号' }),
    element('p', { className: 'note', text: '将使用当前人物绑定的手机号。' }),
    element('div', { className: 'wxo-field' }, [field]),
    element('div', { className: 'wxo-pair' }, [button('不允许', '', () => { settle(false); }), button('允许', 'strong', () => { settle(true); })]),
  ])])]) : phone.settings.permissions === 'allow';
  if (!allowed) return { errMsg: 'getPhoneNumber:fail user deny' };
  const typed = field.value.trim();
  const request: PhoneCodeRequest = { app: phone.app, person: phone.person, ...(typed === '' ? {} : { phone: typed }) };
  try {
    return { errMsg: 'getPhoneNumber:ok', code: (await postJson<PhoneCodeReply>('/__control/phone-code', request)).code };
  } catch {
    // The person has no number on record: WeChat would ask them to bind one; the page offers typing it instead.
    return { errMsg: 'getPhoneNumber:fail no phone number bound' };
  }
}

/** WeChat offers the profile picture; here one drawn from the person's name stands for it. */
async function chooseAvatar({ phone, files }: ServiceParts): Promise<{ avatarUrl: string } | null> {
  const accepted = await ask<boolean>((settle) => [sheet([
    element('div', { className: 'title', text: '选择头像' }),
    button('用微信头像', 'row', () => { settle(true); }),
    element('div', { className: 'gap' }),
    button('取消', 'row', () => { settle(false); }),
  ])]);
  if (!accepted) return null;
  const canvas = element('canvas', { attributes: { width: '132', height: '132' } });
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#0b5fe0';
  context.fillRect(0, 0, 132, 132);
  context.fillStyle = '#ffffff';
  context.font = '64px sans-serif';
  context.textAlign = 'center';
  context.fillText(phone.person.slice(0, 1).toUpperCase(), 66, 88);
  const base64 = canvas.toDataURL('image/png').split(',')[1] ?? '';
  return { avatarUrl: files.addTemporary(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), 'avatar.png') };
}
