/** What a script of a mini program finds in the global scope, for component and page tests outside of WeChat. */
const { pages } = require('./registered-pages.cjs');

const noop = () => undefined;
/** A selector query whose every step answers itself and whose `exec` finds nothing. */
const emptyQuery = new Proxy(noop, {
  get: (_target, name) => {
    if (name === 'exec') return (callback) => callback?.([]);
    return name === 'then' ? undefined : () => emptyQuery;
  },
  apply: () => emptyQuery,
});

const device = { SDKVersion: '3.8.0', platform: 'devtools', windowWidth: 375, windowHeight: 667, statusBarHeight: 20 };

Object.assign(globalThis, {
  App: noop,
  Page: (options) => { pages.push(options); },
  getApp: () => ({}),
  getCurrentPages: () => [],
  wx: {
    canIUse: () => true,
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => device,
    nextTick: (callback) => setTimeout(callback, 0),
    createSelectorQuery: () => emptyQuery,
    createIntersectionObserver: () => emptyQuery,
  },
});

// jsdom lacks it; the view models of pages are plain data.
globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));
