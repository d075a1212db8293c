/** Words what a screen reader hears when the caret enters or leaves highlights. */
import type { Analyst, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { findTag } from '../../annotations/codebook/codebook.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';

/** More of a note than this is left to its card, in characters (code points). */
const spokenNote = 60;

/** "In Quote, Ana: note …", "End of Opinion"; empty when nothing was entered or left. Entries come before exits, innermost first. */
export function caretNews(
  before: readonly PlacedAnnotation[],
  now: readonly PlacedAnnotation[],
  codebook: Codebook,
  analysts: readonly Analyst[],
): string {
  const entered = now.filter((item) => !holds(before, item.annotation.id));
  const left = before.filter((item) => !holds(now, item.annotation.id));
  const sentences = [
    ...entered.map((item) => `In ${description(item, codebook, analysts)}`),
    ...left.map((item) => `End of ${tagName(item, codebook)}`),
  ];
  return sentences.join('. ');
}

function holds(items: readonly PlacedAnnotation[], id: AnnotationId): boolean {
  return items.some((item) => item.annotation.id === id);
}

function tagName(item: PlacedAnnotation, codebook: Codebook): string {
  return findTag(codebook, item.annotation.tag)?.name ?? item.annotation.tag;
}

function description(item: PlacedAnnotation, codebook: Codebook, analysts: readonly Analyst[]): string {
  const analyst = analysts.find((candidate) => candidate.id === item.annotation.analyst);
  const who = analyst === undefined ? '' : `, ${analyst.name}`;
  return `${tagName(item, codebook)}${who}${spoken(item.annotation.note)}`;
}

function spoken(note: string): string {
  // No character has more than two code units; the rest of a long note is not looked at.
  const start = Array.from(note.slice(0, (spokenNote + 1) * 2));
  if (start.length === 0) return '';
  const words = start.slice(0, spokenNote).join('').replaceAll(/\s+/gu, ' ').trim();
  return `: ${words}${start.length > spokenNote ? '…' : ''}`;
}
