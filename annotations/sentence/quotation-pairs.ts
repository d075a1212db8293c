/**
 * Finds which quotation marks of a passage belong together: curly, straight, German, French, Swedish and East Asian ones, single and
 * double, nested. A mark without a partner is none: what an unclosed quotation would take in is anybody's guess.
 */

/** From the opening mark to behind the closing one, in UTF-16 code units of the text. */
export interface QuotationPair {
  readonly start: number;
  readonly end: number;
}

/** The marks that may open a quotation, each with those that may close it. */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”"',
  '”': '”“',
  '"': '"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
};

const marks = /["“”„«»‹›‘’‚'「」『』]/gu;
/** Marks that open wherever they stand; the others only before a word. */
const plainOpeners = '“„«‚「『';
const mayBeApostrophe = "’'";
const blank = /\s/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const beforeOpening = /[\s([{\-‐‑‒–—―/¿¡“„«‹‘‚"'「『]/u;

/** All marks that are looked at, for telling whether a character is one. */
export const quotationMarks: ReadonlySet<string> = new Set('"“”„«»‹›‘’‚\'「」『』');

interface Opened {
  readonly at: number;
  readonly closers: string;
}

/** The pairs in `text` from `start` to `end`, in the order in which they begin. */
export function quotationPairs(text: string, start = 0, end = text.length): readonly QuotationPair[] {
  const passage = text.slice(start, end);
  const pairs: QuotationPair[] = [];
  let open: readonly Opened[] = [];
  for (const { 0: mark, index } of passage.matchAll(marks)) {
    const closes = open.findLastIndex(({ closers }) => closers.includes(mark));
    const opened = open[closes];
    if (opened !== undefined && canClose(passage, index, mark)) {
      pairs.push({ start: start + opened.at, end: start + index + 1 });
      open = open.slice(0, closes);
    } else if (canOpen(passage, index, mark)) {
      open = [...open.slice(-deepest), { at: index, closers: closersOf[mark] ?? '' }];
    }
  }
  return pairs.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Nobody quotes deeper; a text full of unclosed marks must not be slow. */
const deepest = 8;

function canOpen(passage: string, index: number, mark: string): boolean {
  if (closersOf[mark] === undefined) return false;
  if (plainOpeners.includes(mark)) return true;
  const before = passage.charAt(index - 1);
  const after = passage.charAt(index + 1);
  if (before !== '' && !beforeOpening.test(before)) return false;
  if (after === '' || blank.test(after)) return false;
  // “the ’90s”, “rock ’n’ roll”
  return mark !== "'" || !/\d/u.test(after);
}

function canClose(passage: string, index: number, mark: string): boolean {
  const before = passage.charAt(index - 1);
  const after = passage.charAt(index + 1);
  if (mark === '»' || mark === '«') return true;
  if (blank.test(before)) return false;
  if (!mayBeApostrophe.includes(mark)) return true;
  if (wordCharacter.test(after)) return false;
  return !isPossessive(passage, index, mark);
}

/** “The workers’ union is ready,” in single marks: the plural's apostrophe closes nothing when a better mark follows. */
function isPossessive(passage: string, index: number, mark: string): boolean {
  if (!/s/iu.test(passage.charAt(index - 1))) return false;
  if (!/^\s\p{Ll}/u.test(passage.slice(index + 1, index + 4))) return false;
  const rest = passage.slice(index + 1, index + 1 + possessiveReach);
  const opening = rest.search(mark === '’' ? /‘/u : /\s'\p{L}/u);
  const within = opening === -1 ? rest : rest.slice(0, opening);
  return new RegExp(`[.,!?…]${mark}(?![\\p{L}\\p{N}])`, 'u').test(within);
}

/** How far the better mark is looked for, in UTF-16 code units. */
const possessiveReach = 2000;
