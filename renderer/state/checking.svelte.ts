/** How a claim stands: its status, the evidence, and taking a passage of any article of the folder as evidence. */
import { flushSync } from 'svelte';
import { createAnchor } from '../../annotations/anchor/create-anchor.ts';
import { placeAnchor } from '../../annotations/anchor/place-anchor.ts';
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { Check, CheckStatus, Evidence } from '../../annotations/annotation/check.ts';
import { annotationWords } from '../../annotations/annotation/order-annotations.ts';
import { readWebAddress } from '../../annotations/annotation/web-address.ts';
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import { longestCheckNote, mostEvidence } from '../../annotations/format/check-schema.ts';
import { statusNames } from '../../annotations/report/annotation-lines.ts';
import { tidySelection } from '../../annotations/selection/tidy-selection.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

export interface CheckingParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly annotating: Annotating;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly notes: NoteEditor;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly openArticle: (entry: LibraryEntry) => Promise<void>;
}

/** The claim that evidence is looked for. */
export interface Claim {
  readonly article: ArticleId;
  readonly id: AnnotationId;
  readonly words: string;
}

export class Checking {
  readonly #parts: CheckingParts;
  /** The claim for which a passage is being looked for, in whichever article. */
  wanted: Claim | null = $state.raw(null);

  constructor(parts: CheckingParts) {
    this.#parts = parts;
  }

  mark(annotation: Annotation, status: CheckStatus): void {
    const { check } = this.#current(annotation);
    if (check.status === status) return;
    this.#change(annotation, { ...check, status });
    this.#parts.announcements.say(`Claim: ${statusNames[status]}.`);
  }

  markChosen(status: CheckStatus): boolean {
    const annotation = this.#parts.annotating.ownChosen;
    if (annotation === null) return false;
    this.mark(annotation, status);
    return true;
  }

  /** Returns a sentence when the note is too long to be kept. */
  writeNote(annotation: Annotation, note: string): string | null {
    if (note.length > longestCheckNote) return tooLong(note.length);
    const { check } = this.#current(annotation);
    if (note !== check.note) this.#change(annotation, { ...check, note });
    return null;
  }

  /** Returns a sentence when what was typed is no address that can be evidence. */
  addLink(annotation: Annotation, typed: string): string | null {
    const address = readWebAddress(typed);
    if (!address.ok) return address.message;
    return this.#add(annotation, [{ kind: 'link', url: address.value, note: '' }]);
  }

  /** Returns a sentence when the note on a piece of evidence is too long to be kept. */
  noteEvidence(annotation: Annotation, evidence: Evidence, note: string): string | null {
    if (note.length > longestCheckNote) return tooLong(note.length);
    const { check } = this.#current(annotation);
    const at = indexOfEvidence(check, evidence);
    if (at !== -1 && note !== evidence.note) {
      this.#change(annotation, { ...check, evidence: check.evidence.with(at, { ...evidence, note }) });
    }
    return null;
  }

  removeEvidence(annotation: Annotation, evidence: Evidence): void {
    const { check } = this.#current(annotation);
    const at = indexOfEvidence(check, evidence);
    if (at !== -1) this.#change(annotation, { ...check, evidence: check.evidence.toSpliced(at, 1) });
  }

  /** Begins to look for a passage for a claim. */
  begin(annotation: Annotation): void {
    const { announcements, stage } = this.#parts;
    this.wanted = { article: annotation.article, id: annotation.id, words: annotationWords(annotation) };
    announcements.say(
      'Select words in any article, or choose an annotation there, then use them as evidence with the same key.',
    );
    stage.article?.focus();
  }

  /** Lets go of the search for a passage; returns whether there was one. */
  cancel(): boolean {
    if (this.wanted === null) return false;
    this.wanted = null;
    this.#parts.announcements.say('No evidence was taken.');
    return true;
  }

  takeOrBegin(): boolean {
    const { annotating, announcements } = this.#parts;
    if (this.wanted !== null) void this.take();
    else if (annotating.ownChosen !== null) this.begin(annotating.ownChosen);
    else announcements.refuse('Choose an annotation of your own first.');
    return true;
  }

  /** Uses the selected words, or the chosen annotation's, as evidence, and goes back to the claim. */
  async take(): Promise<void> {
    const { reading, library, annotating, announcements, openArticle, notes } = this.#parts;
    const claim = this.wanted;
    const evidence = this.#passages();
    if (claim === null) return;
    if (evidence.length === 0) {
      announcements.refuse('Select words first, or choose another annotation.');
      return;
    }
    const entry = library.find(claim.article);
    if (entry === null) {
      announcements.refuse('The article of the claim is not in the folder any more.');
      return;
    }
    notes.keep();
    this.wanted = null;
    await openArticle(entry);
    const annotation = reading.find(claim.id)?.annotation;
    if (annotation === undefined || !annotating.isOwn(annotation)) {
      announcements.refuse('The claim is not there any more.');
      return;
    }
    announcements.say(this.#add(annotation, evidence) ?? 'Evidence added.');
    flushSync();
    annotating.goTo(claim.id);
  }

  /** Goes to where a passage stands now. */
  async goTo(evidence: Extract<Evidence, { kind: 'passage' }>): Promise<void> {
    const { reading, library, announcements, openArticle, stage } = this.#parts;
    const entry = library.find(evidence.article);
    if (entry === null) {
      announcements.refuse('The article of this evidence is not in the folder any more.');
      return;
    }
    await openArticle(entry);
    const { article } = reading;
    if (article?.id !== evidence.article) return;
    flushSync();
    const place = placeAnchor(evidence.anchor, { text: article.text, textSha256: article.source.textSha256 });
    if (place.state === 'exact' || place.state === 'moved') stage.article?.select(place.start, place.end);
    else
      announcements.refuse(
        'The article has changed: the words of this evidence do not stand there any more as they did.',
      );
    stage.article?.focus();
  }

  #passages(): readonly Evidence[] {
    const { article, selection, chosen } = this.#parts.reading;
    if (article === null) return [];
    if (selection !== null) {
      const tidy = tidySelection(article, selection);
      if (!tidy.ok) return [];
      const { start, end } = tidy.value;
      const anchor = createAnchor(article.text, article.source.textSha256, start, end);
      return [{ kind: 'passage', article: article.id, anchor, note: '' }];
    }
    if (chosen === null || chosen.annotation.id === this.wanted?.id) return [];
    return chosen.placements.flatMap((place): readonly Evidence[] =>
      place.state === 'exact' || place.state === 'moved'
        ? [
            {
              kind: 'passage',
              article: article.id,
              anchor: createAnchor(article.text, article.source.textSha256, place.start, place.end),
              note: '',
            },
          ]
        : [],
    );
  }

  #add(annotation: Annotation, evidence: readonly Evidence[]): string | null {
    const { check } = this.#current(annotation);
    const known = new Set(check.evidence.map(withoutNote));
    const added = evidence.filter((item) => !known.has(withoutNote(item)));
    if (added.length === 0) return 'This evidence is there already.';
    if (check.evidence.length + added.length > mostEvidence) {
      return `A claim can have at most ${String(mostEvidence)} pieces of evidence.`;
    }
    this.#change(annotation, { ...check, evidence: [...check.evidence, ...added] });
    return null;
  }

  #change(annotation: Annotation, after: Check): void {
    const { changes, clock } = this.#parts;
    const { article, id, check, modified } = this.#current(annotation);
    changes.perform({
      kind: 'change',
      article,
      id,
      before: { check, modified },
      after: { check: after, modified: clock.now() },
    });
  }

  #current(annotation: Annotation): Annotation {
    const found = this.#parts.reading.find(annotation.id);
    return found?.annotation ?? annotation;
  }
}

function indexOfEvidence(check: Check, evidence: Evidence): number {
  const words = JSON.stringify(evidence);
  return check.evidence.findIndex((candidate) => JSON.stringify(candidate) === words);
}

/** Evidence that was noted on is the same evidence. */
function withoutNote(evidence: Evidence): string {
  return JSON.stringify({ ...evidence, note: '' });
}

function tooLong(length: number): string {
  return `This is ${length.toLocaleString('en')} characters long; at most ${longestCheckNote.toLocaleString('en')} can be kept here. Put the rest into a file and name it.`;
}
