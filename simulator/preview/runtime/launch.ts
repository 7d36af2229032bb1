/** How this phone was opened, and how a reload finds its way back: `?person=li-na&launchScene=1047#/pages/a/b?x=1`. */
import type { LaunchOptions } from './host';

/** Opened from the list of mini programs. */
const DEFAULT_SCENE = 1001;

/** A page address taken apart. Values stay as they were written: the platform does not decode them either. */
export interface PageAddress {
  path: string;
  query: Record<string, string>;
}

/** Splits `/pages/a/b?x=1` into path (no leading slash) and query. */
export function parseAddress(url: string): PageAddress {
  const [path = '', search = ''] = url.split(/\?(.*)/s);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (name !== '') query[name] = value;
  }
  return { path: path.replace(/^\//, '').replace(/\.html$/, ''), query };
}

/** The address as text, without a leading slash. */
export function formatAddress({ path, query }: PageAddress): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** A URL given by a page, made absolute: `../detail/detail?id=1` seen from `from`. */
export function resolveAddress(url: string, from: string): PageAddress {
  const { path, query } = parseAddress(url);
  if (url.startsWith('/') || from === '') return { path, query };
  return { path: new URL(path, `http://page/${from}`).pathname.slice(1), query };
}

/** Reads the iframe's own address. */
export function readLaunchOptions(firstPage: string): LaunchOptions {
  const search = new URLSearchParams(location.search);
  const { path, query } = readHash();
  const scene = Number(search.get('launchScene') ?? search.get('scene'));
  return { path: path === '' ? firstPage : path, query, scene: scene > 0 ? scene : DEFAULT_SCENE };
}

/** The page the hash names; an empty path when it names none. */
export function readHash(): PageAddress {
  const remembered = history.state as { hash?: string; address?: string } | null;
  if (remembered?.hash === location.hash && remembered.address !== undefined) return parseAddress(remembered.address);
  return parseAddress(location.hash.replace(/^#\/?/, ''));
}

/** Makes a reload open this page again. The exact text is kept beside the hash, because browsers encode it. */
export function rememberAddress(page: PageAddress): void {
  const address = formatAddress(page);
  history.replaceState(null, '', `#/${address}`);
  history.replaceState({ hash: location.hash, address }, '');
}
