/** What those who do not see highlights need: hearing which stand in a paragraph, and going from a card to its words. */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { annotationWords } from '../../annotations/annotation/order-annotations.ts';
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import { counted } from './words.ts';

/** More highlights than this nobody listens to in one go; the count says how many there are. */
const mostSaid = 12;
/** More words than this are left to the text and the card, in characters (code points). */
const spokenLength = 80;

/** Says the highlights of the paragraph with the caret, in text order. */
export function sayHighlights({ reading, stage, library, announcements }: CommandedDesk): void {
  const ids = stage.article?.annotationsInParagraph() ?? [];
  const items = ids.flatMap((id) => reading.find(id) ?? []);
  announcements.say(paragraphWords(items, library.codebook));
}

/** "2 highlights in this paragraph. Quote, Mats Reker: “We are ready”. Opinion: “a week too late”." */
export function paragraphWords(items: readonly PlacedAnnotation[], codebook: Codebook): string {
  if (items.length === 0) return 'No highlights in this paragraph.';
  const said = items.slice(0, mostSaid).map(({ annotation }) => {
    const tag = findTag(codebook, annotation.tag)?.name ?? annotation.tag;
    const speaker = annotation.attribution.speaker?.name;
    return `${tag}${speaker === undefined ? '' : `, ${speaker}`}: ${shortened(annotationWords(annotation))}.`;
  });
  const more = items.length - said.length;
  return [
    `${counted(items.length, 'highlight')} in this paragraph.`,
    ...said,
    ...(more === 0 ? [] : [`And ${more} more.`]),
  ].join(' ');
}

/** Puts the keyboard into the text; from the annotations pane the caret goes to the words of the chosen card. */
export function goToText({ reading, stage }: CommandedDesk): void {
  const fromCards = document.activeElement?.closest('[data-annotation]') !== null;
  const placement = reading.chosen?.placements.find(({ state }) => state === 'exact' || state === 'moved');
  if (fromCards && placement !== undefined && 'start' in placement) {
    stage.article?.select(placement.start, placement.start);
  }
  stage.article?.focus();
}

function shortened(words: string): string {
  // No character has more than two code units; the rest is not looked at.
  const characters = Array.from(words.slice(0, (spokenLength + 1) * 2));
  return characters.length <= spokenLength ? words : `${characters.slice(0, spokenLength).join('')}…`;
}
