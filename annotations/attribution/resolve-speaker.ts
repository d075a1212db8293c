/** Says who is meant by a surname, a pronoun or "the minister", from what the article said before and from the folder's speakers. */
import type { ArticleName } from './article-names.ts';
import { compareNames, matchSpeaker } from './same-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

export interface ResolvedSpeaker {
  readonly name: string;
  readonly role: string;
  readonly why: string;
}

/** What is known where the speaker is named. */
export interface SpeakerKnowledge {
  /** Of the article, in order. */
  readonly names: readonly ArticleName[];
  /** UTF-16 code units of the article: what is said of a name before this place counts first. */
  readonly at: number;
  /** Speakers the folder has already. */
  readonly known: readonly string[];
}

export function resolveNamed(phrase: SpeakerPhrase, knowledge: SpeakerKnowledge): ResolvedSpeaker {
  const inArticle = phrase.kind === 'named' ? fullName(phrase, knowledge) : byRole(phrase, knowledge);
  const name = inArticle?.name ?? phrase.name;
  const role = phrase.role !== '' ? phrase.role : (inArticle?.role ?? '');
  const inFolder =
    phrase.kind === 'named' || inArticle !== null
      ? matchSpeaker(name, knowledge.known)
      : matchExactly(name, knowledge.known);
  const here = inArticle?.why ?? `“${phrase.name}” stands beside the cue.`;
  if (inFolder.kind === 'one' && inFolder.name !== name) {
    return { name: inFolder.name, role, why: `${here} The folder has this speaker as “${inFolder.name}”.` };
  }
  if (inFolder.kind === 'several') {
    return {
      name,
      role,
      why: `${here} It may be ${inFolder.names.map((other) => `“${other}”`).join(' or ')}.`,
    };
  }
  return { name, role, why: here };
}

function matchExactly(name: string, known: readonly string[]): ReturnType<typeof matchSpeaker> {
  const same = known.find((candidate) => compareNames(candidate, name) === 'same');
  return same === undefined ? { kind: 'none' } : { kind: 'one', name: same, how: 'same' };
}

interface Meant {
  readonly name: string;
  readonly role: string;
  readonly why: string;
}

/** The fullest name the article gives the one who is named here. */
function fullName(phrase: SpeakerPhrase, { names, at }: SpeakerKnowledge): Meant | null {
  const bodies = phrase.what === 'body' || phrase.what === 'outlet';
  const same = names.filter(({ name }) => compareNames(name, phrase.name) === 'same');
  const [exact] = same;
  if (bodies || phrase.name.includes(' ')) {
    const role = same.find((candidate) => candidate.role !== '')?.role ?? '';
    return exact === undefined
      ? null
      : { name: phrase.name, role, why: `“${phrase.name}” stands beside the cue.` };
  }
  const longer = names.filter(
    ({ name, what }) =>
      what !== 'body' &&
      what !== 'outlet' &&
      name.includes(' ') &&
      compareNames(name, phrase.name) === 'shorter',
  );
  const before = longer.filter((candidate) => candidate.at < at);
  const candidates = different(before.length > 0 ? before : longer);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) return null;
  return {
    name: only.name,
    role: only.role,
    why: `The article calls ${only.name} “${phrase.name}” here.`,
  };
}

function different(names: readonly ArticleName[]): readonly ArticleName[] {
  return names.filter(
    (candidate, index) =>
      !names.slice(0, index).some(({ name }) => compareNames(name, candidate.name) !== null),
  );
}

/** "the minister", where one person alone was called so before. */
function byRole(phrase: SpeakerPhrase, { names, at }: SpeakerKnowledge): Meant | null {
  const words = /^the ([\p{L}\s’'-]+)$/iu.exec(phrase.name)?.[1]?.toLowerCase().split(/\s+/u);
  if (words === undefined || words.length > 3 || phrase.what !== 'person' || phrase.plural) return null;
  const [head] = words.slice(-1);
  const called = different(
    names.filter((candidate) => {
      const role = candidate.role.toLowerCase().split(/[\s,]+/u);
      return candidate.at < at && role.at(-1) === head && words.every((word) => role.includes(word));
    }),
  );
  const [only] = called;
  if (only === undefined || called.length > 1) return null;
  return {
    name: only.name,
    role: only.role,
    why: `${only.name} alone was called “${only.role}” before “${phrase.name}”.`,
  };
}
