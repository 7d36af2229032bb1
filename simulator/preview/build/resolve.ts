/**
 * Finds files the way the mini program platform does: package-absolute paths, paths beside the user,
 * npm names below `miniprogram_npm`, and a folder meaning its `index`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where one app's files live. */
export interface SourceTree {
  /** The built mini program, the folder of `app.json`. */
  appDirectory: string;
  /**
   * npm packages that are not copied below `miniprogram_npm`: name → folder of its mini program files.
   * A component in it keeps the id `miniprogram_npm/<name>/…`.
   */
  npmRoots: Record<string, string>;
}

const NPM_PREFIX = 'miniprogram_npm/';
const PACKAGE_NAME = /^((?:@[^/]+\/)?[^/.@][^/]*)(?:\/(.*))?$/;

/** Whether `file` is an existing file. */
export function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** The parsed JSON of `file`, or an empty object when it does not exist. */
export function readJson(file: string): Record<string, unknown> {
  return isFile(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

/**
 * The file path without extension behind a component id.
 *
 * @param id path inside the app without a leading slash, e.g. `pages/home/home`
 */
export function stemOf(tree: SourceTree, id: string): string {
  if (id.startsWith(NPM_PREFIX)) {
    const match = PACKAGE_NAME.exec(id.slice(NPM_PREFIX.length));
    const root = match ? tree.npmRoots[match[1] ?? ''] : undefined;
    if (root !== undefined) return path.join(root, match?.[2] ?? '');
  }
  return path.join(tree.appDirectory, id);
}

/** The id a file has inside the app; the reverse of `stemOf`, with the extension cut off. */
export function idOf(tree: SourceTree, file: string): string {
  const stem = file.replace(/\.[^./]+$/, '');
  for (const [name, root] of Object.entries(tree.npmRoots)) {
    const inside = path.relative(root, stem);
    if (!inside.startsWith('..')) return `${NPM_PREFIX}${name}/${inside.split(path.sep).join('/')}`;
  }
  return path.relative(tree.appDirectory, stem).split(path.sep).join('/');
}

function isComponent(tree: SourceTree, id: string): boolean {
  const stem = stemOf(tree, id);
  return isFile(`${stem}.json`) || isFile(`${stem}.wxml`);
}

/**
 * The id of the component that `reference` names, or null when nothing is there.
 *
 * @param from id of the component or page whose JSON holds the reference
 * @param reference a value of `usingComponents`: relative, absolute (`/…`) or an npm path
 */
export function resolveComponent(tree: SourceTree, from: string, reference: string): string | null {
  const beside = path.posix.join(path.posix.dirname(from), reference);
  const bases = reference.startsWith('/') ? [reference.slice(1)] : [beside];
  if (PACKAGE_NAME.test(reference)) bases.push(...npmFolders(from).map((folder) => `${folder}${NPM_PREFIX}${reference}`));
  for (const base of bases) {
    for (const id of [base, `${base}/index`]) if (isComponent(tree, id)) return id;
  }
  return null;
}

/** Nearest first: every folder above `from`, ending with the app itself, each with a trailing slash. */
function npmFolders(from: string): string[] {
  const parts = from.split('/').slice(0, -1);
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`), ''];
}

/**
 * The script file behind a bare import such as `@vant/weapp/dialog/dialog` or `dayjs`, or null.
 *
 * @param fromDirectory folder of the importing file
 */
export function resolveNpmScript(tree: SourceTree, fromDirectory: string, specifier: string): string | null {
  const candidates: string[] = [];
  for (let folder = fromDirectory; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    candidates.push(path.join(folder, NPM_PREFIX, specifier));
  }
  const match = PACKAGE_NAME.exec(specifier);
  const root = match ? tree.npmRoots[match[1] ?? ''] : undefined;
  if (root !== undefined) candidates.push(path.join(root, match?.[2] ?? ''));
  return candidates.map(scriptAt).find((file) => file !== null) ?? null;
}

/** The script file that `base` (with or without extension, or a folder) stands for. */
export function scriptAt(base: string): string | null {
  return [base, `${base}.js`, `${base}.ts`, `${base}/index.js`, `${base}/index.ts`].find(isFile) ?? null;
}

/** The file a `@import`, `<import>` or `<include>` names, seen from `file`; may not exist. */
export function resolveBeside(tree: SourceTree, file: string, reference: string): string {
  if (reference.startsWith('/')) return path.join(tree.appDirectory, reference);
  const match = PACKAGE_NAME.exec(reference);
  const root = match ? tree.npmRoots[match[1] ?? ''] : undefined;
  if (root !== undefined) return path.join(root, match?.[2] ?? '');
  return path.resolve(path.dirname(file), reference);
}
