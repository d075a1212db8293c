/** What an analyst wants done with words and annotations, made into operations. */
import type { Annotation, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { newAnnotation } from '../../annotations/annotation/new-annotation.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import type { Article } from '../../annotations/article/article.ts';
import { effectiveTag, findTag, usableTags, type TagId } from '../../annotations/codebook/codebook.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Duplicates } from './duplicates.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Panes } from './panes.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';
import type { Trail } from './trail.svelte.ts';

export interface AnnotatingParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly duplicates: Duplicates;
  readonly announcements: Announcements;
  readonly stage: Stage;
  readonly panes: Panes;
  readonly trail: Trail;
  readonly clock: Clock;
}

export class Annotating {
  readonly #parts: AnnotatingParts;
  #lastTag: TagId | null = null;
  /** The annotation made last, which may be gone or of another article. */
  lastMade: AnnotationId | null = $state(null);

  constructor(parts: AnnotatingParts) {
    this.#parts = parts;
  }

  /** The chosen annotation if the analyst at work made it; those of others are for reading only. */
  get ownChosen(): Annotation | null {
    const { reading } = this.#parts;
    const annotation = reading.chosen?.annotation ?? null;
    return annotation !== null && this.isOwn(annotation) ? annotation : null;
  }

  /** The tag given last. */
  get lastTag(): TagId | null {
    return this.#lastTag;
  }

  isOwn(annotation: Annotation): boolean {
    const { reading, preferences } = this.#parts;
    return annotation.analyst === preferences.current.analyst.id && !reading.readOnly;
  }

  /** Tags the selected words, or gives the chosen annotation another tag. */
  tag(tag: TagId): void {
    const { reading, announcements } = this.#parts;
    const { article, selection } = reading;
    if (reading.readOnly) {
      announcements.refuse('Your annotations here are for reading only until their file is settled.');
    } else if (article !== null && selection !== null) {
      this.#tagSelection(article, selection, tag);
    } else if (this.ownChosen !== null) {
      this.retag(this.ownChosen, tag);
    } else {
      announcements.refuse('Select some words first, or choose an annotation of your own.');
    }
  }

  retag(annotation: Annotation, tag: TagId): void {
    const { changes, announcements, notes, clock, library } = this.#parts;
    if (effectiveTag(library.codebook, annotation.tag) === tag) {
      announcements.say(`This is already tagged as ${this.#nameOf(tag)}.`);
      return;
    }
    notes.keep();
    this.#lastTag = tag;
    changes.perform({
      kind: 'change',
      article: annotation.article,
      id: annotation.id,
      before: { tag: annotation.tag, modified: annotation.modified },
      after: { tag, modified: clock.now() },
    });
    announcements.say(`Tag changed to ${this.#nameOf(tag)}.`);
    this.#parts.duplicates.askAbout(annotation.id);
  }

  /** Opens the note of the chosen annotation; selected words are first tagged with the tag used last. */
  editNote(): void {
    const { reading, library, stage, panes } = this.#parts;
    const tag = this.#lastTag ?? usableTags(library.codebook)[0]?.id;
    if (reading.article !== null && reading.selection !== null && tag !== undefined && !reading.readOnly) {
      this.#tagSelection(reading.article, reading.selection, tag);
    }
    if (this.ownChosen !== null) panes.show('annotations', () => stage.annotations?.focusNote());
  }

  delete(annotation: Annotation): void {
    const { changes, announcements, notes, reading } = this.#parts;
    notes.keep();
    const current = reading.find(annotation.id)?.annotation;
    if (current === undefined || !this.isOwn(current)) return;
    changes.perform({ kind: 'remove', annotation: current });
    announcements.say('Annotation deleted. Undo brings it back.');
  }

  /** Lets go of the selection or, when there is none, of the chosen annotation; returns whether there was anything. */
  leave(): boolean {
    const { reading, stage } = this.#parts;
    if (reading.selection !== null) {
      this.#dropSelection();
      return true;
    }
    if (reading.chosenId === null) return false;
    reading.choose(null);
    stage.article?.focus();
    return true;
  }

  /** Chooses an annotation and shows where it stands. Where the reader was can be gone back to. */
  goTo(id: AnnotationId, how: 'jump' | 'step' = 'jump'): void {
    const { reading, stage, trail } = this.#parts;
    trail.leave(how);
    reading.choose(id);
    stage.article?.reveal(id);
  }

  /** Chooses the annotation at the caret; where there are several, they are listed. Returns whether there is one. */
  chooseAtCaret(): boolean {
    const { reading, stage, announcements } = this.#parts;
    const ids = stage.article?.annotationsAtCaret() ?? [];
    const [only] = ids;
    if (only === undefined) return false;
    if (ids.length > 1) {
      stage.article?.offerAtCaret();
      return true;
    }
    reading.choose(only);
    const tag = reading.chosen?.annotation.tag;
    if (tag !== undefined) announcements.say(`${this.#nameOf(tag)} chosen`);
    return true;
  }

  #tagSelection(article: Article, selection: SelectedRange, tag: TagId): void {
    const { reading, preferences, changes, notes, duplicates, announcements, clock } = this.#parts;
    const made = newAnnotation({
      id: clock.newId(),
      article,
      selection,
      tag,
      analyst: preferences.current.analyst.id,
      now: clock.now(),
    });
    if (!made.ok) {
      announcements.refuse(made.message);
      return;
    }
    notes.keep();
    this.#lastTag = tag;
    const same = reading.placed.find((item) => this.#isSame(item, made.value));
    if (same !== undefined) {
      reading.choose(same.annotation.id);
      announcements.say(`These words are already tagged as ${this.#nameOf(tag)}.`);
    } else {
      changes.perform({ kind: 'add', annotation: made.value });
      reading.choose(made.value.id);
      this.lastMade = made.value.id;
      const place = isInFurniture(article, made.value) ? ', in page furniture' : '';
      announcements.say(`Tagged as ${this.#nameOf(tag)}${place}.`);
      duplicates.askAbout(made.value.id);
    }
    this.#dropSelection();
  }

  /** Whether the analyst has given this tag to exactly these words before. */
  #isSame({ annotation, placements }: PlacedAnnotation, made: Annotation): boolean {
    const [segment] = made.segments;
    const [place] = placements;
    return (
      segment !== undefined &&
      place !== undefined &&
      placements.length === 1 &&
      (place.state === 'exact' || place.state === 'moved') &&
      place.start === segment.anchor.start &&
      place.end === segment.anchor.end &&
      effectiveTag(this.#parts.library.codebook, annotation.tag) === made.tag &&
      this.isOwn(annotation)
    );
  }

  #dropSelection(): void {
    const { reading, stage } = this.#parts;
    reading.select(null);
    stage.article?.clearSelection();
  }

  #nameOf(tag: TagId): string {
    return findTag(this.#parts.library.codebook, tag)?.name ?? tag;
  }
}

/** Whether words stand wholly in furniture, which is left out of counts and suggestions. */
function isInFurniture(article: Article, { segments }: Annotation): boolean {
  const [anchor] = segments.map((segment) => segment.anchor);
  return (
    anchor !== undefined &&
    article.blocks
      .filter((block) => block.start < anchor.end && block.end > anchor.start)
      .every((block) => block.kind === 'furniture')
  );
}
