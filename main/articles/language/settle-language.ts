/**
 * Gives an article the language that its text is in where the file declares none, or one that the text plainly contradicts: page
 * templates say "en" whatever is written in them.
 */
import type { Block, ExtractedArticle, Found } from '../../../annotations/article/article.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { detectLanguage } from './detect-language.ts';
import { hasFrequentWords, quickLanguage } from './frequent-words.ts';

/** UTF-16 code units of running text that are looked at, and how many must be there to contradict what a file declares. */
const sampleLength = 900;
const contradictingLength = 150;

export async function settleLanguage(article: ExtractedArticle): Promise<ExtractedArticle> {
  const sample = sampleOf(article);
  const declared = article.metadata.language;
  const { language, warning } = declared === null ? await detected(sample) : await checked(declared, sample);
  const metadata = { ...article.metadata, language };
  const published = settleDate(metadata.published, language?.value ?? null);
  return {
    ...article,
    metadata: { ...metadata, published },
    warnings: warning === null ? article.warnings : [...article.warnings, warning],
  };
}

interface SettledLanguage {
  readonly language: Found<string> | null;
  readonly warning: string | null;
}

async function detected(sample: string): Promise<SettledLanguage> {
  const value = await detectLanguage(sample);
  return { language: value === null ? null : { value, origin: 'detected' }, warning: null };
}

async function checked(declared: Found<string>, sample: string): Promise<SettledLanguage> {
  const kept: SettledLanguage = { language: declared, warning: null };
  if (sample.length < contradictingLength) return kept;
  const stated = family(declared.value);
  const quick = quickLanguage(sample);
  // A language whose words are known here would have been recognised; of the others only a sure find says that they are not it.
  const found = quick ?? (hasFrequentWords(stated) ? await detectLanguage(sample) : null);
  if (found === null || family(found) === stated) return kept;
  return {
    language: { value: found, origin: 'detected' },
    warning: `The file says that its language is “${declared.value}”, but its text reads as “${found}”.`,
  };
}

const families: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
  ['iw', 'he'],
  ['yi', 'he'],
  ['yue', 'zh'],
  ['cmn', 'zh'],
]);

/** The primary language of a tag, with those that are the same here taken together. */
function family(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return families.get(primary) ?? primary;
}

function sampleOf({ text, blocks }: ExtractedArticle): string {
  let sample = '';
  const take = (wanted: (block: Block) => boolean): void => {
    for (const block of blocks) {
      if (sample.length >= sampleLength) return;
      if (wanted(block))
        sample += `${text.slice(block.start, Math.min(block.end, block.start + sampleLength))}\n`;
    }
  };
  take(
    ({ kind }) =>
      kind === 'paragraph' || kind === 'quotation' || kind === 'list-item' || kind === 'standfirst',
  );
  if (sample.length < sampleLength / 4) take(({ kind }) => kind === 'headline' || kind === 'heading');
  return sample.replace(/https?:\S+/gu, ' ').slice(0, sampleLength);
}

/** Languages in which 03/04/2023 is the third of April wherever it is written. */
const dayFirst: ReadonlySet<string> = new Set(
  `de fr es it pt nl ru uk be pl cs sk sl hr sr bs mk bg ro el tr az he ar da no nb nn fi et lv ca gl eu vi id ms hi`.split(
    /\s+/u,
  ),
);

/** A date that may be two days, or whose year has two figures, is certain in a language that writes the day first. */
function settleDate(
  published: ExtractedArticle['metadata']['published'],
  language: string | null,
): ExtractedArticle['metadata']['published'] {
  if (published?.value.iso !== null || language === null || !dayFirst.has(family(language))) return published;
  const { written } = published.value;
  const readings = findDate(written)?.readings ?? [];
  // "listopad" is October in Croatian and November in Polish and Czech, which is the first reading.
  const day = /\p{L}{3}/u.test(written) && family(language) === 'hr' ? readings.at(-1) : readings[0];
  return day === undefined ? published : { ...published, value: { written, iso: day } };
}
