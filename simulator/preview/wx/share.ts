/** Sending the current page to somebody: the sheet, and the card that arrives on another phone. */
import { asyncApi, NotSimulated } from './async-api';
import { ask, button, element, sheet } from './overlay';
import type { Phone } from './phone';
import { pageUrl, resolvePageUrl } from './route-url';

const PROMISE_LIMIT_MS = 3000;

/** What a page answers from `onShareAppMessage`. */
interface ShareAnswer { title?: string; path?: string; imageUrl?: string; promise?: Promise<ShareAnswer> }

/** Share menu functions; sharing to 朋友圈 is only recorded as allowed or not. */
export function shareFunctions(): Record<string, unknown> {
  const menu = { hidden: false };
  return {
    showShareMenu: asyncApi('showShareMenu', () => { menu.hidden = false; }),
    hideShareMenu: asyncApi('hideShareMenu', () => { menu.hidden = true; }),
    updateShareMenu: asyncApi('updateShareMenu', () => undefined),
    showShareImageMenu: () => { throw new NotSimulated('wx.showShareImageMenu'); },
    onCopyUrl: () => undefined,
    offCopyUrl: () => undefined,
  };
}

/** The capsule's menu: 转发, or nothing. */
export async function openShareMenu(phone: Phone): Promise<void> {
  const chosen = await ask<boolean>((settle) => [sheet([
    element('div', { className: 'title', text: '小程序菜单' }),
    button('转发给朋友', 'row', () => { settle(true); }),
    element('div', { className: 'gap' }),
    button('取消', 'row', () => { settle(false); }),
  ])]);
  if (chosen) await shareCurrentPage(phone, 'menu');
}

/** Fires `onShareAppMessage` and hands the card to the shell, which asks who receives it. */
export async function shareCurrentPage(phone: Phone, from: 'button' | 'menu', target?: unknown): Promise<void> {
  const answer = ((await phone.host.shareCurrentPage(from, target)) ?? {}) as ShareAnswer;
  const settled = { ...answer, ...(await withinLimit(answer.promise)) };
  const page = phone.host.current();
  phone.shell()?.share({
    app: phone.app,
    from: phone.person,
    title: settled.title ?? page.title,
    path: resolvePageUrl(settled.path ?? `/${pageUrl(page.path, page.query)}`, page.path).replace(/^\//, ''),
    imageUrl: settled.imageUrl ?? '',
  });
}

/** The platform waits three seconds for `promise`, then takes what was there at once. */
async function withinLimit(promise: Promise<ShareAnswer> | undefined): Promise<ShareAnswer> {
  if (!promise) return {};
  const late = new Promise<ShareAnswer>((resolve) => { window.setTimeout(() => { resolve({}); }, PROMISE_LIMIT_MS); });
  return Promise.race([promise.catch(() => ({})), late]);
}
