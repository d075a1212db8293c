/** The details of an article in words: names of fields, where a value comes from, languages. */
import type { DetailField, DetailOrigin } from './details-draft.svelte.ts';

export const fieldNames: Readonly<Record<DetailField, string>> = {
  title: 'Headline',
  outlet: 'Outlet',
  byline: 'Byline',
  section: 'Section',
  language: 'Language',
  published: 'Date',
};

export const originWords: Readonly<Record<DetailOrigin, string>> = {
  text: 'Found in the text',
  'front-matter': 'Found in the front matter',
  page: 'Found in the page’s metadata',
  detected: 'Told by the text itself',
  analyst: 'Entered by hand',
  nothing: 'Not found',
  removed: 'Taken out by hand',
};

/** "German" for "de"; null for what is no language code, or none that has a name. */
export function languageName(code: string): string | null {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code.trim());
    return name ?? null;
  } catch {
    return null;
  }
}
