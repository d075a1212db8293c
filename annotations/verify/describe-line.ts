/** What came of checking a report, in words for people. */
import { wordsStand, type CheckedLine, type CheckedSegment, type FoundPlace } from './checked-line.ts';
import type { ReportVerification } from './verification.ts';

/** "118 of 120 lines hold.", and how often the report contradicts itself. */
export function summaryWords(verification: ReportVerification): string {
  const { length } = verification.disagreements;
  if (length === 0) return lineWords(verification);
  const places = length === 1 ? 'one place' : `${length.toLocaleString('en')} places`;
  return `${lineWords(verification)} In ${places} besides, the report does not say what its evidence or an article says.`;
}

function lineWords({ lines, hold, findings }: ReportVerification): string {
  const figure = (count: number): string => count.toLocaleString('en');
  if (lines === 0) return 'The report has no lines to check.';
  if (findings.length === 0) return lines === 1 ? 'The one line holds.' : `All ${figure(lines)} lines hold.`;
  const standing = findings.filter(({ outcome }) => wordsStand(outcome)).length;
  if (lines === 1 && standing === 0) return 'The one line does not hold.';
  if (lines === 1) return `The one line has ${inPlace}`;
  const most = `${figure(hold)} of ${figure(lines)} lines ${hold === 1 ? 'holds' : 'hold'}.`;
  if (standing === 0) return most;
  const others =
    standing === findings.length && standing === 1
      ? 'The other one has'
      : standing === findings.length
        ? `The other ${figure(standing)} have`
        : `${figure(standing)} more ${standing === 1 ? 'has' : 'have'}`;
  return `${most} ${others} ${inPlace}`;
}

const inPlace = 'the words in place, in an article that was changed or renamed.';

/** One sentence or two that say what no longer holds of a line. */
export function describeLine(line: CheckedLine): string {
  const { outcome, path, found, reason } = line;
  switch (outcome) {
    case 'holds':
      return 'Holds.';
    case 'renamed':
      return `The article is called “${found ?? path}” now. The words stand where they stood.`;
    case 'file-changed':
      return 'The file was saved with other contents, but the text is the same. The words stand where they stood.';
    case 'text-changed':
      return 'The article was changed elsewhere. The words stand where they stood.';
    case 'article-missing':
      return 'The article is not in the folder: no file has this name, or this text.';
    case 'article-unreadable':
      return `The article cannot be read. ${reason ?? ''}`.trimEnd();
    case 'malformed':
      return `The line cannot be checked: ${reason ?? 'it is damaged.'}`;
    case 'unplaced':
    case 'moved':
    case 'ambiguous':
    case 'words-changed':
    case 'gone':
    case 'altered':
      return describeSegments(line);
  }
}

/** The segments with something to say, those that are alike said once. */
function describeSegments({ segments }: CheckedLine): string {
  const sentences = segments.flatMap((segment) => describeSegment(segment) ?? []);
  return [...new Set(sentences)].join(' ');
}

function describeSegment({ finding, quote, reported }: CheckedSegment): string | null {
  switch (finding.kind) {
    case 'in-place':
      return null;
    case 'moved': {
      const { place } = finding;
      const typesetting = place.words === quote ? '' : ', in another typesetting';
      const was = reported === null ? '' : `, where they were ${range(reported.start, reported.end)}`;
      return reported?.start === place.startCodePoint
        ? `The words stand where they stood${typesetting}.`
        : `The words stand elsewhere now${typesetting}: characters ${rangeOf(place)}${was}.`;
    }
    case 'changed':
      return 'The article says this in other words now.';
    case 'ambiguous':
      return `The words stand in ${finding.places.length.toLocaleString('en')} places now, and which is meant cannot be told.`;
    case 'gone':
      return 'The article no longer has these words, nor any like them.';
    case 'altered':
      return finding.place === null
        ? 'The report was altered: the article is unchanged, and ends before this place.'
        : 'The report was altered: the article is unchanged, and has other words at this place.';
    case 'unplaced':
      return 'The words had no sure place in the article when the report was made.';
  }
}

/** The words that stand there instead; null where there are none to show, or they are the same. */
export function wordsNow({ finding, quote }: CheckedSegment): string | null {
  switch (finding.kind) {
    case 'changed':
      return finding.place.words;
    case 'altered':
      return finding.place?.words ?? null;
    case 'moved':
      return finding.place.words === quote ? null : finding.place.words;
    case 'in-place':
    case 'ambiguous':
    case 'gone':
    case 'unplaced':
      return null;
  }
}

/** Where to look in the article: the place of the first segment that has one, those that no longer hold before the others. */
export function placeToShow({ segments }: CheckedLine): FoundPlace | null {
  const places = [...segments]
    .sort((one, other) => Number(one.finding.kind === 'in-place') - Number(other.finding.kind === 'in-place'))
    .flatMap(({ finding }) => placeOf(finding) ?? []);
  return places[0] ?? null;
}

function placeOf(finding: CheckedSegment['finding']): FoundPlace | null {
  switch (finding.kind) {
    case 'in-place':
    case 'moved':
    case 'changed':
    case 'altered':
      return finding.place;
    case 'ambiguous':
      return finding.places[0] ?? null;
    case 'gone':
    case 'unplaced':
      return null;
  }
}

function rangeOf({ startCodePoint, endCodePoint }: FoundPlace): string {
  return range(startCodePoint, endCodePoint);
}

function range(start: number, end: number): string {
  return `${start.toLocaleString('en')}–${end.toLocaleString('en')}`;
}
