/** `recognise.accuracy`: of headlines, bylines, days, outlets and furniture of articles written without looking at the rules, how much is found (`recall`), and how much that is found is so. */
import { heldOutPages } from '../../main/articles/held-out/held-out-pages.ts';
import { heldOutTexts } from '../../main/articles/held-out/held-out-texts.ts';
import { laterArticles } from '../../main/articles/held-out/later-articles.ts';
import { scoreReading, scoredFields, type Count } from '../../main/articles/held-out/score-reading.ts';
import type { HeldOutArticle } from '../../main/articles/held-out/held-out-article.ts';
import type { Measure, MeasureLine } from '../measure.ts';

async function* lines(): AsyncIterable<MeasureLine> {
  yield await measure('texts', heldOutTexts);
  yield await measure('pages', heldOutPages);
  yield await measure('written later', laterArticles);
}

async function measure(set: string, articles: readonly HeldOutArticle[]): Promise<MeasureLine> {
  const { counts } = await scoreReading(articles);
  return {
    measure: 'recognise.accuracy',
    params: { set, articles: articles.length },
    unit: '%',
    median: recall(counts.furniture),
    p95: null,
    n: counts.furniture.right + counts.furniture.missed,
    floor: null,
    peers: {},
    electron: null,
    rates: Object.fromEntries(
      scoredFields.flatMap((field) =>
        field === 'reading'
          ? [['reading kept', recall(counts.reading)]]
          : [
              [`recall of ${field}`, recall(counts[field])],
              [`precision of ${field}`, precision(counts[field])],
            ],
      ),
    ),
  };
}

function recall({ right, missed }: Count): number {
  return percent(right, missed);
}

function precision({ right, wrong }: Count): number {
  return percent(right, wrong);
}

function percent(right: number, other: number): number {
  return right + other === 0 ? 100 : Math.round((right * 1000) / (right + other)) / 10;
}

export const recogniseAccuracy: Measure = { name: 'recognise.accuracy', lines };
