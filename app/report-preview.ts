/** What the export dialog is shown of a choice before anything is written: counts, what there is to choose from, and a preview. */
import type { Analyst } from '../annotations/annotation/annotation.ts';
import type { ChosenCounts } from '../annotations/report/count-chosen.ts';

/** A value that annotations of the folder have, and how many have it, whatever is chosen. */
export interface OfferedValue<Value extends string = string> {
  readonly value: Value;
  readonly annotations: number;
}

export interface OfferedAnalyst extends OfferedValue {
  /** Empty when nobody says. */
  readonly name: string;
}

export interface ReportCounts {
  /** Annotations that are taken, and those there are in the folder. */
  readonly annotations: number;
  readonly ofAnnotations: number;
  /** Articles with an annotation that is taken, and those there are in the folder. */
  readonly articles: number;
  readonly ofArticles: number;
  readonly tags: readonly OfferedValue[];
  /** `noSpeaker` is among them where annotations name nobody. */
  readonly speakers: readonly OfferedValue[];
  readonly statuses: readonly OfferedValue[];
  readonly analysts: readonly OfferedAnalyst[];
}

export interface ReportPreview {
  /** Where the window finds the preview; only a frame may go there. */
  readonly address: string;
  /** How many articles the preview shows, and how many the report will have. */
  readonly articles: number;
  readonly ofArticles: number;
}

/** @param analysts those whose names are known; of two with one id the later counts */
export function reportCounts(counts: ChosenCounts, analysts: readonly Analyst[]): ReportCounts {
  const names = new Map(analysts.map(({ id, name }) => [id, name]));
  const { offered, articles, ...rest } = counts;
  return {
    ...rest,
    articles: articles.length,
    tags: offeredValues(offered.tag),
    speakers: offeredValues(offered.speaker),
    statuses: offeredValues(offered.status),
    analysts: offeredValues(offered.analyst).map((one) => ({ ...one, name: names.get(one.value) ?? '' })),
  };
}

function offeredValues(counts: ReadonlyMap<string, number>): readonly OfferedValue[] {
  return [...counts].map(([value, annotations]) => ({ value, annotations }));
}
