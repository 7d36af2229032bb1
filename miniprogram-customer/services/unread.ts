import { keepUnreadCount } from './session';

/** Place of 我的 in the tab bar. */
const MY_TAB = 3;
const MOST_SHOWN = 99;

/** Keeps the number of unread notices and shows it on the tab; pages without a tab bar may call it too. */
export function showUnread(unreadCount: number): void {
  keepUnreadCount(unreadCount);
  const ignore = (): void => undefined;
  if (unreadCount === 0) {
    wx.removeTabBarBadge({ index: MY_TAB, fail: ignore });
    return;
  }
  wx.setTabBarBadge({ index: MY_TAB, text: unreadCount > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unreadCount), fail: ignore });
}
