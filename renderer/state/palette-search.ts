/** What the palette finds: commands and articles whose names have all the words that were typed. */
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Command } from '../../app/commands.ts';

/** More than this nobody reads; typing another letter is quicker. */
const mostArticles = 40;

export interface Findings {
  readonly commands: readonly Command[];
  readonly articles: readonly ArticleSummary[];
}

/** Those that match, the best first: beginning with the words, then with a word that begins so, then the rest in their order. */
export function searchPalette(
  typed: string,
  commands: readonly Command[],
  entries: readonly LibraryEntry[],
): Findings {
  const words = simplify(typed).split(' ').filter(Boolean);
  const articles = entries.filter((entry) => entry.kind === 'readable');
  return {
    commands: best(words, commands, (command) => command.label, commands.length),
    articles: best(words, articles, articleWords, mostArticles),
  };
}

function articleWords({ displayTitle, metadata }: ArticleSummary): string {
  return metadata.outlet === null ? displayTitle : `${displayTitle} ${metadata.outlet.value}`;
}

function best<Item>(
  words: readonly string[],
  items: readonly Item[],
  name: (item: Item) => string,
  most: number,
): readonly Item[] {
  if (words.length === 0) return items.slice(0, most);
  const ranked: { readonly item: Item; readonly rank: number }[] = [];
  for (const item of items) {
    const rank = rankOf(words, simplify(name(item)));
    if (rank !== null) ranked.push({ item, rank });
  }
  // Sorting is stable: items of one rank stay in their order.
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

/** 0 for the beginning of the name, 1 when every word begins a word of it, 2 for anywhere; null when one is missing. */
function rankOf(words: readonly string[], name: string): number | null {
  if (!words.every((word) => name.includes(word))) return null;
  if (name.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}

/** Lower case, without accents and punctuation, so that "cafe" finds “Café”. */
function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
