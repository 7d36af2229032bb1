/** One document being edited, once as a value and once as text; either may be changed and the other follows. */
import { formatDocument, parseDocument } from './json-text';
import type { TextProblem } from './json-text';

type Fields = Record<string, unknown>;

/** The document in hand. */
export interface Draft {
  /** As it was read; null for a document that is not stored yet. */
  base: Fields | null;
  /** What it was when editing began. */
  begun: Fields;
  value: Fields;
  text: string;
  /** Set while the text is no document; `value` is then the last one that was. */
  textProblem: TextProblem | null;
}

/** A stored document, ready to be edited. */
export function openDraft(document: Fields): Draft {
  return { base: document, begun: document, value: document, text: formatDocument(document), textProblem: null };
}

/** A document that does not exist yet; its id stands first. */
export function newDraft(id: string, document: Fields): Draft {
  const value = { _id: id, ...document };
  return { base: null, begun: value, value, text: formatDocument(value), textProblem: null };
}

/** After a change in the form. */
export function withValue(draft: Draft, value: Fields): Draft {
  return { ...draft, value, text: formatDocument(value), textProblem: null };
}

/** After a change of the text. */
export function withText(draft: Draft, text: string): Draft {
  const parsed = parseDocument(text);
  return 'document' in parsed ? { ...draft, value: parsed.document, text, textProblem: null } : { ...draft, text, textProblem: parsed.problem };
}

/** Whether closing it would lose something; a new document is something from its first moment on only when it was touched. */
export function isChanged({ begun, value, textProblem }: Draft): boolean {
  return textProblem !== null || JSON.stringify(begun) !== JSON.stringify(value);
}

/** A copy to be stored under an id of its own. */
export function copyOf({ value }: Draft, id: string): Draft {
  const { _id: _before, _openid: _owner, ...fields } = value;
  return newDraft(id, fields);
}

/** The id to begin looking for a free one with: that of the original without its number; empty for ids the database made. */
export function idAfter({ _id: id }: Fields): string {
  return typeof id !== 'string' || /^[0-9a-f]{32}$/.test(id) ? '' : id.replace(/-\d{1,2}$/, '');
}

/**
 * What is sent: an empty id is left out, so that the database makes one.
 *
 * @returns a sentence when the id of a stored document was changed in the text
 */
export function toSend({ base, value }: Draft): { document: Fields } | { message: string } {
  if (base !== null && value['_id'] !== base['_id']) return { message: '已有文档的 _id 不能改；需要别的 ID 时请复制成新文档' };
  const { _id: id, ...fields } = value;
  return { document: id === undefined || id === '' || id === null ? fields : { _id: id, ...fields } };
}
