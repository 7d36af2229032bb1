/** `wx.navigateTo` and friends: the platform's checks and wording, then the page stack. */
import { EventChannel } from './event-channel';
import type { Routes } from './host';
import { resolveAddress } from './launch';
import type { PageAddress } from './launch';
import type { PageStack } from './page-stack';

/** The platform opens at most this many pages at once. */
const STACK_LIMIT = 10;

/** A route was refused; `errMsg` is the platform's wording. */
export class RouteError extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg);
    this.name = 'RouteError';
  }
}

/** What the routes need to know about the app. */
export interface RouteTable {
  hasPage(path: string): boolean;
  isTab(path: string): boolean;
}

/** The five route calls over one stack. */
export function createRoutes(stack: PageStack, table: RouteTable): Routes {
  const locate = (call: string, url: string): PageAddress => {
    const address = resolveAddress(url, stack.pages.at(-1)?.path ?? '');
    if (!table.hasPage(address.path)) throw new RouteError(`${call}:fail page "${address.path}" is not found`);
    return address;
  };
  const locateOrdinary = (call: string, url: string): PageAddress => {
    const address = locate(call, url);
    if (table.isTab(address.path)) throw new RouteError(`${call}:fail can not ${call} a tabbar page`);
    return address;
  };
  return {
    navigateTo: (url, events = {}) => settle(() => {
      const address = locateOrdinary('navigateTo', url);
      if (stack.pages.length >= STACK_LIMIT) throw new RouteError('navigateTo:fail webview count limit exceed');
      const eventChannel = new EventChannel();
      for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener);
      stack.push(address, eventChannel);
      return { eventChannel };
    }),
    redirectTo: (url) => settle(() => stack.replace(locateOrdinary('redirectTo', url))),
    reLaunch: (url) => settle(() => stack.reset(locate('reLaunch', url))),
    switchTab: (url) => settle(() => {
      const address = locate('switchTab', url);
      if (!table.isTab(address.path)) throw new RouteError('switchTab:fail can not switch to no-tabBar page');
      // A tab page gets no query on the platform.
      stack.showTab({ path: address.path, query: {} });
    }),
    navigateBack: (delta = 1) => settle(() => {
      if (stack.pages.length < 2) throw new RouteError('navigateBack:fail cannot navigate back at first page.');
      stack.pop(delta);
    }),
  };
}

// The move itself happens at once; only its answer is a promise.
function settle<Value>(move: () => Value): Promise<Value> {
  return new Promise((resolve) => resolve(move()));
}
