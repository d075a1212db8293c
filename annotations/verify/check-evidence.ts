/** Checks what a report says of an article against the article as it is now: the hashes, then each line's words at their offsets. */
import type { Anchor, AnchoredText, CandidatePlace, Placement } from '../anchor/anchor.ts';
import { sameWords } from '../anchor/fold-text.ts';
import { placeAnchors } from '../anchor/place-anchors.ts';
import { allowedCharacters } from '../report/allowed-characters.ts';
import { codePointIndex, type CodePointIndex } from '../text/code-points.ts';
import {
  worstOutcome,
  type CheckedLine,
  type CheckedSegment,
  type FoundPlace,
  type LineOutcome,
  type SegmentFinding,
} from './checked-line.ts';
import type { ArticleEvidence, EvidenceLine, EvidenceSegment } from './evidence.ts';

/** The article that evidence is checked against. */
export type FoundArticle =
  | { readonly kind: 'found'; readonly path: string; readonly sha256: string; readonly text: AnchoredText }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

type Readable = Extract<FoundArticle, { kind: 'found' }>;

/** The lines in the order of the report. Time in proportion to the lines, and to the text where it changed. */
export function checkEvidence(evidence: ArticleEvidence, article: FoundArticle): readonly CheckedLine[] {
  const { path } = evidence;
  const unread =
    (outcome: LineOutcome, found: string | null, reason: string | null) => (line: EvidenceLine) =>
      line.kind === 'malformed'
        ? malformed(line, path, found)
        : { label: line.label, path, outcome, found, segments: [], reason };
  switch (article.kind) {
    case 'missing':
      return evidence.lines.map(unread('article-missing', null, null));
    case 'unreadable':
      return evidence.lines.map(unread('article-unreadable', article.path, article.reason));
    case 'found':
      return checkText(evidence, article);
  }
}

function malformed(
  { label, reason }: Extract<EvidenceLine, { kind: 'malformed' }>,
  path: string,
  found: string | null,
): CheckedLine {
  return { label, path, outcome: 'malformed', found, segments: [], reason };
}

function checkText(evidence: ArticleEvidence, article: Readable): readonly CheckedLine[] {
  const { path } = evidence;
  const standing = standingOf(evidence, article);
  const segments = evidence.lines.flatMap((line) => (line.kind === 'line' ? line.segments : []));
  const findings = checkSegments(segments, evidence, article);
  return evidence.lines.map((line) => {
    if (line.kind === 'malformed') return malformed(line, path, article.path);
    const checked = line.segments.map((segment) => checkedSegment(segment, findings));
    const outcome = worstOutcome([standing, ...checked.map(({ finding }) => outcomeOf(finding))]);
    return { label: line.label, path, outcome, found: article.path, segments: checked, reason: null };
  });
}

function checkedSegment(
  segment: EvidenceSegment,
  findings: ReadonlyMap<EvidenceSegment, SegmentFinding>,
): CheckedSegment {
  return {
    quote: segment.quote,
    reported: segment.place,
    finding: findings.get(segment) ?? { kind: 'gone' },
  };
}

function standingOf({ path, sha256, textSha256 }: ArticleEvidence, article: Readable): LineOutcome {
  if (article.text.textSha256 !== textSha256) return 'text-changed';
  if (article.path !== path) return 'renamed';
  return article.sha256 === sha256 ? 'holds' : 'file-changed';
}

function outcomeOf({ kind }: SegmentFinding): LineOutcome {
  switch (kind) {
    case 'in-place':
      return 'holds';
    case 'changed':
      return 'words-changed';
    case 'moved':
    case 'ambiguous':
    case 'gone':
    case 'altered':
    case 'unplaced':
      return kind;
  }
}

function checkSegments(
  segments: readonly EvidenceSegment[],
  { textSha256 }: ArticleEvidence,
  { text: article }: Readable,
): ReadonlyMap<EvidenceSegment, SegmentFinding> {
  const { text } = article;
  const index = codePointIndex(text);
  const findings = new Map<EvidenceSegment, SegmentFinding>();
  const open: { readonly segment: EvidenceSegment; readonly anchor: Anchor }[] = [];
  for (const segment of segments) {
    const { quote, place, prefix, suffix } = segment;
    if (place === null) {
      findings.set(segment, { kind: 'unplaced' });
      continue;
    }
    const here = reportedPlace(place, text, index);
    if (here !== null && isQuoted(here.words, quote))
      findings.set(segment, { kind: 'in-place', place: here });
    else if (article.textSha256 === textSha256) findings.set(segment, { kind: 'altered', place: here });
    else {
      // The old text is gone, so what its offsets were in code units is only about known. They say where to look first.
      const start = index.toUtf16(place.start);
      const anchor = { exact: quote, prefix, suffix, start, end: start + quote.length, textSha256 };
      open.push({ segment, anchor });
    }
  }
  if (open.length === 0) return findings;
  const placements = placeAnchors(
    open.map(({ anchor }) => anchor),
    article,
  );
  for (const [position, { segment }] of open.entries()) {
    const placement = placements[position] ?? { state: 'lost' };
    findings.set(segment, findingOf(segment.quote, placement, text, index));
  }
  return findings;
}

/** Null where the text ends before. */
function reportedPlace(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  index: CodePointIndex,
): FoundPlace | null {
  return end > index.length ? null : placeAt(index.toUtf16(start), index.toUtf16(end), text, index);
}

function placeAt(start: number, end: number, text: string, index: CodePointIndex): FoundPlace {
  return {
    start,
    end,
    startCodePoint: index.toCodePoints(start),
    endCodePoint: index.toCodePoints(end),
    words: text.slice(start, end),
  };
}

/** A report shows a sign in the place of characters that its format cannot hold. */
function isQuoted(words: string, quote: string): boolean {
  return words === quote || allowedCharacters(words) === quote;
}

/**
 * Most reports give no surroundings, and then placing calls nothing sure; words that stand in one place only are found all the same: they
 * are not taken for the old ones, the reader is told where they are.
 */
function findingOf(quote: string, placement: Placement, text: string, index: CodePointIndex): SegmentFinding {
  const place = ({ start, end }: Pick<CandidatePlace, 'start' | 'end'>) => placeAt(start, end, text, index);
  switch (placement.state) {
    case 'exact':
    case 'moved':
      return { kind: 'moved', place: place(placement) };
    case 'ambiguous': {
      const same = placement.candidates.map(place).filter(({ words }) => sameWords(quote, words));
      const [only] = same;
      if (only === undefined) return { kind: 'gone' };
      return same.length === 1 ? { kind: 'moved', place: only } : { kind: 'ambiguous', places: same };
    }
    case 'changed': {
      const [best] = placement.candidates;
      return best === undefined ? { kind: 'gone' } : { kind: 'changed', place: place(best) };
    }
    case 'lost':
      return { kind: 'gone' };
  }
}
