/** Which methods a template needs, and which its page or component has. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { WxmlTag } from './tags';
import { handlerOf, readTags } from './tags';

/** A method named in a template. */
export interface NeededHandler {
  name: string;
  file: string;
  line: number;
}

/**
 * Handlers named in a template, in what it includes and in the templates it uses from its imports.
 *
 * @param appDirectory where paths that begin with `/` start
 */
export function neededHandlers(file: string, appDirectory: string): NeededHandler[] {
  const needed: NeededHandler[] = [];
  const seen = new Set<string>();
  const visit = (wxmlFile: string, template: string | null): void => {
    const key = `${wxmlFile}#${template ?? ''}`;
    if (seen.has(key) || !existsSync(wxmlFile)) return;
    seen.add(key);
    const tags = readTags(readFileSync(wxmlFile, 'utf8'));
    for (const tag of tags.filter((candidate) => belongsTo(candidate, template))) {
      needed.push(...handlersOn(tag, wxmlFile));
      for (const [source, name] of usedBy(tag, { file: wxmlFile, tags, appDirectory })) visit(source, name);
    }
  };
  visit(file, null);
  return needed;
}

function handlersOn(tag: WxmlTag, file: string): NeededHandler[] {
  return [...tag.attributes].flatMap(([attribute, value]) => {
    const name = handlerOf(attribute, value);
    return name === null ? [] : [{ name, file, line: tag.line }];
  });
}

interface ReadTemplate { file: string; tags: WxmlTag[]; appDirectory: string }

/** Files a tag draws in, each with the template wanted from it; null means the file itself. */
function usedBy(tag: WxmlTag, { file, tags, appDirectory }: ReadTemplate): [string, string | null][] {
  if (tag.name === 'include') return [[resolveWxml(file, tag.attributes.get('src') ?? '', appDirectory), null]];
  const wanted = tag.name === 'template' ? tag.attributes.get('is') : undefined;
  return wanted === undefined ? [] : templateSources(wanted, reachable(file, tags, appDirectory));
}

function belongsTo(tag: WxmlTag, template: string | null): boolean {
  return template === null ? tag.insideTemplates.length === 0 : tag.insideTemplates.includes(template);
}

/** Files whose templates a file may use: its own and those it imports. */
function reachable(file: string, tags: WxmlTag[], appDirectory: string): string[] {
  const imports = tags.filter((tag) => tag.name === 'import').map((tag) => resolveWxml(file, tag.attributes.get('src') ?? '', appDirectory));
  return [file, ...imports].filter((candidate) => existsSync(candidate));
}

/** Definitions of the wanted template; every one when its name is chosen at run time. */
function templateSources(wanted: string, files: string[]): [string, string][] {
  return files.flatMap((file) => readTags(readFileSync(file, 'utf8'))
    .filter((tag) => tag.name === 'template')
    .map((tag) => tag.attributes.get('name') ?? '')
    .filter((name) => name !== '' && (wanted.includes('{{') || name === wanted))
    .map((name): [string, string] => [file, name]));
}

function resolveWxml(from: string, source: string, appDirectory: string): string {
  const base = source.startsWith('/') ? path.join(appDirectory, source) : path.resolve(path.dirname(from), source);
  return base.endsWith('.wxml') ? base : `${base}.wxml`;
}

/** Methods a script gives its template; `isOpen` when a spread or a behavior may add more. */
export interface GivenMethods {
  names: Set<string>;
  isOpen: boolean;
}

/** Reads the object passed to `Page()` or `Component()`; null when the script calls neither. */
export function givenMethods(scriptFile: string): GivenMethods | null {
  const source = ts.createSourceFile(scriptFile, readFileSync(scriptFile, 'utf8'), ts.ScriptTarget.Latest, true);
  const calls = source.statements.flatMap((statement) => (ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression) ? [statement.expression] : []));
  const call = calls.find(({ expression }) => ts.isIdentifier(expression) && /^(Page|Component)$/.test(expression.text));
  const options = call?.arguments[0];
  if (!call || !options) return null;
  if (!ts.isObjectLiteralExpression(options)) return { names: new Set(), isOpen: true };
  const isPage = call.expression.getText() === 'Page';
  const methods = isPage ? options : propertyOf(options, 'methods');
  const isOpen = propertyOf(options, 'behaviors') !== null || hasSpread(options);
  if (!methods) return { names: new Set(), isOpen };
  if (!ts.isObjectLiteralExpression(methods)) return { names: new Set(), isOpen: true };
  return { names: new Set(methods.properties.flatMap((member) => (member.name ? [member.name.getText().replace(/^['"]|['"]$/g, '')] : []))), isOpen: isOpen || hasSpread(methods) };
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  const found = object.properties.find((member) => member.name?.getText() === name);
  if (!found) return null;
  return ts.isPropertyAssignment(found) ? found.initializer : ts.factory.createIdentifier(name);
}

function hasSpread(object: ts.ObjectLiteralExpression): boolean {
  return object.properties.some((member) => ts.isSpreadAssignment(member));
}
