/**
 * Proposes who said tagged words, by which cue, how, how sure and through whom, from the sentence around them. Rules for English of our
 * own (general parsers find names and quotations, but not whose they are). Where no rule fits, nothing is proposed.
 */
import type { Article } from '../article/article.ts';
import { findAntecedent } from './antecedent.ts';
import type { ArticleName } from './article-names.ts';
import { chooseStatement, cueOf, passedOnByOutlet, type ChosenStatement } from './choose-statement.ts';
import { findHedges } from './hedge-words.ts';
import type { AttributionProposal, Proposal } from './proposal.ts';
import { proposeChain } from './propose-chain.ts';
import { proposeManner } from './propose-manner.ts';
import { resolveNamed, type ResolvedSpeaker } from './resolve-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { speakerAfter } from './find-speaker.ts';
import type { Span } from './statement.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

export interface ProposalRequest {
  readonly article: Pick<Article, 'text' | 'blocks' | 'metadata'>;
  /** Where the tagged words stand, in UTF-16 code units of the article; only places that are sure. */
  readonly places: readonly Span[];
  /** The names of the article, as `namesOf` gives them. */
  readonly names: readonly ArticleName[];
  /** Names of the folder's speakers. */
  readonly known: readonly string[];
}

export function proposeAttribution({ article, places, names, known }: ProposalRequest): AttributionProposal {
  const ordered = places.toSorted((one, other) => one.start - other.start);
  const surroundings = readSurroundings(article, ordered);
  if (surroundings === null) return {};
  const chosen = isEnglish(article) ? chooseStatement(surroundings) : null;
  const manner = proposeManner(
    surroundings,
    chosen?.passage === surroundings ? chosen.statement : (chosen?.statement ?? null),
  );
  const hedges = isEnglish(article) ? proposeHedges(surroundings, chosen) : null;
  if (chosen === null)
    return { ...(manner === null ? {} : { manner }), ...(hedges === null ? {} : { hedges }) };
  const base = baseOf(surroundings, chosen, article);
  const resolve = (phrase: SpeakerPhrase) =>
    resolvePhrase(phrase, chosen, { names, at: base + phrase.start, known });
  const speaker = proposeSpeaker(chosen, base, resolve);
  const cue = cueOf(chosen);
  const chain = proposeChain(article, chosen, base, speaker?.value.name ?? null, (phrase) =>
    phrase.kind === 'pronoun' ? null : (resolve(phrase)?.name ?? null),
  );
  return {
    ...(speaker === null ? {} : { speaker }),
    ...(cue === null
      ? {}
      : {
          cue: {
            value: cue.text,
            spans: [{ start: base + cue.start, end: base + cue.end }],
            why: chosen.continued ?? `“${cue.text}” says whose words they are.`,
          },
        }),
    ...(manner === null ? {} : { manner }),
    ...(hedges === null ? {} : { hedges }),
    ...(speaker === null && chain.value.length === 0 ? {} : { chain }),
  };
}

/** An article whose language nobody named is read as English: the rules find nothing in others. */
function isEnglish({ metadata }: Pick<Article, 'metadata'>): boolean {
  const language = metadata.language?.value ?? 'en';
  return /^en(?:[-_]|$)/iu.test(language);
}

/** Where the passage of the statement begins in the article. */
function baseOf(surroundings: Surroundings, chosen: ChosenStatement, article: Pick<Article, 'text'>): number {
  if (chosen.passage === surroundings) return surroundings.base;
  return article.text.lastIndexOf(chosen.passage.passage, surroundings.base);
}

type Resolve = (phrase: SpeakerPhrase) => ResolvedSpeaker | null;

function proposeSpeaker(
  chosen: ChosenStatement,
  base: number,
  resolve: Resolve,
): Proposal<{ readonly name: string; readonly role: string }> | null {
  const { statement, continued } = chosen;
  const phrase = passedOnByOutlet(statement)
    ? (statement.citing?.phrase ?? null)
    : (statement.speaker ?? omittedSpeaker(chosen));
  const resolved = phrase === null ? null : resolve(phrase);
  if (phrase === null || resolved === null) return null;
  return {
    value: { name: resolved.name, role: resolved.role },
    spans: [{ start: base + phrase.start, end: base + phrase.end }],
    why: continued === null ? resolved.why : `${continued} ${resolved.why}`,
  };
}

/** "…, adding that": whoever spoke before in the sentence, else its subject. */
function omittedSpeaker({ statement, passage, sentence }: ChosenStatement): SpeakerPhrase | null {
  const own = passage.sentences[sentence];
  if (own === undefined) return null;
  const before = own.statements.findLast(
    ({ speaker, frame, form }) => speaker !== null && frame.end <= statement.frame.start && form === 'said',
  );
  return before?.speaker ?? speakerAfter(passage.passage, own.tokens, 0)?.phrase ?? null;
}

function resolvePhrase(
  phrase: SpeakerPhrase,
  chosen: ChosenStatement,
  knowledge: {
    readonly names: readonly ArticleName[];
    readonly at: number;
    readonly known: readonly string[];
  },
): ResolvedSpeaker | null {
  const meant = phrase.kind === 'pronoun' ? phrase.name : phrase.owner;
  if (meant === null) return resolveNamed(phrase, knowledge);
  const { passage, sentence } = chosen;
  const antecedent = findAntecedent(meant, {
    passage,
    sentence,
    at: phrase.start,
    before: beforeOf(chosen),
    names: knowledge.names,
  });
  if (antecedent?.phrase.owner !== null) return null;
  const owner = resolveNamed(antecedent.phrase, knowledge);
  if (phrase.kind === 'pronoun')
    return { ...owner, why: `${antecedent.why} ${owner.why === '' ? '' : owner.why}`.trim() };
  const rest = phrase.name.replace(/^\S+\s+/u, '');
  return {
    name: `${owner.name}’s ${rest}`,
    role: '',
    why: `${antecedent.why} “${phrase.name}” is understood from that.`,
  };
}

function beforeOf({ passage }: ChosenStatement): Surroundings['before'] {
  return 'before' in passage ? (passage as Surroundings).before : [];
}

function proposeHedges(
  surroundings: Surroundings,
  chosen: ChosenStatement | null,
): Proposal<readonly string[]> | null {
  const { passage, tagged, base, quotations } = surroundings;
  const frames =
    chosen?.passage !== surroundings
      ? []
      : [chosen.statement.frame, ...chosen.outer.map(({ frame }) => frame)];
  const scopes = [
    ...tagged.map((span) => ({ start: leadOf(surroundings, span, frames), end: span.end })),
    ...frames,
  ].toSorted((one, other) => one.start - other.start);
  const found = scopes.flatMap((scope) => findHedges(passage, scope));
  const counted = found.filter(
    (hedge, index) =>
      found.findIndex(({ start }) => start === hedge.start) === index &&
      (tagged.some(({ start, end }) => start <= hedge.start && hedge.end <= end) ||
        !quotations.some(({ start, end }) => start <= hedge.start && hedge.end <= end)),
  );
  if (counted.length === 0) {
    return chosen === null
      ? null
      : { value: [], spans: [], why: 'No word around makes the statement less than sure.' };
  }
  const words = counted.map((hedge) => hedge.words);
  return {
    value: words.filter((word, index) => words.indexOf(word) === index),
    spans: counted.map(({ start, end }) => ({ start: base + start, end: base + end })),
    why: 'These words make the statement less than sure.',
  };
}

/** Where the words that lead into the tagged ones begin: after the last mark, or after the words that attribute them. */
function leadOf({ passage, sentences }: Surroundings, { start }: Span, frames: readonly Span[]): number {
  const sentence = sentences.find((candidate) => candidate.start <= start && start < candidate.end);
  const from = Math.max(
    sentence?.start ?? start,
    ...frames.filter(({ end }) => end <= start).map(({ end }) => end),
  );
  const lead = passage.slice(from, start);
  return from + Math.max(0, lead.search(/[^,;:–—“”"]*$/u));
}
