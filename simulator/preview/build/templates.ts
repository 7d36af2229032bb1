/** WXML and WXS to one JavaScript expression, through the template compiler of glass-easel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { FileCache } from './file-cache';
import { isFile, stemOf } from './resolve';
import type { SourceTree } from './resolve';
import { listWxsRequires, rewriteInlineWxs, rewriteWxs } from './wxs';

interface ParseMessage {
  isError: boolean;
  level: number;
  startLine: number;
  message: string;
}

const ERROR_LEVEL = 3;

/** A growing set of templates; files that did not change since the last build are not compiled again. */
export class TemplateSet {
  private readonly group = new TmplGroup();
  private readonly templates = new FileCache<string[]>();
  private readonly scripts = new FileCache<string[]>();
  private visited = new Set<string>();
  private warnings: string[] = [];

  constructor(private readonly tree: SourceTree) {}

  /**
   * Compiles the templates of these components and all they include.
   *
   * @returns the JavaScript expression (template id → generator) and the compiler's complaints
   */
  compile(ids: string[]): { code: string; warnings: string[] } {
    this.visited = new Set();
    this.warnings = [];
    for (const id of ids) this.addTemplate(id);
    return { code: hookEvents(this.group.getTmplGenObjectGroups()), warnings: this.warnings };
  }

  private addTemplate(id: string): void {
    if (this.visited.has(id)) return;
    this.visited.add(id);
    const file = `${stemOf(this.tree, id)}.wxml`;
    if (!isFile(file)) {
      this.warnings.push(`${id}.wxml does not exist`);
      return;
    }
    this.warnings.push(...this.templates.get(file, () => this.compileTemplate(id, file)));
    for (const dependency of this.group.getDirectDependencies(id) as string[]) this.addTemplate(dependency);
    for (const dependency of this.group.getScriptDependencies(id) as string[]) this.addScript(dependency);
  }

  private compileTemplate(id: string, file: string): string[] {
    const messages = this.group.addTmpl(id, rewriteInlineWxs(readFileSync(file, 'utf8'))) as ParseMessage[];
    return messages
      .filter((message) => message.isError || message.level >= ERROR_LEVEL)
      .map((message) => `${id}.wxml:${message.startLine} ${message.message}`);
  }

  private addScript(id: string): void {
    const key = `${id}.wxs`;
    if (this.visited.has(key)) return;
    this.visited.add(key);
    const file = `${stemOf(this.tree, id)}.wxs`;
    if (!isFile(file)) {
      this.warnings.push(`${key} does not exist`);
      return;
    }
    const requires = this.scripts.get(file, () => this.compileScript(id, file));
    for (const reference of requires) {
      this.addScript(path.posix.join(reference.startsWith('/') ? '' : path.posix.dirname(id), reference));
    }
  }

  private compileScript(id: string, file: string): string[] {
    const source = readFileSync(file, 'utf8');
    this.group.addScript(id, rewriteWxs(source));
    return listWxsRequires(source);
  }
}

/**
 * Lets WXS functions handle events and property changes: the compiler's helper table `Q` gets our wrappers,
 * the hook its own runtime looks for (`C`: event listeners, `A`: `change:` listeners).
 */
function hookEvents(code: string): string {
  const hooked = code.replace('var Q={', 'var Q={C:__wxs.onEvent,').replace('A:function(a){return a}', 'A:__wxs.onChange');
  // The `change:` helper is only written when a template uses WXS.
  const lacksChange = code.includes('Q.A,') && !hooked.includes('A:__wxs.onChange');
  if (!hooked.includes('C:__wxs.onEvent') || lacksChange) {
    throw new Error('The template compiler changed its helper table; WXS events cannot be connected');
  }
  return hooked;
}
