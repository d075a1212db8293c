/** Proposes through whom words came, from the page towards the speaker. */
import type { Article } from '../article/article.ts';
import { passedOnByOutlet, type ChosenStatement } from './choose-statement.ts';
import type { Proposal } from './proposal.ts';
import { compareNames } from './same-speaker.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import type { Span } from './statement.ts';

interface Link extends Span {
  readonly name: string;
}

const dateline =
  /^(?:[\p{Lu}][\p{L}\p{M} .,'’/\d-]{1,60}?)\s*\((?<agency>[\p{Lu}][\p{L}\p{N} .&-]{1,40})\)\s*[–—-]+\s/u;

/** Blocks among which a dateline opens the text. */
const openingBlocks = 8;

/** @param speaker the speaker that is proposed, who is not a link of the chain */
export function proposeChain(
  article: Pick<Article, 'text' | 'blocks' | 'metadata'>,
  chosen: ChosenStatement,
  base: number,
  speaker: string | null,
  nameOf: (phrase: SpeakerPhrase) => string | null,
): Proposal<readonly string[]> {
  const { statement, outer } = chosen;
  const passing = [
    ...outer.flatMap((other) => [other.speaker, ...other.channels]),
    ...statement.channels,
    ...(passedOnByOutlet(statement) ? [statement.speaker, ...(statement.citing?.through ?? [])] : []),
  ];
  const agency = agencyOf(article);
  const links = [
    ...(agency === null ? [] : [agency]),
    ...passing.flatMap((phrase): readonly Link[] => {
      const name = phrase === null ? null : nameOf(phrase);
      return phrase === null || name === null
        ? []
        : [{ name, start: base + phrase.start, end: base + phrase.end }];
    }),
  ];
  const outlet = article.metadata.outlet?.value ?? null;
  const foreign = links.filter(
    ({ name }, index) =>
      !isOwn(name, outlet) &&
      !(speaker !== null && compareNames(name, speaker) === 'same') &&
      !links.slice(0, index).some((earlier) => compareNames(earlier.name, name) === 'same'),
  );
  return {
    value: foreign.map(({ name }) => name),
    spans: foreign.map(({ start, end }) => ({ start, end })),
    why:
      foreign.length === 0
        ? 'The sentence names nobody between the speaker and the page.'
        : `The article has it through ${foreign.map(({ name }) => name).join(', then ')}.`,
  };
}

/** The agency in the dateline: "NORRHAVEN, March 12 (Capital Wire) —". */
function agencyOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Link | null {
  for (const { kind, start, end } of blocks.slice(0, openingBlocks)) {
    if (kind === 'furniture') continue;
    const match = dateline.exec(text.slice(start, Math.min(end, start + 200)));
    const name = match?.groups?.['agency'];
    if (match === null || name === undefined) continue;
    const at = start + match[0].indexOf(`(${name}`) + 1;
    return { name, start: at, end: at + name.length };
  }
  return null;
}

/** Whether a name is that of the outlet whose page it is: "the Post" in the Norrhaven Post. */
function isOwn(name: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const plain = name.replace(/^the /iu, '').toLowerCase();
  const own = outlet.replace(/^the /iu, '').toLowerCase();
  return own === plain || (/^the /iu.test(name) && own.endsWith(` ${plain}`));
}
