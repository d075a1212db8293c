/** Who said the words of an annotation, by which cue, how and through whom: what is proposed, and what the analyst decides. */
import type { Annotation, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import {
  attributionFields,
  decideAttribution,
  sameAttribution,
  type Attribution,
  type AttributionField,
} from '../../annotations/annotation/attribution.ts';
import type { Article } from '../../annotations/article/article.ts';
import { readNames, type ArticleName } from '../../annotations/attribution/article-names.ts';
import { proposeAttribution } from '../../annotations/attribution/propose-attribution.ts';
import type { AttributionProposal } from '../../annotations/attribution/proposal.ts';
import { longestName, mostLinks } from '../../annotations/format/attribution-schema.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { counted } from './words.ts';

export interface AttributingParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly annotating: Annotating;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly clock: Clock;
}

/** Milliseconds for which an article's names are read before keys and frames get their turn. */
const slice = 5;

export class Attributing {
  readonly #parts: AttributingParts;
  #reading: Generator | null = null;
  #followed: Article | null = null;
  /** Of the open article, once it has been read for them. */
  names: readonly ArticleName[] = $state.raw([]);

  constructor(parts: AttributingParts) {
    this.#parts = parts;
  }

  /** Reads the names of the article that is open now, a little at a time. */
  follow(article: Article | null): void {
    if (article === this.#followed) return;
    const same = article?.text === this.#followed?.text && article?.blocks === this.#followed?.blocks;
    this.#followed = article;
    if (same) return;
    this.names = [];
    this.#reading = null;
    if (article === null) return;
    const reading = readNames(article);
    this.#reading = reading;
    setTimeout(() => {
      this.#read(reading);
    });
  }

  /** What is proposed for the fields nobody decided about. */
  proposals({ annotation, placements }: PlacedAnnotation): AttributionProposal {
    const { article } = this.#parts.reading;
    const places = placements.flatMap((place) =>
      place.state === 'exact' || place.state === 'moved' ? [{ start: place.start, end: place.end }] : [],
    );
    if (article === null || places.length === 0) return {};
    const known = this.#parts.library.speakers.map(({ name }) => name);
    const all = proposeAttribution({ article, places, names: this.names, known });
    const open = attributionFields.filter((field) => annotation.attribution[field] === undefined);
    return Object.fromEntries(
      open.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])),
    );
  }

  /** Decides one field; `undefined` opens it again. Returns a sentence for the person when the value cannot be kept. */
  decide<Field extends AttributionField>(
    annotation: Annotation,
    field: Field,
    value: Attribution[Field] | undefined,
  ): string | null {
    const problem = problemWith(value);
    if (problem !== null) return problem;
    const current = this.#current(annotation);
    this.#change(current, decideAttribution(current.attribution, field, value));
    return null;
  }

  /** Accepts what is proposed for one field. */
  accept(card: PlacedAnnotation, field: AttributionField): void {
    this.#accept(card, [field]);
  }

  /** Accepts all that is proposed for the chosen annotation; returns whether there was anything. */
  acceptChosen(): boolean {
    const { reading, annotating, announcements } = this.#parts;
    const card = reading.chosen;
    if (card === null || annotating.ownChosen === null) return false;
    const count = this.#accept(card, attributionFields);
    announcements.say(
      count === 0 ? 'Nothing is proposed for this annotation.' : `${counted(count, 'proposal')} accepted.`,
    );
    return true;
  }

  #accept(card: PlacedAnnotation, fields: readonly AttributionField[]): number {
    const proposals = this.proposals(card);
    const current = this.#current(card.annotation);
    const accepted = fields.filter((field) => proposals[field] !== undefined);
    const after = accepted.reduce<Attribution>(
      (attribution, field) => ({ ...attribution, [field]: proposals[field]?.value }),
      current.attribution,
    );
    if (accepted.length > 0) this.#change(current, after);
    return accepted.length;
  }

  #change({ article, id, attribution, modified }: Annotation, after: Attribution): void {
    if (sameAttribution(attribution, after)) return;
    const { changes, clock } = this.#parts;
    changes.perform({
      kind: 'change',
      article,
      id,
      before: { attribution, modified },
      after: { attribution: after, modified: clock.now() },
    });
  }

  /** The annotation as it is now: a field may be kept after another one changed. */
  #current(annotation: Annotation): Annotation {
    const found = this.#parts.reading.find(annotation.id);
    return found?.annotation ?? annotation;
  }

  #read(reading: Generator): void {
    if (this.#reading !== reading) return;
    const until = performance.now() + slice;
    let names: readonly ArticleName[] | null = null;
    for (;;) {
      const step = reading.next();
      if (step.value !== undefined) ({ names } = step.value as { readonly names: readonly ArticleName[] });
      if (step.done === true) {
        this.#reading = null;
        break;
      }
      if (performance.now() > until) {
        setTimeout(() => {
          this.#read(reading);
        });
        return;
      }
    }
    if (names !== null) this.names = [...names];
  }
}

function problemWith(value: Attribution[AttributionField]): string | null {
  const words =
    value === null || value === undefined
      ? []
      : typeof value === 'string'
        ? [value]
        : 'name' in value
          ? [value.name, value.role]
          : value;
  const longest = Math.max(0, ...words.map((word) => word.length));
  if (longest > longestName) {
    return `This is ${longest.toLocaleString('en')} characters long; at most ${String(longestName)} can be kept here. The note takes more.`;
  }
  return words.length > mostLinks ? `At most ${String(mostLinks)} can be kept here.` : null;
}
