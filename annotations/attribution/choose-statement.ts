/** Chooses which statements of a passage the tagged words belong to: the innermost is whose words they are, the outer ones passed them on. */
import type { ReadPassage } from './read-passage.ts';
import type { Cue, Span, Statement } from './statement.ts';
import type { Surroundings } from './surroundings.ts';

export interface ChosenStatement {
  readonly statement: Statement;
  /** Those that contain it, the outermost first. */
  readonly outer: readonly Statement[];
  /** Where it stands. */
  readonly passage: ReadPassage;
  readonly sentence: number;
  /** Why it counts although it stands in another sentence; null where it stands in the words' own. */
  readonly continued: string | null;
}

export function chooseStatement(surroundings: Surroundings): ChosenStatement | null {
  return inOwnSentences(surroundings) ?? continuedQuotation(surroundings);
}

interface Candidate {
  readonly statement: Statement;
  readonly sentence: number;
  readonly covered: number;
  readonly size: number;
}

/** A statement within another one counts as theirs when it has nearly all that the other has of the words. */
const nearlyAll = 0.8;

/** The share of the tagged words that a statement must contain to be theirs. */
const leastShare = 0.4;

function inOwnSentences(surroundings: Surroundings): ChosenStatement | null {
  const { sentences, tagged } = surroundings;
  const length = sizeOf(tagged);
  const candidates: Candidate[] = sentences.flatMap(({ start, end, statements }, sentence) => {
    if (!tagged.some((span) => span.start < end && span.end > start)) return [];
    return statements.flatMap((statement) => {
      const frame = overlap(tagged, [statement.frame]);
      const covered = overlap(tagged, statement.contents);
      const share = covered / Math.max(1, length - frame);
      return share < leastShare ? [] : [{ statement, sentence, covered, size: sizeOf(statement.contents) }];
    });
  });
  const most = Math.max(...candidates.map(({ covered }) => covered));
  const best = candidates
    .filter(({ covered }) => covered >= nearlyAll * most)
    .toSorted(
      (one, other) =>
        Number(one.statement.form === 'according') - Number(other.statement.form === 'according') ||
        one.size - other.size ||
        other.covered - one.covered,
    );
  const [inner] = best;
  if (inner === undefined) return null;
  const outer = candidates
    .filter(
      ({ statement, sentence }) =>
        statement !== inner.statement && sentence === inner.sentence && passesOn(statement, inner.statement),
    )
    .toSorted((one, other) => other.size - one.size);
  return {
    statement: inner.statement,
    outer: outer.map(({ statement }) => statement),
    passage: surroundings,
    sentence: inner.sentence,
    continued: null,
  };
}

/** Whether one statement reports the other, and does not only stand beside it. */
function passesOn(outer: Statement, inner: Statement): boolean {
  return outer.form === 'according' || overlap([inner.frame], outer.contents) > 0;
}

/** A quotation goes on after the sentence that says whose it is: "“…,” she said. “…”", or in the next paragraph. */
function continuedQuotation(surroundings: Surroundings): ChosenStatement | null {
  const { sentences, tagged, quotations, before, passage } = surroundings;
  const [first] = tagged;
  if (first === undefined) return null;
  const quotation = quotations.find(({ start, end }) => start <= first.start + 1 && first.start < end);
  if (quotation === undefined) return null;
  const at = sentences.findIndex(({ start, end }) => start <= first.start && first.start < end);
  for (let index = at - 1; index >= 0; index -= 1) {
    const sentence = sentences[index];
    const statement = sentence?.statements.findLast((candidate) => quotes(surroundings, candidate));
    if (statement !== undefined) {
      return {
        statement,
        outer: [],
        passage: surroundings,
        sentence: index,
        continued: 'The quotation goes on from the sentence before.',
      };
    }
    if (sentence === undefined || !isQuotation(surroundings, sentence)) return null;
  }
  const [previous] = before;
  const onlyQuoted = at === 0 && quotation.start === passage.search(/\S/u);
  if (previous === undefined || !onlyQuoted) return null;
  return fromParagraphBefore(surroundings, previous);
}

function fromParagraphBefore(surroundings: Surroundings, previous: ReadPassage): ChosenStatement | null {
  const sentence = previous.sentences.length - 1;
  const last = previous.sentences[sentence];
  const open = previous.quotations.some(({ closed }) => !closed);
  const introduces = previous.passage.trimEnd().endsWith(':');
  const alone = surroundings.sentences.every((one) => isQuotation(surroundings, one));
  const statement =
    last?.statements.findLast((candidate) => introduces || quotes(previous, candidate)) ??
    (open || introduces ? last?.statements.at(-1) : undefined);
  if (statement === undefined || !(open || introduces || alone)) return null;
  const continued = open
    ? 'The quotation was not closed in the paragraph before.'
    : introduces
      ? 'The paragraph before introduces it.'
      : 'The paragraph is nothing but a quotation and follows one.';
  return { statement, outer: [], passage: previous, sentence, continued };
}

/** Whether at least part of what a statement attributes is quoted. */
function quotes({ quotations }: ReadPassage, statement: Statement): boolean {
  return overlap(statement.contents, quotations) > 0;
}

/** Whether a sentence is a quotation from its first to its last word. */
function isQuotation({ passage, quotations }: ReadPassage, sentence: Span): boolean {
  const words = passage.slice(sentence.start, sentence.end);
  const start = sentence.start + words.search(/\S/u);
  return quotations.some(
    (quotation) => quotation.start === start && quotation.end >= sentence.start + words.trimEnd().length - 1,
  );
}

export function overlap(one: readonly Span[], other: readonly Span[]): number {
  return one.reduce(
    (sum, { start, end }) =>
      sum +
      other.reduce(
        (part, span) => part + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
        0,
      ),
    0,
  );
}

export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + (end - start), 0);
}

/** The words by which the statement attributes; "citing" where an outlet says from whom it has it. */
export function cueOf({ statement }: ChosenStatement): Cue | null {
  return passedOnByOutlet(statement) ? (statement.citing?.cue ?? null) : statement.cue;
}

/**
 * "TASS, citing the ministry, said": the ministry speaks, through TASS. Of a name that says nothing of what it names, as of "the Courier", it
 * shows in that it reports or has it from an outlet; a person who cites a figure speaks.
 */
export function passedOnByOutlet({ citing, speaker, cue }: Statement): boolean {
  if (citing === null || speaker === null) return false;
  if (speaker.what === 'outlet') return true;
  if (speaker.kind !== 'named' || speaker.what !== 'unknown') return false;
  return (
    /^(?:report|wr[io]te)/u.test(cue?.text ?? '') ||
    citing.phrase.what === 'outlet' ||
    citing.through.length > 0 ||
    speaker.name.startsWith('the ')
  );
}
