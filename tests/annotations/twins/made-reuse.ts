/**
 * Invented articles with known reuse, for measuring how much of it is found and how much of what is found is none. Every article is written
 * anew from grammar and vocabulary; into some go passages of others, edited as editors do, and into many what looks like reuse and is none:
 * the phrases that news is framed with, the same event in other words, names with their titles, and lines that a site sets under everything.
 */
import type { ReadBlock } from '../../../annotations/twins/folder-words.ts';
import { newWord } from '../../bench/place/generated-text.ts';
import { createRandom, type Random } from '../../bench/place/random.ts';

/** Words of one article that were taken from another, or that another was given. UTF-16 code units. */
export interface KnownPassage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export type ReuseKind = 'paragraph' | 'edited paragraph' | 'sentence' | 'quoted fragment' | 'respelled';

/** Passages with the same words, and how they came by them. */
export interface KnownReuse {
  readonly kind: ReuseKind;
  readonly passages: readonly KnownPassage[];
}

export interface MadeFolder {
  readonly articles: readonly {
    readonly article: string;
    readonly text: string;
    readonly blocks: readonly ReadBlock[];
  }[];
  readonly reuse: readonly KnownReuse[];
}

const nouns = withMore(
  700,
  'harbour pilot council budget glacier orchestra vaccine satellite orchard railway tariff fishery museum parliament bridge hospital lantern reservoir festival prison refinery teacher farmer senator bishop widow barge locomotive archive treaty pension drought factory courthouse lighthouse vineyard stadium airport theatre bakery shipyard library avalanche quarry brewery monastery ferry telescope dairy mill'.split(
    ' ',
  ),
);
const verbs = withMore(
  400,
  'repaired abandoned inspected celebrated defended auctioned flooded painted rebuilt insured boycotted surveyed mortgaged guarded renamed smuggled evacuated photographed privatised subsidised restored measured dismantled blessed audited heated borrowed donated encircled mapped'.split(
    ' ',
  ),
);
const adjectives = withMore(
  500,
  'ancient fragile crowded frozen profitable rusty beloved forgotten radioactive wooden medieval costly silent enormous notorious temporary bankrupt experimental subterranean coastal northern provincial crooked immaculate drowsy vanished'.split(
    ' ',
  ),
);
const adverbs = withMore(
  150,
  'quietly reluctantly overnight twice secretly proudly hastily abroad carefully stubbornly cheaply publicly'.split(
    ' ',
  ),
);
const openings =
  'yesterday; after a long winter; according to neighbours; in spite of the rain; for the third time; without any warning; as usual; before dawn; on the advice of lawyers; to everybody’s surprise'.split(
    '; ',
  );
const people = ['Nikolay Brandt', 'Ida Lund', 'Sergey Petrov', 'Marta Okafor', 'Yusuf Demir', 'Anneli Saar'];
const frames = [
  'said in a statement on Tuesday that',
  'told reporters at a press conference that',
  'said on condition of anonymity because he was not authorised to speak publicly that',
  'wrote in a post on social media that',
];
const titles = [
  'Foreign Minister',
  'Deputy Harbour Commissioner',
  'Security Council Secretary',
  'Prime Minister',
];
const respelled: readonly (readonly [string, string])[] = [
  ['Nikolay', 'Nikolai'],
  ['Sergey', 'Sergei'],
  ['authorised', 'authorized'],
  ['privatised', 'privatized'],
  ['subsidised', 'subsidized'],
  ['harbour', 'harbor'],
  ['theatre', 'theater'],
];
/** A site sets these under all its articles; the reader does not know them for furniture. */
const boilerplate =
  'Reporting for this page is paid for by the readers of the gazette, whose generous monthly donations keep the printing presses warm.';

/** In a folder of fewer articles no paragraph shows itself for a site's. */
const fewestOfSite = 20;

/** So many words, most of them in no language: with the few of a list alone, chance would make what looks like reuse. */
function withMore(count: number, listed: readonly string[]): readonly string[] {
  const random = createRandom(count);
  return [...listed, ...Array.from({ length: count }, () => newWord('latin', random))];
}

class Writer {
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  pick(words: readonly string[]): string {
    return words[this.random.below(words.length)] ?? '';
  }

  /** A sentence without its full stop; with some ten thousand million of them, two by chance alike are not to be feared. */
  sentence(): string {
    const { random } = this;
    const clause = (): string =>
      `the ${this.pick(adjectives)} ${this.pick(nouns)} ${this.pick(['was', 'has been', 'will be'])} ${this.pick(adverbs)} ${this.pick(verbs)} by the ${this.pick(adjectives)} ${this.pick(nouns)}`;
    const parts = [
      random.chance(0.4) ? `${this.pick(openings)}, ${clause()}` : clause(),
      ...(random.chance(0.5)
        ? [`${this.pick(['while', 'because', 'although'])} ${clause()} near a ${this.pick(nouns)}`]
        : []),
    ];
    return capitalised(parts.join(' '));
  }

  framed(): string {
    const name = this.pick(people);
    const { random } = this;
    const who = random.chance(0.5) ? `${this.pick(titles)} ${name}` : name;
    return `${who} ${this.pick(frames)} ${uncapitalised(this.sentence())}`;
  }

  quotation(): string {
    return `“${this.sentence()},” ${this.pick(people)} said`;
  }

  paragraph(): string {
    const count = 2 + this.random.below(3);
    return Array.from({ length: count }, () => {
      const { random } = this;
      const kind = random.next();
      return `${kind < 0.2 ? this.framed() : kind < 0.6 ? this.quotation() : this.sentence()}.`;
    }).join(' ');
  }
}

/** Words dropped, replaced and added here and there: one in so many. */
function edit(writer: Writer, words: string, share: number): string {
  const { random } = writer;
  return words
    .split(' ')
    .flatMap((word, index, all) => {
      // What marks the edges of the passage stays.
      if (index < 3 || index > all.length - 4 || /[“”.,]/u.test(word) || !random.chance(share)) return [word];
      const how = random.next();
      return how < 0.4 ? [] : how < 0.7 ? [writer.pick(adjectives)] : [word, writer.pick(adverbs)];
    })
    .join(' ');
}

function respell(words: string): string {
  return respelled.reduce((text, [one, other]) => text.replaceAll(one, other), words);
}

/** Other marks, blanks and dashes, as another site sets them. */
function typeset(words: string, random: Random): string {
  return random.chance(0.5) ? words.replace(/[“”]/gu, '"').replaceAll('’', "'") : words;
}

/** The same said in other words: what it tells is the same, what it says is not. */
function paraphrase(words: string): string {
  const clause =
    /^(?<before>.*?)the (?<one>\S+ \S+) (?:was|has been|will be) (?<how>\S+) (?<done>\S+) by the (?<other>\S+ \S+)/iu;
  const { one = '', how = '', done = '', other = '' } = clause.exec(words)?.groups ?? {};
  return `It was that ${other} which ${done} this ${one.split(' ')[1] ?? ''}, and ${how} at that`;
}

const shares: readonly (readonly [ReuseKind, number])[] = [
  ['paragraph', 0.2],
  ['edited paragraph', 0.25],
  ['sentence', 0.2],
  ['quoted fragment', 0.25],
  ['respelled', 0.1],
];

/** @param articles how many; about one in two shares something */
export function madeFolder(articles: number, seed: number): MadeFolder {
  const writer = new Writer(createRandom(seed));
  const { random } = writer;
  const paragraphs = Array.from({ length: articles }, () =>
    Array.from({ length: 5 + random.below(6) }, () => writer.paragraph()),
  );
  const originals = paragraphs.map((all) => [...all]);
  const used = new Set<string>();
  /** What was taken, as it stands in each article. */
  const known: { kind: ReuseKind; places: { article: number; words: string }[] }[] = [];
  for (let taken = 0; taken < articles / 2; taken += 1) {
    const from = random.below(articles);
    const source = writer.pick(originals[from] ?? []);
    if (used.has(source)) continue;
    const kind = pickKind(random);
    const words = passageOf(source, kind, random);
    if (words === null || known.some(({ places }) => places.some((place) => place.words.includes(words))))
      continue;
    used.add(source);
    const places = [{ article: from, words }];
    const targets = new Set(Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => random.below(articles)));
    targets.delete(from);
    for (const target of targets) {
      const changed =
        kind === 'edited paragraph'
          ? typeset(edit(writer, words, 0.1), random)
          : kind === 'respelled'
            ? respell(words)
            : typeset(words, random);
      const set =
        kind === 'quoted fragment'
          ? `${writer.sentence()}, which ${writer.pick(people)} called “${changed}”. ${writer.paragraph()}`
          : kind === 'sentence'
            ? `${writer.paragraph()} ${changed} ${writer.sentence()}.`
            : changed;
      paragraphs[target]?.splice(random.below(paragraphs[target].length), 0, set);
      places.push({ article: target, words: changed });
    }
    if (places.length > 1) known.push({ kind, places });
    // The hard ones: the same event in another article, in other words.
    paragraphs[random.below(articles)]?.push(`${paraphrase(words)}. ${writer.paragraph()}`);
  }
  const texts = paragraphs.map((all, index) =>
    [...all, ...(articles >= fewestOfSite && index % 3 === 0 ? [boilerplate] : [])].join('\n\n'),
  );
  return {
    articles: texts.map((text, index) => ({ article: String(index), text, blocks: blocksOf(text) })),
    reuse: known.flatMap(({ kind, places }) => {
      const passages = places.flatMap(({ article, words }) => {
        const start = (texts[article] ?? '').indexOf(words);
        return start === -1 ? [] : [{ article: String(article), start, end: start + words.length }];
      });
      return passages.length < 2 ? [] : [{ kind, passages }];
    }),
  };
}

function pickKind(random: Random): ReuseKind {
  let at = random.next();
  for (const [kind, share] of shares) {
    if (at < share) return kind;
    at -= share;
  }
  return 'paragraph';
}

function passageOf(paragraph: string, kind: ReuseKind, random: Random): string | null {
  if (kind === 'paragraph' || kind === 'edited paragraph' || kind === 'respelled') return paragraph;
  const sentences = paragraph.split(/(?<=\.) /u);
  if (kind === 'sentence') return sentences[random.below(sentences.length)] ?? null;
  // Four to nine words of a quotation.
  const quoted = /“([^”,]+),”/u.exec(paragraph)?.[1]?.split(' ') ?? [];
  const length = 4 + random.below(6);
  if (quoted.length < length) return null;
  const from = random.below(quoted.length - length + 1);
  return quoted.slice(from, from + length).join(' ');
}

function blocksOf(text: string): readonly ReadBlock[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + line.length,
  }));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
