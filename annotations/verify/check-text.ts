/** Whether the text that a report gives of an article is the article's text, piece by piece. White space and what no page can show is passed over. */
import { allowedCharacters } from '../report/allowed-characters.ts';

/** What a report shows of the texts of its articles. */
export type ReportedExtent = 'full' | 'excerpts' | 'none';

/** An article's text as a report shows it. */
export interface ReportedText {
  readonly number: number;
  /** Relative to the folder, with `/`; empty where the report does not say. */
  readonly path: string;
  /** SHA-256 of the file's bytes and of the text, as its heading gives them. */
  readonly sha256: string;
  readonly textSha256: string;
  /** The heading, which is the article's first block, or a title that stands nowhere in the text. */
  readonly heading: string;
  /** Blocks and parts of blocks, in order. */
  readonly pieces: readonly string[];
}

/** Where the report has other words than the article: what it says there, cut where it is long; empty where words are missing at the end. */
export interface TextDifference {
  readonly reported: string;
}

/** In UTF-16 code units. */
const shownWords = 60;

/** Words as they are compared. */
function bareText(text: string): string {
  return allowedCharacters(text).replace(/\s+/gu, '');
}

/** Null where every word of the report stands in the article, in order, and of a full text none is missing. */
export function compareText(
  { heading, pieces }: ReportedText,
  extent: Exclude<ReportedExtent, 'none'>,
  articleText: string,
): TextDifference | null {
  const text = bareText(articleText);
  const withHeading = follow(text, [heading, ...pieces], extent);
  if (withHeading === null || pieces.length === 0) return extent === 'full' ? withHeading : null;
  const without = follow(text, pieces, extent);
  return without === null ? null : furthest(withHeading, without);
}

interface Stop extends TextDifference {
  /** Where in the article the report left it. */
  readonly at: number;
}

function follow(text: string, pieces: readonly string[], extent: 'full' | 'excerpts'): Stop | null {
  let at = 0;
  for (const words of pieces) {
    const piece = bareText(words);
    const found = extent === 'full' ? (text.startsWith(piece, at) ? at : -1) : text.indexOf(piece, at);
    if (found === -1) return { at, reported: shortened(words) };
    at = found + piece.length;
  }
  return extent === 'full' && at < text.length ? { at, reported: '' } : null;
}

function furthest(one: Stop, other: Stop): TextDifference {
  return one.at >= other.at ? one : other;
}

function shortened(words: string): string {
  return words.length <= shownWords
    ? words
    : `${words.slice(0, shownWords).replace(/[\ud800-\udbff]$/u, '')}…`;
}
