/** Adds selected words to an annotation as a segment of it, or takes words out: “X,” he said, “Y” is one quote of two parts. */
import type { PlacedAnnotation, Segment } from '../../annotations/annotation/annotation.ts';
import { sureRanges, withoutWords, withWords } from '../../annotations/annotation/change-words.ts';
import type { Result } from '../../annotations/result.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

export interface SplitQuotesParts {
  readonly reading: Reading;
  readonly annotating: Annotating;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly announcements: Announcements;
  readonly stage: Stage;
  readonly clock: Clock;
}

export class SplitQuotes {
  readonly #parts: SplitQuotesParts;

  constructor(parts: SplitQuotesParts) {
    this.#parts = parts;
  }

  /** The annotation that selected words can be added to: the chosen one if it is the analyst's own, else the one made last in this article. */
  get target(): PlacedAnnotation | null {
    const { reading, annotating } = this.#parts;
    if (reading.selection === null) return null;
    if (annotating.ownChosen !== null) return reading.chosen;
    return annotating.lastMade === null ? null : reading.find(annotating.lastMade);
  }

  /** Whether there are words to take out of the chosen annotation: selected ones, or one of its segments. */
  get canTakeOut(): boolean {
    const { reading, annotating } = this.#parts;
    const { selection, chosen } = reading;
    if (annotating.ownChosen === null || chosen === null) return false;
    if (selection === null) return annotating.ownChosen.segments.length > 1;
    return sureRanges(chosen).some(({ start, end }) => start < selection.end && end > selection.start);
  }

  /** Adds the selected words. */
  add(): void {
    const { reading } = this.#parts;
    const { target } = this;
    const { article, selection } = reading;
    if (article === null || selection === null || target === null) return;
    this.#change(target, withWords(article, target, selection), 'Words added');
  }

  /** Takes the selected words out of the chosen annotation, or with none selected the segment at the caret, else the last one. */
  takeOut(): void {
    const { reading, stage } = this.#parts;
    const { article, selection, chosen } = reading;
    if (article === null || chosen === null) return;
    if (selection !== null) {
      this.#change(chosen, withoutWords(article, chosen, selection), 'Words taken out');
      return;
    }
    const caret = stage.article?.caret().head ?? -1;
    const at = chosen.placements.findIndex(
      (place) => 'start' in place && place.start <= caret && caret <= place.end,
    );
    this.removeSegment(chosen, at === -1 ? chosen.placements.length - 1 : at);
  }

  /** Takes one segment out of an annotation that has several. */
  removeSegment(item: PlacedAnnotation, index: number): void {
    const { segments } = item.annotation;
    if (segments.length < 2 || index < 0) return;
    const value = segments.filter((_segment, other) => other !== index);
    this.#change(item, { ok: true, value }, 'Words taken out');
  }

  #change(item: PlacedAnnotation, made: Result<readonly Segment[]>, done: string): void {
    const { reading, changes, notes, announcements, clock } = this.#parts;
    if (!made.ok) {
      announcements.refuse(made.message);
      return;
    }
    notes.keep();
    const annotation = reading.find(item.annotation.id)?.annotation;
    if (annotation === undefined) return;
    changes.perform({
      kind: 'change',
      article: annotation.article,
      id: annotation.id,
      before: { segments: annotation.segments, modified: annotation.modified },
      after: { segments: made.value, modified: clock.now() },
    });
    reading.choose(annotation.id);
    this.#dropSelection();
    const count = made.value.length;
    announcements.say(
      `${done}. The annotation has ${count === 1 ? '1 segment' : `${String(count)} segments`}.`,
    );
  }

  #dropSelection(): void {
    const { reading, stage } = this.#parts;
    if (reading.selection === null) return;
    reading.select(null);
    stage.article?.clearSelection();
  }
}
