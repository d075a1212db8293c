/** What the palette finds: commands and articles whose names have the words that were typed, or at least their letters in order. */
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Command } from '../../app/command.ts';

/** More than this nobody reads; typing another letter is quicker. */
const mostArticles = 40;

export interface Findings {
  /** Which of the two stands first: the one that has what fits best, of equals the articles. */
  readonly first: 'articles' | 'commands';
  readonly commands: readonly Command[];
  readonly articles: readonly ArticleSummary[];
}

/** Those that match, the best first: beginning with the words, with words that begin so, with the words anywhere, with the letters. */
export function searchPalette(
  typed: string,
  commands: readonly Command[],
  entries: readonly LibraryEntry[],
): Findings {
  const words = simplify(typed).split(' ').filter(Boolean);
  const articles = entries.filter((entry) => entry.kind === 'readable');
  const foundCommands = best(words, commands, (command) => command.label, commands.length);
  const foundArticles = best(words, articles, articleWords, mostArticles);
  return {
    first: foundCommands.rank < foundArticles.rank ? 'commands' : 'articles',
    commands: foundCommands.items,
    articles: foundArticles.items,
  };
}

function articleWords({ displayTitle, metadata }: ArticleSummary): string {
  return metadata.outlet === null ? displayTitle : `${displayTitle} ${metadata.outlet.value}`;
}

interface SimpleName {
  readonly name: string;
  /** The first letters of its words. */
  readonly initials: string;
}

/** Names are made simple once: ten thousand of them at every key press would be felt. */
const simpleNames = new WeakMap<object, SimpleName>();

function simplified<Item extends object>(item: Item, nameOf: (item: Item) => string): SimpleName {
  const known = simpleNames.get(item);
  if (known !== undefined) return known;
  const name = simplify(nameOf(item));
  const simple = { name, initials: initialsOf(name) };
  simpleNames.set(item, simple);
  return simple;
}

/** Of words between single blanks. */
function initialsOf(name: string): string {
  if (name === '') return '';
  let initials = '';
  let at = 0;
  do {
    initials += String.fromCodePoint(name.codePointAt(at) ?? 0);
    at = name.indexOf(' ', at) + 1;
  } while (at > 0);
  return initials;
}

function best<Item extends object>(
  words: readonly string[],
  items: readonly Item[],
  name: (item: Item) => string,
  most: number,
): { readonly items: readonly Item[]; readonly rank: number } {
  if (words.length === 0) return { items: items.slice(0, most), rank: 0 };
  const byRank: Item[][] = [[], [], [], [], []];
  for (const item of items) {
    const rank = rankOf(words, simplified(item, name));
    const same = rank === null ? undefined : byRank[rank];
    if (same !== undefined && same.length < most) same.push(item);
    // None of another rank comes before these.
    if (rank === 0 && same?.length === most) break;
  }
  const first = byRank.findIndex((same) => same.length > 0);
  return { items: byRank.flat().slice(0, most), rank: first === -1 ? Number.POSITIVE_INFINITY : first };
}

/** 0 for the beginning of the name, 1 when every word begins a word of it, 2 for anywhere, 3 or 4 for letters in order; null otherwise. */
function rankOf(words: readonly string[], simple: SimpleName): number | null {
  const { name } = simple;
  if (!words.every((word) => name.includes(word))) return rankOfLetters(words.join(''), simple);
  if (name.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}

/** Two letters stand in order in nearly every headline. */
const fewestLetters = 3;

/** 3 when the letters are the first ones of words, as in "eth" for “Edit Tags Here”; 4 when each stands near the one before; else null. */
function rankOfLetters(letters: string, { name, initials }: SimpleName): number | null {
  if (letters.length < 2) return null;
  if (initials.includes(letters)) return 3;
  if (letters.length < fewestLetters) return null;
  for (
    let start = name.indexOf(letters.charAt(0));
    start !== -1;
    start = name.indexOf(letters.charAt(0), start + 1)
  ) {
    if (standNear(letters, name, start)) return 4;
  }
  return null;
}

/** A typing slip leaves out a letter or two; further apart, letters in order are chance. */
const farthest = 3;

function standNear(letters: string, name: string, start: number): boolean {
  let at = start;
  for (let index = 1; index < letters.length; index += 1) {
    const next = name.indexOf(letters.charAt(index), at + 1);
    if (next === -1 || next - at > farthest) return false;
    at = next;
  }
  return true;
}

/** Blanks, and the letters, digits and signs of ASCII. */
const onlyPlain = /^[\s!-~]*$/;

/** Lower case, without accents and punctuation, so that "cafe" finds “Café”. */
function simplify(text: string): string {
  // Most names, and many times as fast.
  if (onlyPlain.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
