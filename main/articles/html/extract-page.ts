/** A page as an article: what is read of it, without the page around it. The one way for saved pages, archives of them and Word files. */
import type {
  ArticleFormat,
  ArticleMetadata,
  Block,
  ExtractedArticle,
} from '../../../annotations/article/article.ts';
import type { DraftBlock } from '../../../annotations/article/recognise/passage.ts';
import { recogniseArticle } from '../../../annotations/article/recognise/recognise.ts';
import { TextBuilder, type BuiltText } from '../text-builder.ts';
import { furnitureJudge } from './element-furniture.ts';
import { findArticle, type FoundArticle } from './find-article.ts';
import { comparableText } from './linked-data.ts';
import { lineOf, parsePage, type PageDocument, type PageElement } from './page-dom.ts';
import { pageMetadata, readDeclaredFacts } from './page-metadata.ts';
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

/** Null when the page has no text of an article. */
export function extractPage(source: PageSource, format: ArticleFormat): ExtractedArticle | null {
  // Some pages hide everything until their script has run: what is hidden is read only when nothing else is there.
  for (const keepHidden of [false, true]) {
    const tidy = tidyMarkup(source.markup, { asXml: source.asXml, keepHidden });
    const extracted = extractTidy(tidy, source.address, format);
    if (extracted !== null) return extracted;
  }
  return null;
}

function extractTidy(tidy: TidyPage, address: string | null, format: ArticleFormat): ExtractedArticle | null {
  const page = parsePage(tidy.markup);
  if (lineOf(page.body) === '') return null;
  const facts = readDeclaredFacts(page, tidy.linkedData, tidy.savedFrom ?? address);
  const head = readVisibleHead(page, facts);
  const declared = pageMetadata(facts, head);
  const article = findArticle(tidy);
  if (article === null) return null;
  const built = buildText(article, head, declared, baseAddress(page, facts.url));
  if (!built.blocks.some(({ kind }) => isReading(kind))) return null;
  const { blocks, metadata } = recognise(built, declared);
  const warnings = article.whole
    ? ['This page is too large to be reduced to its article; all of it is shown.']
    : [];
  return { format, text: built.text, blocks, marks: built.marks, metadata: withSite(metadata), warnings };
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
  const beginning = comparableText(lineOf(element).slice(0, 3000));
  const add = (kind: 'headline' | 'standfirst' | 'byline' | 'dateline', text: string | null): void => {
    if (text !== null) builder.add({ kind }, { text, marks: [] });
  };
  add('headline', declared.title?.value ?? null);
  add('standfirst', head.standfirst);
  removeRepeated(element, declared.title?.value ?? null, ['h1', 'h2', 'h3']);
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
  let seen = 0;
  for (const element of [...article.querySelectorAll(names.join(','))]) {
    seen += 1;
    if (seen > 30) return;
    if (comparableText(lineOf(element)) !== text) continue;
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

/** An outlet that is named nowhere is known by its address. */
function withSite(metadata: ArticleMetadata): ArticleMetadata {
  if (metadata.outlet !== null || metadata.url === null) return metadata;
  const host = new URL(metadata.url.value).hostname.replace(/^(?:www|m|amp)\./u, '');
  return { ...metadata, outlet: { value: host, origin: metadata.url.origin } };
}

function baseAddress(page: PageDocument, address: string | null): string | null {
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? null;
  if (base !== null && URL.canParse(base, address ?? undefined))
    return new URL(base, address ?? undefined).href;
  return address;
}
