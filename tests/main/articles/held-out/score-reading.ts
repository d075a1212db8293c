/** Reads the held-out articles with the readers of the app and counts, field by field, what was found rightly, wrongly and not at all. */
import type { ExtractedArticle } from '../../../../annotations/article/article.ts';
import { formatOfFile } from '../../../../main/articles/formats.ts';
import { settleLanguage } from '../../../../main/articles/language/settle-language.ts';
import { inlineElements } from '../../../../main/articles/html/inline-elements.ts';
import type { HeldOutArticle } from './held-out-article.ts';

export const scoredFields = ['title', 'byline', 'date', 'outlet', 'furniture', 'reading'] as const;
export type ScoredField = (typeof scoredFields)[number];

export interface Count {
  readonly right: number;
  /** Said, and not so. */
  readonly wrong: number;
  /** So, and not said. */
  readonly missed: number;
}

export interface Score {
  readonly counts: Readonly<Record<ScoredField, Count>>;
  /** One line for each fault, for whoever works on the rules. */
  readonly faults: readonly string[];
}

export async function scoreReading(articles: readonly HeldOutArticle[]): Promise<Score> {
  const none: Count = { right: 0, wrong: 0, missed: 0 };
  const counts: Record<ScoredField, Count> = {
    title: none,
    byline: none,
    date: none,
    outlet: none,
    furniture: none,
    reading: none,
  };
  const faults: string[] = [];
  for (const article of articles) {
    const read = await readHeldOut(article);
    const found: Readonly<Record<'title' | 'byline' | 'date' | 'outlet', string | null>> = {
      title: comparable(read.metadata.title?.value ?? null),
      byline: names(read.metadata.byline?.value ?? null),
      date: read.metadata.published?.value.iso?.slice(0, 10) ?? null,
      outlet: comparable(read.metadata.outlet?.value ?? null),
    };
    const expected = {
      title: comparable(article.title),
      byline: names(article.byline.length === 0 ? null : article.byline.join(' & ')),
      date: article.date,
      outlet: comparable(article.outlet),
    };
    for (const field of ['title', 'byline', 'date', 'outlet'] as const) {
      const right = found[field] === expected[field];
      counts[field] = plus(counts[field], {
        right: right && expected[field] !== null ? 1 : 0,
        wrong: !right && found[field] !== null ? 1 : 0,
        missed: !right && expected[field] !== null ? 1 : 0,
      });
      if (!right)
        faults.push(
          `${article.name}: ${field} is ${found[field] ?? 'none'}, not ${expected[field] ?? 'none'}`,
        );
    }
    scoreParts(article, read, counts, faults);
  }
  return { counts, faults };
}

/** Furniture that is left out of the page counts as found; words of the article that are left out or dimmed count as furniture wrongly said. */
function scoreParts(
  article: HeldOutArticle,
  read: ExtractedArticle,
  counts: Record<ScoredField, Count>,
  faults: string[],
): void {
  const reading = read.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ start, end }) => squeezed(read.text.slice(start, end)));
  const isRead = (words: string): boolean => reading.some((block) => block.includes(squeezed(words)));
  for (const { words, kind } of partsOf(article)) {
    if (kind === 'head') continue;
    const kept = isRead(words);
    if (kind === 'furniture') {
      counts.furniture = plus(counts.furniture, { right: kept ? 0 : 1, wrong: 0, missed: kept ? 1 : 0 });
      if (kept) faults.push(`${article.name}: furniture is read: ${words}`);
    } else {
      counts.reading = plus(counts.reading, { right: kept ? 1 : 0, wrong: 0, missed: kept ? 0 : 1 });
      if (kept) continue;
      counts.furniture = plus(counts.furniture, { right: 0, wrong: 1, missed: 0 });
      faults.push(`${article.name}: reading is left out: ${words.slice(0, 60)}`);
    }
  }
}

async function readHeldOut(article: HeldOutArticle): Promise<ExtractedArticle> {
  const file = article.format === 'text' ? 'article.txt' : 'article.html';
  const plain =
    article.format === 'text'
      ? article.written.replace(/^[~^]/gmu, '')
      : article.written.replace(/(>\s*|^)[~^]/gmu, '$1');
  const read = await formatOfFile(file)?.read({ bytes: Buffer.from(plain), name: file });
  if (read?.ok !== true) throw new Error(`“${article.name}” could not be read.`);
  return settleLanguage(read.value);
}

interface Part {
  readonly words: string;
  readonly kind: 'furniture' | 'head' | 'reading';
}

function partsOf(article: HeldOutArticle): readonly Part[] {
  const lines = (article.format === 'text' ? article.written : linesOfPage(article.written)).split('\n');
  return lines.flatMap((line): readonly Part[] => {
    const kind = line.startsWith('~') ? 'furniture' : line.startsWith('^') ? 'head' : 'reading';
    const words = line.replace(/^[~^]/u, '').replace(/&gt;/gu, '>').trim();
    return /[\p{L}\p{N}]{2}/u.test(words) ? [{ words, kind }] : [];
  });
}

/** A part for each block; a mark inside a line opens a part of its own. */
function linesOfPage(written: string): string {
  const inline = '\ufffc';
  return written
    .replace(/^.*?<body>/su, '')
    .replace(/<\/?([a-z0-9]+)[^>]*>/gu, (...[, name]: readonly string[]) =>
      inlineElements.has(name ?? '') ? inline : '\n',
    )
    .replace(/\ufffc+(?=[~^])/gu, '\n')
    .replaceAll(inline, '');
}

function plus(left: Count, right: Count): Count {
  return {
    right: left.right + right.right,
    wrong: left.wrong + right.wrong,
    missed: left.missed + right.missed,
  };
}

function squeezed(words: string): string {
  return words.replace(/\s+/gu, '');
}

function comparable(words: string | null): string | null {
  return words === null ? null : words.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Names in one order, whatever stands between them. */
function names(byline: string | null): string | null {
  const single = comparable(byline)?.split(/\s*(?:,|;|&|\b(?:and|und|et|y|e)\b|、|，)\s*/u) ?? [];
  const all = single.map((name) => name.trim()).filter((name) => name !== '');
  return all.length === 0 ? null : all.sort((left, right) => left.localeCompare(right)).join(' & ');
}
