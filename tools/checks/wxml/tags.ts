/** A small reader of WXML: start tags with their attributes and lines. The official compiler judges the syntax. */

/** One start tag. */
export interface WxmlTag {
  name: string;
  /** Names as written, e.g. `bind:tap`; an attribute without value holds ''. */
  attributes: Map<string, string>;
  /** From 1. */
  line: number;
  /** Names of the `<template name>` elements around it, innermost last. */
  insideTemplates: string[];
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=/>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** Start tags in the order written; comments are skipped. */
export function readTags(wxml: string): WxmlTag[] {
  const tags: WxmlTag[] = [];
  const templates: string[] = [];
  for (const match of wxml.matchAll(TAG)) {
    const [, closing, name, attributeText = '', selfClosing] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      if (name === 'template') templates.pop();
      continue;
    }
    const attributes = readAttributes(attributeText);
    tags.push({ name, attributes, line: lineAt(wxml, match.index), insideTemplates: templates.filter((template) => template !== '') });
    if (name === 'template' && selfClosing !== '/') templates.push(attributes.get('name') ?? '');
  }
  return tags;
}

function readAttributes(text: string): Map<string, string> {
  return new Map([...text.matchAll(ATTRIBUTE)].map((match): [string, string] => [match[1] ?? '', match[2] ?? match[3] ?? '']));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

const HANDLER = /^(?:capture-)?(?:mut-)?(?:bind|catch):?(.+)$/;

/** The method an attribute binds, or null: no event attribute, or chosen at run time with `{{}}`. */
export function handlerOf(attribute: string, value: string): string | null {
  if (!HANDLER.test(attribute) || value === '' || value.includes('{{')) return null;
  return value;
}
