/** How products are found: texts are cut into pieces once, and a search asks for all pieces of its own words. */

/** Longest beginning of a Latin word that is a piece of its own. */
const LONGEST_PREFIX = 12;
/** Pieces a document keeps; a title of forty characters has about eighty. */
const MOST_PIECES = 240;
/** Pieces a search asks for; more would not narrow it. */
const MOST_ASKED = 8;

const WORDS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** Words of a text, of one script each: `5W-30全合成` → 5w, 30, 全合成. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)?.flatMap((run) => run.match(WORDS) ?? []) ?? [];
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** Pieces by which texts are found: of Chinese every character and every pair, of other words every beginning. Lower case, each once. */
export function searchPieces(texts: readonly string[]): string[] {
  const pieces = texts.flatMap(wordsOf).flatMap((word) => (HAN.test(word)
    ? [...Array.from(word), ...pairsOf(word)]
    : Array.from(word).slice(0, LONGEST_PREFIX).map((_character, index, all) => all.slice(0, index + 1).join(''))));
  return [...new Set(pieces)].slice(0, MOST_PIECES);
}

/** Pieces a search asks for, all of which have to be there; empty when the text has no word. */
export function searchedPieces(text: string): string[] {
  const pieces = wordsOf(text).flatMap((word) => {
    if (!HAN.test(word)) return [Array.from(word).slice(0, LONGEST_PREFIX).join('')];
    return Array.from(word).length === 1 ? [word] : pairsOf(word);
  });
  return [...new Set(pieces)].slice(0, MOST_ASKED);
}
