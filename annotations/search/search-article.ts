/** Searches one article: its headline, outlet, byline, tags, speakers, notes and text. */
import { makeExcerpt } from './excerpt.ts';
import { findMarks, passagesOf, type WordMark } from './find-words.ts';
import { foldSearchText, type FoldedWords } from './fold-search-text.ts';
import type { SearchQuery } from './parse-query.ts';
import type { SearchField, SearchHit } from './search-model.ts';

/** How well an article matches, best first: all words in its headline, some there, some in what is said about it, or in the text only. */
export type Rank = 0 | 1 | 2 | 3;

/** The fields of an article, folded once. */
export interface FoldedFields {
  readonly fields: readonly SearchField[];
  readonly headline: string;
  /** All others, with something between them that nobody types. */
  readonly others: string;
}

export function foldFields(fields: readonly SearchField[]): FoldedFields {
  const fold = (chosen: readonly SearchField[]) =>
    chosen.map(({ words }) => foldSearchText(words).folded).join('\n\n');
  return {
    fields,
    headline: fold(fields.filter(({ kind }) => kind === 'headline')),
    others: fold(fields.filter(({ kind }) => kind !== 'headline')),
  };
}

/**
 * How well an article matches, or null when not all words of the query occur in it. An empty query occurs nowhere.
 * @param inText whether the word of this index in the query occurs in the article's text
 */
export function rankArticle(
  query: SearchQuery,
  { headline, others }: FoldedFields,
  inText: (word: number) => boolean,
): Rank | null {
  if (query.length === 0) return null;
  let inHeadline = 0;
  let inOthers = 0;
  for (const [index, word] of query.entries()) {
    const here = headline.includes(word);
    const there = others.includes(word);
    if (!here && !there && !inText(index)) return null;
    if (here) inHeadline += 1;
    else if (there) inOthers += 1;
  }
  if (inHeadline > 0) return inHeadline === query.length ? 0 : 1;
  return inOthers > 0 ? 2 : 3;
}

/** What was found in an article, and whether its text has more passages than `mostPassages`. */
export function searchArticle(
  query: SearchQuery,
  fields: readonly SearchField[],
  text: string,
  folded: FoldedWords,
  mostPassages: number,
): { readonly hits: readonly SearchHit[]; readonly more: boolean } {
  const marks = findMarks(query, folded);
  const passages = passagesOf(marks);
  const chosen = choosePassages(query, passages, mostPassages);
  return {
    hits: [
      ...fields.flatMap((field) => searchField(query, field)),
      ...chosen.flatMap((passage): SearchHit[] => {
        const [first] = passage;
        if (first === undefined) return [];
        const { start, end } = first;
        return [{ kind: 'text', start, end, excerpt: makeExcerpt(text, passage) }];
      }),
    ],
    more: passages.length > chosen.length,
  };
}

function searchField(query: SearchQuery, field: SearchField): readonly SearchHit[] {
  const marks = findMarks(query, foldSearchText(field.words));
  if (marks.length === 0) return [];
  const excerpt = makeExcerpt(field.words, marks);
  switch (field.kind) {
    case 'tag':
      return [{ kind: 'tag', tag: field.tag, excerpt }];
    case 'note':
    case 'speaker':
      return [{ kind: field.kind, annotation: field.annotation, excerpt }];
    case 'headline':
    case 'outlet':
    case 'byline':
      return [{ kind: field.kind, excerpt }];
  }
}

/** Those in which most different words come together, in the order of the text. */
function choosePassages(
  query: SearchQuery,
  passages: readonly (readonly WordMark[])[],
  most: number,
): readonly (readonly WordMark[])[] {
  if (passages.length <= most) return passages;
  if (query.length === 1) return passages.slice(0, most);
  return passages
    .map((passage, index) => ({ passage, index, words: new Set(passage.map(({ word }) => word)).size }))
    .sort((one, other) => other.words - one.words || one.index - other.index)
    .slice(0, most)
    .sort((one, other) => one.index - other.index)
    .map(({ passage }) => passage);
}
