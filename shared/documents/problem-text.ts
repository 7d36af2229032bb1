/** What is wrong with a value, as the end of a Chinese sentence that begins with the field's title. */
import type * as v from 'valibot';
import { formatYuan } from '@shared/core/money';
import { dayOf, minuteOfDay } from '@shared/core/time';
import type { FieldNotes } from './admin-document';

type Issue = v.BaseIssue<unknown> & { requirement?: unknown };
type Sentence = (issue: Issue, notes: FieldNotes) => string;

const KINDS: Record<string, string> = { string: '文字', number: '数字', boolean: '“是”或“否”', array: '列表', object: '一组字段', strict_object: '一组字段', loose_object: '一组字段', record: '一组字段' };
const MINUTES_PER_HOUR = 60;

/** Chinese for one problem, e.g. `不能少于 2 个字`. */
export function problemText(issue: Issue, notes: FieldNotes): string {
  if (issue.kind === 'schema') return wrongKind(issue, notes);
  return (SENTENCES[issue.type] ?? (() => '不符合要求'))(issue, notes);
}

function wrongKind(issue: Issue, notes: FieldNotes): string {
  if (issue.expected === 'never') return '不是这里的字段，请检查拼写';
  if (issue.received === 'undefined') return '没有填写';
  if (issue.received === 'null') return '不能为空';
  if (notes.labels && ['picklist', 'enum', 'literal', 'variant', 'union'].includes(issue.type)) return `只能是${Object.values(notes.labels).join('、')}`;
  if (KINDS[issue.type]) return `必须是${notes.unit === 'fen' ? '金额' : KINDS[issue.type]}`;
  return issue.type === 'union' ? '不是允许的任何一种写法' : `只能是 ${String(issue.expected).replaceAll('"', '').replaceAll(' | ', '、').replace(/^\(|\)$/g, '')}`;
}

/** A bound as the field shows it. */
function bound(issue: Issue, { unit, suffix = '' }: FieldNotes): string {
  const value = Number(issue.requirement);
  if (unit === 'fen') return ` ${formatYuan(value)}`;
  if (unit === 'epochMs') return ` ${dayOf(value)} ${clock(minuteOfDay(value))}`;
  if (unit === 'minuteOfDay') return ` ${clock(value)}`;
  return ` ${String(issue.requirement)}${suffix === '' ? '' : ` ${suffix}`}`;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / MINUTES_PER_HOUR), minutes % MINUTES_PER_HOUR].map((part) => String(part).padStart(2, '0')).join(':');
}

const isList = (issue: Issue): boolean => Array.isArray(issue.input);
const tooShort: Sentence = (issue) => {
  const least = Number(issue.requirement ?? 1);
  if (isList(issue)) return `至少要有 ${least} 项`;
  return least <= 1 ? '不能为空' : `不能少于 ${least} 个字`;
};
const tooLong: Sentence = (issue) => (isList(issue) ? `最多 ${String(issue.requirement)} 项` : `不能超过 ${String(issue.requirement)} 个字`);

const SENTENCES: Record<string, Sentence> = {
  min_length: tooShort,
  non_empty: tooShort,
  max_length: tooLong,
  length: (issue) => (isList(issue) ? `必须正好 ${String(issue.requirement)} 项` : `必须正好 ${String(issue.requirement)} 个字`),
  min_value: (issue, notes) => (notes.unit === 'epochMs' ? `不能早于${bound(issue, notes)}` : `不能小于${bound(issue, notes)}`),
  max_value: (issue, notes) => (notes.unit === 'epochMs' ? `不能晚于${bound(issue, notes)}` : `不能大于${bound(issue, notes)}`),
  gt_value: (issue, notes) => `必须大于${bound(issue, notes)}`,
  lt_value: (issue, notes) => `必须小于${bound(issue, notes)}`,
  multiple_of: (issue, notes) => `必须是${bound(issue, notes)}的倍数`,
  integer: (_issue, notes) => (notes.unit === 'fen' ? '最小到分' : '必须是整数'),
  safe_integer: () => '必须是整数',
  finite: () => '必须是数字',
  regex: () => '格式不对',
  url: () => '必须是网址',
  starts_with: (issue) => `必须以 ${String(issue.requirement)} 开头`,
};
