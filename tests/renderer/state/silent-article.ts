/** An article view that is not there: takes every request and shows nothing. */
import type { ArticlePart } from '../../../renderer/state/stage.ts';

export const silentArticle: ArticlePart = {
  focus: () => undefined,
  place: () => null,
  restorePlace: () => undefined,
  reveal: () => undefined,
  clearSelection: () => undefined,
  annotationsAtCaret: () => [],
  offerAtCaret: () => undefined,
  annotationsInParagraph: () => [],
  select: () => undefined,
  showPlace: () => undefined,
  caret: () => ({ anchor: 0, head: 0 }),
  announce: () => undefined,
  range: () => ({ start: 0, end: 0 }),
  readingOffset: () => null,
  bringToReading: () => undefined,
  toggleFurniture: () => 'none',
};
