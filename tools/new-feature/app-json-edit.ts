import type { AppJson } from '../build/app-json';

/** `app.json` with the list page of a feature declared in a sub-package of its own; unchanged when it is there. */
export function withSubPackage(text: string, slug: string): string {
  const app = JSON.parse(text) as AppJson;
  const root = `packages/${slug}`;
  const key = app.subpackages ? 'subpackages' : 'subPackages';
  const parts = app[key] ?? [];
  if (parts.some((part) => part.root === root)) return text;
  return `${JSON.stringify({ ...app, [key]: [...parts, { root, pages: ['pages/list/list'] }] }, null, 2)}\n`;
}
