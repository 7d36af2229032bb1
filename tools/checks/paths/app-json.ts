import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { subPackagesOf } from '../../build/app-json';
import type { AppSources } from './app-sources';
import { shown } from './app-sources';

/** WeChat's limit for an icon of the tab bar. */
const TAB_ICON_BYTES = 40 * 1024;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** `app.json` against the files: pages, tab bar, icons, preload rules; and page folders that nobody declares. */
export function checkAppJson(app: AppSources): string[] {
  const place = shown(app, 'app.json');
  return [
    ...app.pages.flatMap((page) => ['.ts', '.wxml', '.json'].filter((ending) => !app.files.has(page + ending)).map((ending) => `${place} declares ${page}, but ${page}${ending} does not exist`)),
    ...duplicates(app.pages).map((page) => `${place} declares ${page} twice`),
    ...undeclaredPages(app).map((page) => `${shown(app, `${page}.wxml`)} lies in pages/ but app.json does not declare it`),
    ...tabFaults(app).map((fault) => `${place}: ${fault}`),
    ...preloadFaults(app).map((fault) => `${place}: ${fault}`),
  ];
}

function duplicates(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function undeclaredPages(app: AppSources): string[] {
  const candidates = [...app.files].filter((file) => /(^|\/)pages\/([^/]+)\/\2\.wxml$/.test(file)).map((file) => file.slice(0, -'.wxml'.length));
  return candidates.filter((page) => !app.pages.includes(page));
}

function tabFaults(app: AppSources): string[] {
  return (app.appJson.tabBar?.list ?? []).flatMap((tab) => [
    ...(app.appJson.pages.includes(tab.pagePath) ? [] : [`the tab ${tab.pagePath} is not a page of the main package`]),
    ...[tab.iconPath, tab.selectedIconPath].flatMap((icon) => (icon === undefined ? [] : iconFaults(app, icon))),
  ]);
}

function iconFaults(app: AppSources, icon: string): string[] {
  const relative = icon.replace(/^\//, '');
  if (!app.files.has(relative)) return [`the tab icon ${icon} does not exist`];
  const file = path.join(app.directory, relative);
  const faults = statSync(file).size > TAB_ICON_BYTES ? [`the tab icon ${icon} is larger than 40 KB`] : [];
  return readFileSync(file).subarray(0, PNG.length).equals(PNG) ? faults : [...faults, `the tab icon ${icon} is no PNG`];
}

function preloadFaults(app: AppSources): string[] {
  // A package may be named by its root or by its name.
  const names = new Set([...subPackagesOf(app.appJson).flatMap((part) => [part.root, ...(part.name === undefined ? [] : [part.name])]), '__APP__']);
  return Object.entries(app.appJson.preloadRule ?? {}).flatMap(([page, rule]) => [
    ...(app.pages.includes(page) ? [] : [`preloadRule names the page ${page}, which is not declared`]),
    ...rule.packages.filter((name) => !names.has(name.replace(/^\/|\/$/g, ''))).map((name) => `preloadRule names the package ${name}, which is not declared`),
  ]);
}
