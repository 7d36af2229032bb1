import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { givenMethods, neededHandlers } from '../wxml/handlers';
import type { WxmlTag } from '../wxml/tags';
import { readTags } from '../wxml/tags';
import type { AppSources } from './app-sources';
import { shown } from './app-sources';

interface ComponentJson { usingComponents?: Record<string, string>; component?: boolean }

/** Tags of WeChat itself that contain a dash. */
const BUILT_IN = new Set([
  'scroll-view', 'swiper-item', 'picker-view', 'picker-view-column', 'rich-text', 'cover-view', 'cover-image', 'movable-view', 'movable-area',
  'checkbox-group', 'radio-group', 'page-meta', 'navigation-bar', 'web-view', 'official-account', 'open-data', 'match-media', 'root-portal',
  'keyboard-accessory', 'page-container', 'share-element', 'sticky-header', 'sticky-section', 'grid-view', 'list-view', 'native-component',
]);

/** Components named in json files exist, and every tag with a dash is declared. Installed ones are found by the build. */
export function checkComponents(app: AppSources): string[] {
  const global = Object.keys(app.appJson.usingComponents ?? {});
  return [...app.files].filter((file) => file.endsWith('.json') && (file === 'app.json' || app.files.has(file.replace(/json$/, 'wxml')))).flatMap((file) => {
    const used = (JSON.parse(readFileSync(path.join(app.directory, file), 'utf8')) as ComponentJson).usingComponents ?? {};
    const missing = Object.values(used).filter((target) => /^[./]/.test(target) && !app.files.has(`${componentBase(file, target)}.wxml`));
    return [...missing.map((target) => `${shown(app, file)} uses the component ${target}, which does not exist`), ...undeclaredTags(app, file, [...global, ...Object.keys(used)])];
  });
}

function componentBase(jsonFile: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(jsonFile), target);
}

function undeclaredTags(app: AppSources, jsonFile: string, declared: string[]): string[] {
  const known = new Set([...declared, ...BUILT_IN]);
  const template = jsonFile.replace(/json$/, 'wxml');
  return tagsOf(app, template).filter((tag) => tag.name.includes('-') && !known.has(tag.name))
    .map((tag) => `${shown(app, template)}:${tag.line} <${tag.name}> is not declared in usingComponents`);
}

/** Every named event handler exists on the page or component. */
export function checkHandlers(app: AppSources): string[] {
  return templatesOf(app).filter((file) => app.files.has(file.replace(/wxml$/, 'ts'))).flatMap((file) => {
    const given = givenMethods(path.join(app.directory, file.replace(/wxml$/, 'ts')));
    if (!given || given.isOpen) return [];
    return neededHandlers(path.join(app.directory, file), app.directory).filter((needed) => !given.names.has(needed.name))
      .map((needed) => `${path.relative(app.root, needed.file)}:${needed.line} ${needed.name} is no method of ${path.posix.basename(file, '.wxml')}.ts`);
  });
}

/** Local pictures written into templates exist. */
export function checkPictures(app: AppSources): string[] {
  return templatesOf(app).flatMap((file) => tagsOf(app, file).flatMap((tag) => {
    const source = pictureOf(tag);
    if (source === null || app.files.has(componentBase(file, source))) return [];
    return [`${shown(app, file)}:${tag.line} the picture ${source} does not exist`];
  }));
}

function pictureOf(tag: WxmlTag): string | null {
  const source = ['src', 'icon', 'image', 'poster'].map((name) => tag.attributes.get(name)).find((value) => value !== undefined && /^[./].*\.(?:png|jpe?g|gif|webp|svg)$/.test(value));
  return source === undefined || source.includes('{{') ? null : source;
}

/** wxss cannot load local files on a phone; DevTools shows them all the same. */
export function checkStylePictures(app: AppSources): string[] {
  return [...app.files].filter((file) => file.endsWith('.wxss')).flatMap((file) => {
    const lines = readFileSync(path.join(app.directory, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => (/url\((?!["']?(?:https?:|data:|\/\/))/.test(line) ? [`${shown(app, file)}:${index + 1} wxss cannot load a local file: use <image> or data:`] : []));
  });
}

function templatesOf(app: AppSources): string[] {
  return [...app.files].filter((file) => file.endsWith('.wxml'));
}

function tagsOf(app: AppSources, file: string): WxmlTag[] {
  const absolute = path.join(app.directory, file);
  return existsSync(absolute) ? readTags(readFileSync(absolute, 'utf8')) : [];
}
