/** A page as an article: what is read of it, without the page around it. The one way for saved pages, archives of them and Word files. */
import type {
  ArticleFormat,
  ArticleMetadata,
  Block,
  ExtractedArticle,
  MetadataOrigin,
} from '../../../annotations/article/article.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import type { DraftBlock } from '../../../annotations/article/recognise/passage.ts';
import { recogniseArticle } from '../../../annotations/article/recognise/recognise.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { TextBuilder, type BuiltText } from '../text-builder.ts';
import { furnitureJudge } from './element-furniture.ts';
import { findArticle, type FoundArticle } from './find-article.ts';
import { comparableText } from './linked-data.ts';
import { hasWords, lineOf, parsePage, type PageDocument, type PageElement } from './page-dom.ts';
import { readDeclaredFacts } from './declared-facts.ts';
import { pageMetadata } from './page-metadata.ts';
import { tidyMarkup, type TidyPage } from './tidy-markup.ts';
import { readVisibleHead, type VisibleHead } from './visible-head.ts';
import { BlockWalker } from './walk-blocks.ts';

export interface PageSource {
  /** Decoded, `\n` as the only line ending. */
  readonly markup: string;
  /** Whether it is to be read as XHTML. */
  readonly asXml: boolean;
  /** Where the page was saved from, when its envelope says so. */
  readonly address: string | null;
}

/** Nodes above which parsing would keep the worker busy for many seconds. Long books have a tenth of that. */
const mostNodes = 250_000;
/** Length of what is parsed, in UTF-16 code units; pictures and scripts in the page do not count. */
const longestMarkup = 12_000_000;

export type PageFailure = 'no-article-text' | 'file-too-large';

/** @param name the file as messages name it */
export function extractPage(
  source: PageSource,
  format: ArticleFormat,
  name: string,
): Result<ExtractedArticle, PageFailure> {
  // Some pages hide everything until their script has run: what is hidden is read only when nothing else is there.
  for (const keepHidden of [false, true]) {
    const tidy = tidyMarkup(source.markup, { asXml: source.asXml, keepHidden });
    if (tidy.nodes > mostNodes || tidy.markup.length > longestMarkup) {
      return failure(
        'file-too-large',
        `“${name}” has too much in it to be the page of an article. Save the article on its own.`,
      );
    }
    const extracted = extractTidy(tidy, source.address, format);
    if (extracted !== null) return success(extracted);
  }
  return failure(
    'no-article-text',
    `“${name}” has no text to read: the page is empty or draws everything by script. Save it again from a browser that shows it.`,
  );
}

function extractTidy(tidy: TidyPage, address: string | null, format: ArticleFormat): ExtractedArticle | null {
  const page = parsePage(tidy.markup);
  if (!hasWords(page.body)) return null;
  const facts = readDeclaredFacts(page, tidy.linkedData, tidy.savedFrom ?? address);
  const head = readVisibleHead(page, facts);
  const declared = pageMetadata(facts, head);
  const base = baseAddress(page, facts.url);
  const article = findArticle(tidy, page);
  if (article === null) return null;
  const built = buildText(article, head, declared, base);
  if (!built.blocks.some(({ kind }) => isReading(kind))) return null;
  const { blocks, metadata } = recognise(built, declared);
  const warnings = article.whole
    ? ['This page is too large or too intricate to be reduced to its article; all of it is shown.']
    : [];
  return { format, text: built.text, blocks, marks: built.marks, metadata: withAddress(metadata), warnings };
}

function isReading(kind: Block['kind']): boolean {
  return kind !== 'headline' && kind !== 'furniture' && kind !== 'byline' && kind !== 'dateline';
}

/** Headline, standfirst, byline and date first, as on the page, then the article without repeating them. */
function buildText(
  { element }: FoundArticle,
  head: VisibleHead,
  declared: ArticleMetadata,
  base: string | null,
): BuiltText {
  const builder = new TextBuilder();
  const beginning = comparableText(lineOf(element, 3000));
  const add = (kind: 'headline' | 'standfirst' | 'byline' | 'dateline', text: string | null): void => {
    if (text !== null) builder.add({ kind }, { text, marks: [] });
  };
  add('headline', declared.title?.value ?? null);
  add('standfirst', head.standfirst);
  removeRepeated(element, declared.title?.value ?? null, [
    'h1',
    'h2',
    'h3',
    'p',
    'div',
    'b',
    'strong',
    'font',
    'span',
  ]);
  removeRepeated(element, head.standfirst, ['h2', 'h3', 'p', 'div']);
  const isMissing = (line: string | null): boolean =>
    line !== null && !beginning.includes(comparableText(line));
  if (isMissing(head.byline)) add('byline', head.byline);
  if (isMissing(head.date) && head.byline?.includes(head.date ?? '') !== true) add('dateline', head.date);
  const walker = new BlockWalker(builder, { baseAddress: base, isFurniture: furnitureJudge(element) });
  walker.walk(element);
  return walker.build();
}

/** Removes the first elements that say nothing but `line`. */
function removeRepeated(article: PageElement, line: string | null, names: readonly string[]): void {
  if (line === null) return;
  const text = comparableText(line);
  const longest = line.length + 20;
  let seen = 0;
  for (const element of [...article.querySelectorAll(names.join(','))]) {
    seen += 1;
    if (seen > 30) return;
    const words = lineOf(element, longest);
    if (words.length > longest || comparableText(words) !== text) continue;
    element.remove();
    return;
  }
}

/** What is furniture by its element is settled; the rest is recognised by its words. */
function recognise(
  built: BuiltText,
  declared: ArticleMetadata,
): { readonly blocks: readonly Block[]; readonly metadata: ArticleMetadata } {
  const isSettled = ({ kind }: DraftBlock): boolean => kind === 'furniture';
  const open = built.blocks.filter((block) => !isSettled(block));
  const recognised = recogniseArticle(built.text, open, 'marked', declared);
  const settled: readonly Block[] = built.blocks
    .filter(isSettled)
    .map(({ start, end }) => ({ kind: 'furniture', start, end }));
  const blocks = [...recognised.blocks, ...settled].sort((left, right) => left.start - right.start);
  return { blocks, metadata: recognised.metadata };
}

/** What is said nowhere else is known by the address: the outlet, the day, and which of two days a date means. */
function withAddress(metadata: ArticleMetadata): ArticleMetadata {
  if (metadata.url === null) return metadata;
  const { value, origin } = metadata.url;
  const host = new URL(value).hostname.replace(/^(?:www|m|amp)\./u, '');
  return {
    ...metadata,
    outlet: metadata.outlet ?? { value: host, origin },
    published: datedByAddress(metadata.published, value, origin),
  };
}

function datedByAddress(
  published: ArticleMetadata['published'],
  address: string,
  origin: MetadataOrigin,
): ArticleMetadata['published'] {
  const written = /\/((?:19|20)\d{2}[/-]\d{1,2}[/-]\d{1,2})(?=[/.-]|$)/u.exec(address)?.[1];
  const day = written === undefined ? null : (findDate(written)?.iso ?? null);
  if (written === undefined || day === null) return published;
  if (published === null) return { value: { written, iso: day }, origin };
  if (published.value.iso !== null) return published;
  const meant = findDate(published.value.written)?.readings.find((reading) => reading.startsWith(day));
  return meant === undefined ? published : { ...published, value: { ...published.value, iso: meant } };
}

function baseAddress(page: PageDocument, address: string | null): string | null {
  const base = page.getElementsByTagName('base')[0]?.getAttribute('href') ?? null;
  if (base !== null && URL.canParse(base, address ?? undefined))
    return new URL(base, address ?? undefined).href;
  return address;
}
