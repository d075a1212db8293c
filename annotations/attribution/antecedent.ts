/** Finds whom "he", "she" or "they" means, where the sentences before leave one answer. */
import { namedIn, type ArticleName } from './article-names.ts';
import { speakerAfter } from './find-speaker.ts';
import type { ReadPassage, ReadSentence } from './read-passage.ts';
import { compareNames } from './same-speaker.ts';
import { readPhrase, type SpeakerPhrase } from './speaker-phrase.ts';
import type { Token } from './tokens.ts';

/** Where the pronoun stands: a sentence of a passage, and the passages before it, the nearest first. */
export interface PronounPlace {
  readonly passage: ReadPassage;
  readonly sentence: number;
  /** UTF-16 code units of the passage. */
  readonly at: number;
  readonly before: readonly ReadPassage[];
  /** Of the article: a surname alone counts as naming its owner. */
  readonly names: readonly ArticleName[];
}

export interface Antecedent {
  readonly phrase: SpeakerPhrase;
  readonly why: string;
}

/** Sentences looked back. Further off, somebody else may have come between. */
const farthest = 6;

export function findAntecedent(pronoun: string, place: PronounPlace): Antecedent | null {
  const own = place.passage.sentences[place.sentence];
  if (own !== undefined) {
    const here = inSameSentence(pronoun, place, own);
    if (here !== null) return here === 'unclear' ? null : here;
  }
  const earlier = [
    ...sentencesOf(place.passage, place.sentence),
    ...place.before.flatMap((passage) => sentencesOf(passage, passage.sentences.length)),
  ].slice(0, farthest);
  for (const { passage, sentence } of earlier) {
    const found = inSentence(pronoun, passage, sentence, place.names);
    if (found === 'unclear') return null;
    if (found !== null) return found;
  }
  return null;
}

function sentencesOf(
  { passage, sentences }: ReadPassage,
  end: number,
): readonly { readonly passage: string; readonly sentence: ReadSentence }[] {
  return sentences
    .slice(0, end)
    .toReversed()
    .map((sentence) => ({ passage, sentence }));
}

function inSameSentence(
  pronoun: string,
  { passage: { passage }, at, names }: PronounPlace,
  sentence: ReadSentence,
): Antecedent | 'unclear' | null {
  const spoke = sentence.statements.findLast(
    ({ frame, speaker }) => frame.end <= at && speaker !== null && fits(pronoun, speaker),
  )?.speaker;
  if (spoke !== undefined && spoke !== null) {
    return { phrase: spoke, why: `“${pronoun}” follows words of “${spoke.name}”.` };
  }
  const before = sentence.tokens.filter(({ end }) => end <= at);
  const named = mentioned(passage, before, names).filter((phrase) => fits(pronoun, phrase));
  const [only] = named;
  if (only === undefined) return null;
  return named.length === 1
    ? { phrase: only, why: `“${pronoun}” follows “${only.name}” in the sentence.` }
    : 'unclear';
}

function inSentence(
  pronoun: string,
  passage: string,
  sentence: ReadSentence,
  names: readonly ArticleName[],
): Antecedent | 'unclear' | null {
  const spoke = sentence.statements.findLast(
    ({ speaker }) => speaker !== null && speaker.kind !== 'pronoun' && fits(pronoun, speaker),
  )?.speaker;
  if (spoke !== undefined && spoke !== null) {
    return { phrase: spoke, why: `“${pronoun}” follows what “${spoke.name}” said.` };
  }
  const named = mentioned(passage, sentence.tokens, names).filter((phrase) => fits(pronoun, phrase));
  const [only] = named;
  if (named.length > 1) return 'unclear';
  if (only !== undefined) {
    // "He met Vasko": the one named is somebody else, and who "he" is stands further back.
    const other = sentence.tokens.some(({ lower, start }) => lower === pronoun && start < only.start);
    return other
      ? null
      : { phrase: only, why: `“${only.name}” is the one named in the sentence before “${pronoun}”.` };
  }
  const subject = speakerAfter(passage, sentence.tokens, 0)?.phrase;
  if (subject?.kind === 'described' && subject.what === 'person' && fits(pronoun, subject)) {
    return { phrase: subject, why: `The sentence before “${pronoun}” is about “${subject.name}”.` };
  }
  return null;
}

/** Who is named outside quotations, by a full name or by a surname that the article explains. */
function mentioned(
  passage: string,
  tokens: readonly Token[],
  names: readonly ArticleName[],
): readonly SpeakerPhrase[] {
  const full = namedIn(passage, tokens);
  const surnames = tokens.flatMap((token): readonly SpeakerPhrase[] => {
    const within = full.some(({ start, end }) => start <= token.start && token.end <= end);
    if (!token.capital || within) return [];
    const known = names.some(
      ({ name, what }) => what === 'person' && compareNames(name, token.text) === 'shorter',
    );
    const phrase = known ? readPhrase(passage, [token], false) : null;
    return phrase === null ? [] : [phrase];
  });
  return [...full, ...surnames].toSorted((one, other) => one.start - other.start);
}

const male = /^(?:mr|sir|lord|king|prince|pope|father|brother|son|husband|\p{L}*man)$/iu;
const female =
  /^(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|actress|landlady|\p{L}*woman)$/iu;

/** Whether number and sex, as far as the text shows them, allow the pronoun to mean this. */
function fits(pronoun: string, phrase: SpeakerPhrase): boolean {
  if (phrase.kind === 'pronoun') return false;
  const body = phrase.what === 'body' || phrase.what === 'outlet' || phrase.what === 'document';
  switch (pronoun) {
    case 'he':
    case 'his':
    case 'she':
    case 'her': {
      if (body || phrase.plural) return false;
      const words = [
        phrase.address ?? '',
        ...phrase.role.split(/\s+/u),
        ...(phrase.kind === 'described' ? phrase.name.split(/\s+/u) : []),
      ];
      const against = pronoun === 'he' || pronoun === 'his' ? female : male;
      return !words.some((word) => against.test(word));
    }
    case 'they':
    case 'their':
      return phrase.plural || phrase.what === 'body';
    case 'it':
    case 'its':
      return body;
    default:
      return false;
  }
}
