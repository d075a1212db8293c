/** The question that is asked when nearly the same words get the same tag twice: one highlight, or both? Until it is answered both stay. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { holdNearlySameWords, mergeAnnotations } from '../../annotations/annotation/near-duplicate.ts';
import { effectiveTag, findTag } from '../../annotations/codebook/codebook.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export interface DuplicatesParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly announcements: Announcements;
  readonly clock: Clock;
}

/** Two annotations of one analyst with one tag on nearly the same words, the older one first. */
export interface DuplicateQuestion {
  readonly older: PlacedAnnotation;
  readonly newer: PlacedAnnotation;
  readonly tagName: string;
}

export class Duplicates {
  readonly #parts: DuplicatesParts;
  #asked: { readonly made: AnnotationId; readonly other: AnnotationId } | null = $state.raw(null);

  /** What is to be answered now; null when nothing is, or when one of the two is gone or no longer like the other. */
  readonly question: DuplicateQuestion | null = $derived.by(() => {
    const asked = this.#asked;
    if (asked === null) return null;
    const made = this.#find(asked.made);
    const other = this.#find(asked.other);
    return made === null || other === null || !this.#alike(made, other)
      ? null
      : this.#questionOf(made, other);
  });

  constructor(parts: DuplicatesParts) {
    this.#parts = parts;
  }

  /** Asks about an annotation that was just made or tagged anew, if there is one like it. */
  askAbout(id: AnnotationId): void {
    const { reading, announcements } = this.#parts;
    this.#asked = null;
    const made = this.#find(id);
    const other =
      made === null ? undefined : reading.placed.find((item) => item !== made && this.#alike(item, made));
    if (made === null || other === undefined) return;
    this.#asked = { made: id, other: other.annotation.id };
    announcements.say(
      'Nearly the same words have this tag already. Press G to make one of the two, Escape to keep both.',
    );
  }

  /** Makes one annotation of the two: the older one, with the words of both. */
  merge(): boolean {
    const { reading, changes, notes, announcements, clock } = this.#parts;
    const { question } = this;
    if (question === null || reading.article === null) return false;
    // A note that is being written is part of what is merged.
    notes.keep();
    const { older, newer } = this.question ?? question;
    this.#asked = null;
    changes.perform(mergeAnnotations(reading.article, older, newer, clock.now()));
    reading.choose(older.annotation.id);
    announcements.say('Merged into one annotation.');
    return true;
  }

  /** Leaves both as they are; false when nothing was asked. */
  keepBoth(): boolean {
    const asked = this.question !== null;
    this.#asked = null;
    if (asked) this.#parts.announcements.say('Both kept.');
    return asked;
  }

  #find(id: AnnotationId): PlacedAnnotation | null {
    return this.#parts.reading.find(id);
  }

  #alike(one: PlacedAnnotation, other: PlacedAnnotation): boolean {
    const { article } = this.#parts.reading;
    const { codebook } = this.#parts.library;
    return (
      article !== null &&
      one.annotation.analyst === other.annotation.analyst &&
      holdNearlySameWords(article.text, one, other) &&
      effectiveTag(codebook, one.annotation.tag) === effectiveTag(codebook, other.annotation.tag)
    );
  }

  #questionOf(made: PlacedAnnotation, other: PlacedAnnotation): DuplicateQuestion {
    const { codebook } = this.#parts.library;
    const { tag } = made.annotation;
    const tagName = findTag(codebook, effectiveTag(codebook, tag))?.name ?? tag;
    return other.annotation.created <= made.annotation.created
      ? { older: other, newer: made, tagName }
      : { older: made, newer: other, tagName };
  }
}
