import { dayOf, formatClock } from '@shared/core/time';
import type { MessageFields, MessageTemplate } from './model';

/** Longest value by keyword type, characters; the platform refuses more instead of cutting. Source: subscribeMessage.send. */
const LONGEST: Readonly<Record<string, number>> = { thing: 20, name: 10, phrase: 5, character_string: 32, number: 32, letter: 32, symbol: 5 };

/** A value cut to what its keyword allows, on one line. */
function fit(keyword: string, value: string): string {
  const type = keyword.replace(/\d+$/, '');
  const single = value.replace(/\s+/g, ' ').trim();
  const longest = LONGEST[type];
  return longest === undefined || single.length <= longest ? single : `${single.slice(0, longest - 1)}…`;
}

/** The data of a subscription message: `{ thing1: { value } }`, every value within its keyword's limit. */
export function templateData(template: MessageTemplate, fields: MessageFields): Record<string, { value: string }> {
  const words: Record<keyof MessageFields, string> = {
    subject: fields.subject, person: fields.person, remark: fields.remark, at: `${dayOf(fields.at)} ${formatClock(fields.at)}`,
  };
  const data: Record<string, { value: string }> = {};
  for (const meaning of ['subject', 'person', 'at', 'remark'] as const) {
    const keyword = template.keywords[meaning];
    if (keyword) data[keyword] = { value: fit(keyword, words[meaning] || '—') };
  }
  return data;
}
