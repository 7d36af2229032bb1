import { urls } from './urls';

const TAB_PAGES: readonly string[] = [urls.tasks, urls.customers, urls.messages, urls.my];

/** Opens a page of this app by its address, tab pages included; an empty address opens nothing. */
export function openPage(url: string): void {
  if (url === '') return;
  if (TAB_PAGES.includes(url)) void wx.switchTab({ url });
  else void wx.navigateTo({ url });
}
