import * as v from 'valibot';
import { fieldAt, notesOfField, titleOfField } from './field-lookup';
import type { PathStep } from './field-lookup';
import { problemText } from './problem-text';

/** One reason why a document is not in order. */
export interface DocumentProblem {
  /** Place in the document, e.g. `skus.0.priceFen`; empty when the document as a whole is meant. */
  path: string;
  /** The same place in Chinese, e.g. `规格 1 › 价格`; empty for the whole document. */
  label: string;
  /** A whole Chinese sentence without full stop, e.g. `价格不能小于 ¥0.01`. */
  message: string;
}

/** Stands for "the schema says nothing of its own"; a real message is never empty. */
const NO_MESSAGE = '';

/**
 * Why this document does not follow its schema, in the order of the fields; empty when it does.
 *
 * A message given in the schema is kept as it is; all others are made from the field's title.
 * Keys that begin with an underscore at the top, such as `_id` and `_openid`, are the platform's and are left out.
 */
export function problemsOf(schema: v.GenericSchema, document: unknown): DocumentProblem[] {
  const result = v.safeParse(schema, withoutPlatformKeys(document), { message: () => NO_MESSAGE });
  return result.success ? [] : result.issues.map((issue) => toProblem(schema, issue));
}

/** The same as whole sentences that name their place inside lists: `规格 2：价格不能小于 ¥0.01`. */
export function problemSentences(schema: v.GenericSchema, document: unknown): string[] {
  return problemsOf(schema, document).map(({ label, message }) => {
    const place = label.split(' › ').slice(0, -1).join(' › ');
    return place === '' ? message : `${place}：${message}`;
  });
}

/** The document as its schema knows it. */
export function withoutPlatformKeys(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  return Object.fromEntries(Object.entries(document).filter(([key]) => !key.startsWith('_')));
}

function toProblem(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): DocumentProblem {
  const steps = (issue.path ?? []).map((item): PathStep => ({ key: item.key as string | number, input: item.input }));
  // The kinds of a variant are named where the variant is, not in each option.
  const named = issue.type === 'variant' ? steps.slice(0, -1) : steps;
  const field = fieldAt(schema, named);
  const names = named.map((step, index) => stepName(schema, steps.slice(0, index + 1)) ?? String(step.key));
  const name = names.at(-1) ?? '文档';
  return {
    path: steps.map(({ key }) => String(key)).join('.'),
    label: labelOf(names, named),
    message: issue.message === NO_MESSAGE ? `${/[\w)]$/.test(name) ? `${name} ` : name}${problemText(issue, notesOfField(field))}` : issue.message,
  };
}

/** Title of a field; of a list item its title, or that of the list, with its place counted from 1. */
function stepName(schema: v.GenericSchema, steps: readonly PathStep[]): string | null {
  const title = titleOfField(fieldAt(schema, steps));
  const { key } = steps.at(-1) ?? { key: '' };
  if (typeof key !== 'number') return title;
  return `${title ?? titleOfField(fieldAt(schema, steps.slice(0, -1))) ?? '第'} ${key + 1}`;
}

/** A list and its item with the same word are told once: `规格 1`, not `规格 › 规格 1`. */
function labelOf(names: readonly string[], steps: readonly PathStep[]): string {
  return names.filter((name, index) => {
    const next = steps[index + 1];
    return typeof next?.key !== 'number' || names[index + 1] !== `${name} ${next.key + 1}`;
  }).join(' › ');
}
