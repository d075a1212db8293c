/** An article and its annotations as brat standoff: the text, and one line for each annotation, attribute and note. */
import type { Codebook } from '../../codebook/codebook.ts';
import type { NumberedArticle, ReportedAnnotation } from '../../report/report-model.ts';
import { detailsType, writeDetails } from './brat-details.ts';
import { fragmentsOf, joinFragments, type Fragment } from './brat-fragments.ts';
import { bratTypeOf, bratTypes } from './brat-types.ts';

export interface BratDocument {
  /** What goes into the .txt file, in UTF-8 without a byte order mark. */
  readonly text: string;
  /** What goes into the .ann file. */
  readonly annotations: string;
  /** Annotations that have no sure place, or no words but line ends, and are left out. */
  readonly leftOut: number;
}

export function bratDocument({ source, annotations }: NumberedArticle, codebook: Codebook): BratDocument {
  const types = bratTypes(codebook);
  const lines: string[] = [];
  let number = 0;
  let leftOut = 0;
  // A text in UTF-8 holds no half of a surrogate pair; the sign in its place is one code point as well.
  const text = source.article.text.replace(/\p{Cs}/gu, '\ufffd');
  for (const reported of annotations) {
    const segments = segmentsOf(reported);
    const fragments =
      segments === null
        ? []
        : joinFragments(segments.flatMap(({ words, start }) => fragmentsOf(words, start)));
    if (segments === null || fragments.length === 0) {
      leftOut += 1;
      continue;
    }
    number += 1;
    lines.push(...linesOf(reported, number, fragments, segments, bratTypeOf(types, reported.tag)));
  }
  return { text, annotations: lines.map((line) => `${line}\n`).join(''), leftOut };
}

interface PlacedWords extends Fragment {
  readonly words: string;
}

/** Null where a segment has no sure place. */
function segmentsOf({ segments }: ReportedAnnotation): readonly PlacedWords[] | null {
  const placed = segments.flatMap(({ words, place }) =>
    place === null ? [] : [{ words, start: place.startCodePoint, end: place.endCodePoint }],
  );
  return placed.length === segments.length ? placed : null;
}

/** brat counts annotations, attributes and notes each by themselves. */
function linesOf(
  { annotation, tag, analystName }: ReportedAnnotation,
  number: number,
  fragments: readonly Fragment[],
  segments: readonly PlacedWords[],
  type: string,
): readonly string[] {
  const { attribution, check, note } = annotation;
  const manner = attribution.manner ?? null;
  const spans = fragments.map(({ start, end }) => `${String(start)} ${String(end)}`).join(';');
  const details = writeDetails({
    annotation,
    tag,
    type,
    analystName,
    segments: segments.map(({ start, end }) => ({ start, end })),
  });
  return [
    `T${String(number)}\t${type} ${spans}\t${wordsOf(fragments, segments)}`,
    `A${String(number * 2 - 1)}\tCheck T${String(number)} ${check.status}`,
    ...(manner === null ? [] : [`A${String(number * 2)}\tSpeech T${String(number)} ${manner}`]),
    ...(note === ''
      ? []
      : [`#${String(number * 2 - 1)}\tAnnotatorNotes T${String(number)}\t${oneLine(note)}`]),
    `#${String(number * 2)}\t${detailsType} T${String(number)}\t${details}`,
  ];
}

/** The words of the fragments with a blank between, as brat writes them. */
function wordsOf(fragments: readonly Fragment[], segments: readonly PlacedWords[]): string {
  return fragments.map((fragment) => oneLine(fragmentWords(fragment, segments))).join(' ');
}

function fragmentWords({ start, end }: Fragment, segments: readonly PlacedWords[]): string {
  let words = '';
  for (let at = start; at < end;) {
    const segment = segments.find((other) => other.start <= at && at < other.end);
    if (segment === undefined) break;
    const until = Math.min(end, segment.end);
    words += Array.from(segment.words)
      .slice(at - segment.start, until - segment.start)
      .join('');
    at = until;
  }
  return words;
}

/** On one line, and without the tabs and other characters that end a field or a line of the file. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/\p{Cs}/gu, '\ufffd');
}
