/** Goes to words of any article of the folder, where one is reading or beside it. */
import { flushSync } from 'svelte';
import type { LibraryEntry } from '../../annotations/article/article.ts';
import type { Beside } from './beside.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.svelte.ts';
import type { ArticlePlace } from './twins.svelte.ts';

export interface OpenPlaceParts {
  readonly library: Library;
  readonly reading: Reading;
  readonly stage: Stage;
  readonly trail: Trail;
  readonly beside: Beside;
  readonly show: (entry: LibraryEntry) => Promise<void>;
}

/**
 * Opens an article with these words selected and the keyboard there; where the reader was can be gone back to.
 * @param aside whether next to the article that is read, which stays
 */
export async function openPlace(
  { library, reading, stage, trail, beside, show }: OpenPlaceParts,
  { article, start, end }: ArticlePlace,
  aside: boolean,
): Promise<void> {
  const entry = library.find(article);
  if (entry === null) return;
  if (aside) {
    await beside.open(entry);
  } else {
    trail.leave();
    if (reading.article?.id !== article) await show(entry);
  }
  if (reading.article?.id !== article || end > reading.article.text.length) return;
  // The article must be on the page before anything in it can be selected.
  flushSync();
  stage.article?.select(start, end);
  stage.article?.focus();
}
