/** An invented article as a site or an agency would write it, with what is to be found in it. */
import { madeParagraphs, type MadeLanguage } from './made-paragraphs.ts';

export interface HeldOutArticle {
  readonly name: string;
  readonly format: 'text' | 'page';
  /**
   * As in the file, but for marks in front of a line (of a text node, in a page): `~` is furniture, `^` belongs to the head and counts
   * neither as furniture nor as reading.
   */
  readonly written: string;
  readonly title: string | null;
  /** Whoever is named, in order; empty when nobody is. */
  readonly byline: readonly string[];
  /** The day in ISO; null when none is given, or none that is certain. */
  readonly date: string | null;
  /** Null when the article names none. */
  readonly outlet: string | null;
}

/** Paragraphs of a text, a blank line between them. */
export function textOf(language: MadeLanguage): string {
  return madeParagraphs[language].join('\n\n');
}

/** Paragraphs of a page. */
export function markupOf(language: MadeLanguage): string {
  return madeParagraphs[language].map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}
