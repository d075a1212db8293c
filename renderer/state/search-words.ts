/** What a search found, in words. */
import type { SearchHit } from '../../annotations/search/search-model.ts';
import type { FolderHits } from '../../app/desk-views.ts';
import { counted } from './words.ts';

/** "12 in 4 articles"; a plus where an article has more places than are given. */
export function countWords({ hits, total }: FolderHits): string {
  const places = hits.reduce((sum, article) => sum + article.hits.length, 0);
  const more = total > hits.length || hits.some((article) => article.more);
  return `${places.toLocaleString('en')}${more ? '+' : ''} in ${counted(total, 'article')}`;
}

/** What stands before a finding that is not in the article's text. */
export const hitNames: Readonly<Record<Exclude<SearchHit['kind'], 'text'>, string>> = {
  headline: 'Headline',
  outlet: 'Outlet',
  byline: 'Byline',
  tag: 'Tag',
  speaker: 'Speaker',
  note: 'Note',
};
