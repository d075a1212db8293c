/**
 * Reads brat standoff, an .ann file with its text. Programs count the offsets differently where lines end in two characters or the file begins
 * with a byte order mark; what most spans agree with holds for the file.
 */
import { manners, noAttribution, type Attribution } from '../../annotation/attribution.ts';
import { checkStatuses, openCheck, type Check } from '../../annotation/check.ts';
import { contextLength } from '../../anchor/anchor.ts';
import {
  unknownArticle,
  type BrokenRecord,
  type ForeignAnnotation,
  type ForeignFile,
  type ForeignSegment,
} from '../foreign-annotation.ts';
import { oneLine } from './brat-document.ts';
import { detailsType, readDetails, type BratDetails } from './brat-details.ts';
import { fragmentsOf, joinFragments, sameFragments, type Fragment } from './brat-fragments.ts';

export interface BratPair {
  /** Of the .ann file, relative to what was chosen, with `/`. */
  readonly name: string;
  readonly annotations: string;
  /** The .txt file as it was decoded, line ends and byte order mark as they are; null where it is missing. */
  readonly text: string | null;
  /** What the text would be as an article of Claimdesk, with its SHA-256 in lower-case hex. */
  readonly canonical: { readonly text: string; readonly sha256: string } | null;
}

export function readBrat(pairs: readonly BratPair[]): ForeignFile {
  const read = pairs.map(readPair);
  const others = read.reduce((sum, { passedOver }) => sum + passedOver, 0);
  const alone = pairs.filter(({ text }) => text === null).length;
  return {
    format: 'brat',
    annotations: read.flatMap(({ annotations }) => annotations),
    claims: [],
    broken: read.flatMap(({ broken }) => broken),
    warnings: [
      ...(others === 0
        ? []
        : [
            `${others === 1 ? 'One line' : `${others.toLocaleString('en')} lines`} with relations, events or attributes that are not Claimdesk’s ${others === 1 ? 'is' : 'are'} left out: there is no place for them here.`,
          ]),
      ...(alone === 0
        ? []
        : [
            `${alone === 1 ? 'One .ann file has' : `${alone.toLocaleString('en')} .ann files have`} no .txt file beside ${alone === 1 ? 'it' : 'them'}, so the words around the spans are not known.`,
          ]),
    ],
  };
}

interface Span {
  readonly name: string;
  readonly type: string;
  readonly fragments: readonly Fragment[];
  readonly words: string;
}

/** What is said beside a span. */
interface Sayings {
  readonly notes: string[];
  readonly attributes: Map<string, string>;
  details: BratDetails | null;
}

interface ReadPair {
  readonly annotations: readonly ForeignAnnotation[];
  readonly broken: readonly BrokenRecord[];
  readonly passedOver: number;
}

function readPair(pair: BratPair): ReadPair {
  const spans: Span[] = [];
  const sayings = new Map<string, Sayings>();
  const broken: BrokenRecord[] = [];
  const names = new Set<string>();
  let passedOver = 0;
  const sayingsOf = (span: string): Sayings => {
    const known = sayings.get(span) ?? { notes: [], attributes: new Map<string, string>(), details: null };
    sayings.set(span, known);
    return known;
  };
  const lines = pair.annotations.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const where = `line ${(index + 1).toLocaleString('en')} of ${pair.name}`;
    switch (line.charAt(0)) {
      case 'T': {
        const span = readSpan(line);
        if (span === null) broken.push({ where, reason: 'it is no span of brat' });
        else if (names.has(span.name)) broken.push({ where, reason: `the name ${span.name} is there twice` });
        else {
          names.add(span.name);
          spans.push(span);
        }
        break;
      }
      case '#': {
        const [, type, span, text] = /^#\S*\t(\S+) (\S+)\t(.*)$/u.exec(line) ?? [];
        if (type === undefined || span === undefined || text === undefined) {
          broken.push({ where, reason: 'it is no note of brat' });
        } else if (type === detailsType) sayingsOf(span).details = readDetails(text);
        else sayingsOf(span).notes.push(text);
        break;
      }
      case 'A':
      case 'M': {
        const [, name, span, value] = /^[AM]\S*\t(\S+) (\S+)(?: (\S+))?$/u.exec(line) ?? [];
        if (span === undefined || (name !== 'Check' && name !== 'Speech')) passedOver += 1;
        else sayingsOf(span).attributes.set(name, value ?? '');
        break;
      }
      default:
        passedOver += 1;
    }
  }
  const text =
    pair.text === null || pair.canonical === null
      ? null
      : chooseCounting(pair.text, pair.canonical.text, spans);
  const annotations = spans.flatMap((span): readonly ForeignAnnotation[] => {
    const where = `${span.name} of ${pair.name}`;
    const said = sayings.get(span.name);
    const moved = text === null ? span.fragments : span.fragments.map((fragment) => shift(fragment, text));
    if (text !== null && moved.some(({ end }) => end > text.characters.length)) {
      broken.push({ where, reason: 'its offsets lie outside the text' });
      return [];
    }
    const segments = segmentsOf(span, moved, said?.details ?? null, text, pair.canonical?.sha256 ?? null);
    return [annotationOf(span, where, segments, said, pair)];
  });
  return { annotations, broken, passedOver };
}

/** `T1<tab>Type 0 5;8 12<tab>words`. */
function readSpan(line: string): Span | null {
  const [, name, type, offsets, words = ''] =
    /^(T\S+)\t(\S+) (\d{1,12} \d{1,12}(?:;\d{1,12} \d{1,12})*)(?:\t(.*))?$/u.exec(line) ?? [];
  if (name === undefined || type === undefined || offsets === undefined) return null;
  const fragments = offsets.split(';').map((pair) => {
    const [start = '', end = ''] = pair.split(' ');
    return { start: Number(start), end: Number(end) };
  });
  return fragments.every(({ start, end }) => start < end) ? { name, type, fragments, words } : null;
}

/** The text by code points of its canonical form, and how offsets of the file come to count in it. */
interface CountedText {
  readonly characters: readonly string[];
  /** For each offset of the file that lies behind a removed character, how many were removed before it; ascending. */
  readonly removed: readonly number[];
}

function shift({ start, end }: Fragment, { removed }: CountedText): Fragment {
  return { start: start - removedBefore(removed, start), end: end - removedBefore(removed, end) };
}

function removedBefore(removed: readonly number[], offset: number): number {
  let low = 0;
  let high = removed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((removed[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The counting in which the words of most spans stand where the file says: with or without mark and carriage returns. */
function chooseCounting(decoded: string, canonical: string, spans: readonly Span[]): CountedText {
  const marked = decoded.startsWith('\ufeff');
  const bare = marked ? decoded.slice(1) : decoded;
  const characters = Array.from(canonical);
  const plain: CountedText = { characters, removed: [] };
  if (!marked && !bare.includes('\r\n')) return plain;
  const raw = Array.from(bare);
  const carriage = raw.flatMap((character, index) =>
    character === '\r' && raw[index + 1] === '\n' ? [index] : [],
  );
  const withMark = [0, ...carriage.map((index) => index + 1)];
  const countings: readonly CountedText[] = [
    plain,
    { characters, removed: carriage },
    ...(marked
      ? [
          { characters, removed: [0] },
          { characters, removed: withMark },
        ]
      : []),
  ];
  const agreeing = (counting: CountedText) =>
    spans.filter(({ fragments, words }) => {
      const found = fragments.map((fragment) => wordsAt(shift(fragment, counting), characters)).join(' ');
      return oneLine(found) === oneLine(words);
    }).length;
  return countings.reduce((best, next) => (agreeing(next) > agreeing(best) ? next : best), plain);
}

function wordsAt({ start, end }: Fragment, characters: readonly string[]): string {
  return characters.slice(start, end).join('');
}

/** The segments as Claimdesk wrote them down, if the spans are still those; else fragments joined where only a line end parts them. */
function segmentsOf(
  span: Span,
  fragments: readonly Fragment[],
  details: BratDetails | null,
  text: CountedText | null,
  textSha256: string | null,
): readonly ForeignSegment[] {
  if (text === null || textSha256 === null) {
    return [{ quote: { exact: span.words, prefix: '', suffix: '' }, position: null, anchor: null }];
  }
  const { characters } = text;
  const noted = details?.segments.filter(({ end }) => end <= characters.length) ?? [];
  const cut = joinFragments(
    noted.flatMap((segment) => fragmentsOf(wordsAt(segment, characters), segment.start)),
  );
  const segments = sameFragments(cut, joinFragments(fragments)) ? noted : acrossLines(fragments, characters);
  return segments.map(({ start, end }) => ({
    quote: {
      exact: wordsAt({ start, end }, characters),
      prefix: wordsAt({ start: Math.max(0, start - contextLength), end: start }, characters),
      suffix: wordsAt({ start: end, end: end + contextLength }, characters),
    },
    position: { start, end },
    anchor: null,
  }));
}

function acrossLines(fragments: readonly Fragment[], characters: readonly string[]): readonly Fragment[] {
  const joined: Fragment[] = [];
  for (const next of [...fragments].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : wordsAt({ start: last.end, end: next.start }, characters);
    if (last !== undefined && between.includes('\n') && between.trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: next.end };
    } else joined.push(next);
  }
  return joined;
}

function annotationOf(
  span: Span,
  where: string,
  segments: readonly ForeignSegment[],
  said: Sayings | undefined,
  { name, canonical }: BratPair,
): ForeignAnnotation {
  const details = said?.details ?? null;
  const given = said?.notes.join('\n') ?? '';
  return {
    where,
    id: details?.id ?? null,
    article: {
      ...unknownArticle,
      path: name.replace(/\.ann$/iu, ''),
      textSha256: canonical?.sha256 ?? null,
    },
    segments,
    tags: [tagOf(span, details)],
    // The note as it was, unless somebody wrote another one in brat.
    note: details !== null && oneLine(details.note) === given ? details.note : given,
    attribution: attributionOf(details, said?.attributes.get('Speech')),
    check: checkOf(details, said?.attributes.get('Check')),
    creator: details?.creator ?? details?.analyst ?? null,
    created: details?.created ?? null,
    modified: details?.modified ?? null,
  };
}

/** Somebody who gave another type in brat meant another tag. */
function tagOf({ type }: Span, details: BratDetails | null): ForeignAnnotation['tags'][number] {
  if (details !== null && details.type === type) return { id: details.tag, name: details.tagName };
  return { id: null, name: type };
}

function attributionOf(details: BratDetails | null, speech: string | undefined): Attribution {
  const attribution = details?.attribution ?? noAttribution;
  const manner = manners.find((known) => known === speech);
  if (manner === undefined || manner === attribution.manner) return attribution;
  return { ...attribution, manner };
}

function checkOf(details: BratDetails | null, status: string | undefined): Check {
  const check = details?.check ?? openCheck;
  const known = checkStatuses.find((each) => each === status);
  return known === undefined || known === check.status ? check : { ...check, status: known };
}
