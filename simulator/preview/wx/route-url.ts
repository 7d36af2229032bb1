/** Page addresses as mini programs write them. */

/**
 * The absolute form of `url`, always with a leading slash.
 *
 * @param url `/packages/a/b?x=1`, or relative to the page that asks: `../b/b?x=1`, `./c`, `c`
 * @param currentPath path of the asking page, without leading slash
 */
export function resolvePageUrl(url: string, currentPath: string): string {
  const [path = '', ...rest] = url.split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  if (path.startsWith('/')) return path + query;
  const segments = currentPath.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return `/${segments.join('/')}${query}`;
}

/** Path without leading slash, query or `.html`. */
export function pagePathOf(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^\/+/, '').replace(/\.html$/, '');
}

/** Path and query as one address; values stay as written, because the platform does not encode them either. */
export function pageUrl(path: string, query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
