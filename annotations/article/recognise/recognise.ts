/** Recognises the parts of an article in the blocks that a format's reader found: headline, byline, date, headings, furniture. */
import type {
  ArticleMetadata,
  Block,
  BlockKind,
  Found,
  MetadataOrigin,
  PublicationDate,
} from '../article.ts';
import { findSignature, type Signature } from './signature.ts';
import { datelineMonthDay, readClosing, readOpening } from './credits.ts';
import type { FoundDate } from './dates.ts';
import type { Findings } from './findings.ts';
import { absorbAuthorNote, findFurniture, isCreditLine } from './furniture.ts';
import { isCaption, readHead } from './head.ts';
import { findSubheadings } from './headline.ts';
import { describePassage, isBody, toBlock, type DraftBlock, type Passage } from './passage.ts';

export interface Recognised {
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
}

/** How headings are known: by the format's own marks, or by their shape. */
export type HeadingEvidence = 'marked' | 'shape';

/** A file of more blocks is a log or a table; its blocks stay as they are, so that opening it takes no minutes. */
const mostBlocks = 20_000;

/**
 * Recognises what blocks are and what they say of the article.
 * @param text the canonical text
 * @param drafts blocks in text order, as the format gives them
 * @param headings `shape` for plain text, where any line may be a heading
 * @param declared metadata that the file states outside its text; it goes before what the text says
 */
export function recogniseArticle(
  text: string,
  drafts: readonly DraftBlock[],
  headings: HeadingEvidence,
  declared: ArticleMetadata,
): Recognised {
  if (drafts.length > mostBlocks) return { blocks: drafts.map(plainBlock), metadata: declared };
  const passages = drafts.map((draft) => describePassage(text, draft));
  const known = findFurniture(passages);
  const head = readHead(passages, known);
  const named = declared.byline?.value ?? head.findings.byline;
  const signature =
    named === undefined ? findSignature(passages, known, (passage) => endOf(text, passage)) : null;
  const furniture = absorbAuthorNote(passages, known, named ?? signature?.byline);
  const subheadings =
    headings === 'shape' ? findSubheadings(passages, head.end, furniture) : new Set<number>();
  const blocks = passages.map((passage, index) =>
    toBlock(passage, blockKind(passage, index, furniture, head.kinds, subheadings, signature)),
  );
  const opening = openingFindings(text, passages, head.end, furniture);
  const closing = readClosing(passages, furniture);
  const signed = signature === null ? {} : { byline: signature.byline };
  const findings = settleDate(
    { ...signed, ...closing, ...opening.findings, ...head.findings },
    opening.monthDay,
  );
  return { blocks, metadata: mergeMetadata(declared, findings) };
}

function plainBlock({ kind, start, end, level, marker }: DraftBlock): Block {
  return {
    kind,
    start,
    end,
    ...(level === undefined ? {} : { level }),
    ...(marker === undefined ? {} : { marker }),
  };
}

function blockKind(
  passage: Passage,
  index: number,
  furniture: ReadonlySet<number>,
  head: ReadonlyMap<number, BlockKind>,
  subheadings: ReadonlySet<number>,
  signature: Signature | null,
): BlockKind {
  if (furniture.has(index)) return 'furniture';
  if (signature?.index === index) return 'byline';
  const inHead = head.get(index);
  if (inHead !== undefined) return inHead;
  if (subheadings.has(index)) return 'heading';
  if (passage.kind === 'headline') return 'heading';
  if (isCaption(passage)) return 'caption';
  if (passage.kind === 'paragraph' && isCreditLine(passage)) return 'byline';
  return passage.kind;
}

function openingFindings(
  text: string,
  passages: readonly Passage[],
  from: number,
  furniture: ReadonlySet<number>,
): { readonly findings: Findings; readonly monthDay: string | null } {
  const first = passages.find((passage, index) => index >= from && !furniture.has(index) && isBody(passage));
  if (first === undefined) return { findings: {}, monthDay: null };
  return {
    findings: readOpening(first.glance, endOf(text, first)),
    monthDay: datelineMonthDay(first.glance),
  };
}

/** The last words of a passage on one line. */
function endOf(text: string, { start, end }: Passage): string {
  return text.slice(Math.max(start, end - 120), end).replace(/\s+/gu, ' ');
}

/** An ambiguous date is certain when the dateline of the same article names the month of one reading. */
function settleDate(findings: Findings, monthDay: string | null): Findings {
  const { published } = findings;
  if (published === undefined || monthDay === null) return findings;
  const agreeing = published.readings.filter((reading) => reading.slice(5, 10) === monthDay);
  const [iso] = agreeing;
  return iso === undefined || agreeing.length > 1
    ? findings
    : { ...findings, published: { ...published, iso } };
}

function mergeMetadata(declared: ArticleMetadata, findings: Findings): ArticleMetadata {
  return {
    title: declared.title ?? found(findings.title, 'text'),
    outlet: declared.outlet ?? found(findings.outlet, 'text'),
    byline: declared.byline ?? found(findings.byline, 'text'),
    published: declared.published ?? found(publicationDate(findings.published), 'text'),
    language: declared.language ?? found(findings.language, 'text'),
    url: declared.url ?? found(findings.url, 'text'),
    section: declared.section ?? found(findings.section, 'text'),
  };
}

function publicationDate(date: FoundDate | undefined): PublicationDate | undefined {
  return date === undefined ? undefined : { written: date.written, iso: date.iso };
}

function found<Value>(value: Value | undefined, origin: MetadataOrigin): Found<Value> | null {
  return value === undefined ? null : { value, origin };
}
