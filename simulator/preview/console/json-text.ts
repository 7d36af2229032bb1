/** The document as text, and back. */

/** Why a text is no document, in Chinese, with the line it went wrong on (from 1). */
export interface TextProblem { message: string; line: number }

/** Two spaces, as the cloud console prints it. */
export function formatDocument(document: Record<string, unknown>): string {
  return JSON.stringify(document, null, 2);
}

/** The document a text says, or why it says none. */
export function parseDocument(text: string): { document: Record<string, unknown> } | { problem: TextProblem } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { document: value as Record<string, unknown> };
    return { problem: { message: '最外层必须是一个对象，写在 { } 里', line: 1 } };
  } catch (error) {
    return { problem: problemOf(text, error instanceof Error ? error.message : '') };
  }
}

/** The browser's own sentence is English; only the position in it is used. */
function problemOf(text: string, message: string): TextProblem {
  const found = /position (\d+)/.exec(message);
  if (!found || Number(found[1]) >= text.trimEnd().length) return { message: 'JSON 没有写完，检查结尾的引号与括号', line: text.split('\n').length };
  const before = text.slice(0, Number(found[1])).split('\n');
  const line = before.length;
  return { message: `第 ${line} 行第 ${(before.at(-1) ?? '').length + 1} 个字附近不是正确的 JSON`, line };
}

/** A piece of JSON text and what it is, for colouring. */
export interface JsonToken { text: string; kind: 'key' | 'text' | 'number' | 'word' | 'plain' }

/** The text in pieces; joined again they are the same text, correct JSON or not. */
export function tokensOf(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  const pattern = /("(?:[^"\\\n]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: text.slice(end, match.index), kind: 'plain' });
    const [whole, quoted, colon, , word] = match;
    if (quoted !== undefined) tokens.push({ text: quoted, kind: colon === undefined ? 'text' : 'key' });
    else tokens.push({ text: whole, kind: word === undefined ? 'number' : 'word' });
    if (colon !== undefined) tokens.push({ text: colon, kind: 'plain' });
    end = match.index + whole.length;
  }
  if (end < text.length) tokens.push({ text: text.slice(end), kind: 'plain' });
  return tokens;
}

/** The documents of a file to import: JSON Lines as the console exports them, or one list. */
export function documentsIn(text: string): { documents: Record<string, unknown>[] } | { message: string } {
  try {
    const trimmed = text.trim();
    const values: unknown = trimmed.startsWith('[') ? JSON.parse(trimmed) : trimmed.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
    const isList = Array.isArray(values) && values.every((value) => typeof value === 'object' && value !== null && '_id' in value);
    return isList && values.length > 0 ? { documents: values as Record<string, unknown>[] } : { message: '文件里没有带 _id 的文档' };
  } catch {
    return { message: '文件不是 JSON：每行一份文档，或一个列表' };
  }
}
