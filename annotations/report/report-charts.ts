/** What the charts of a report show, as figures: every format draws or lists the same. */
import { checkStatuses } from '../annotation/check.ts';
import type { Tag } from '../codebook/codebook.ts';
import { statusNames } from './annotation-lines.ts';
import type { NamedCount, ReportSummary } from './report-model.ts';
import { counted } from './report-time.ts';

export interface ReportChart {
  readonly id: 'tags' | 'outlets' | 'statuses' | 'speakers';
  readonly title: string;
  /** What a bar stands for: "Tag". */
  readonly heading: string;
  /** At least one. */
  readonly bars: readonly ChartBar[];
  readonly total: number;
  /** What the bars leave out, in a sentence; null when nothing. */
  readonly remark: string | null;
}

export interface ChartBar {
  readonly name: string;
  /** False for names of the report itself, such as "No outlet named". */
  readonly isWritten: boolean;
  readonly count: number;
  /** What the bar is made of, in the order of the tags, without those that count nothing; null where it is of one piece. */
  readonly parts: readonly { readonly tag: Tag; readonly count: number }[] | null;
}

/** Outlets or speakers beyond which the rest is one bar. */
export const mostBars = 15;

/** No chart where nothing is counted. */
export function reportCharts(summary: ReportSummary): readonly ReportChart[] {
  const total = summary.rows.length;
  if (total === 0) return [];
  const { tags, byTag, byStatus, outlets, speakers } = summary;
  const tagBars = tags.map((tag): ChartBar => {
    const count = byTag.get(tag.id) ?? 0;
    return { name: tag.name, isWritten: true, count, parts: [{ tag, count }] };
  });
  const statusBars = checkStatuses.map((status): ChartBar => {
    const name = statusNames[status];
    return { name, isWritten: false, count: byStatus.get(status) ?? 0, parts: null };
  });
  return [
    { id: 'tags', title: 'Annotations by tag', heading: 'Tag', bars: tagBars, total, remark: null },
    {
      id: 'outlets',
      title: 'Annotations by outlet and tag',
      heading: 'Outlet',
      ...namedBars(outlets, tags, ['outlet', 'outlets'], 'No outlet named'),
      total,
    },
    {
      id: 'statuses',
      title: 'How the annotations are checked',
      heading: 'Status',
      bars: statusBars,
      total,
      remark: null,
    },
    {
      id: 'speakers',
      title: 'Annotations by speaker and tag',
      heading: 'Speaker',
      ...namedBars(speakers, tags, ['speaker', 'speakers'], 'Nobody named'),
      total,
    },
  ];
}

function namedBars(
  counts: readonly NamedCount[],
  tags: readonly Tag[],
  [one, many]: readonly [string, string],
  unnamed: string,
): Pick<ReportChart, 'bars' | 'remark'> {
  const named = counts.filter(({ name }) => name !== null);
  const shown = named.length > mostBars + 1 ? named.slice(0, mostBars) : named;
  const others = named.slice(shown.length);
  const rest = others.reduce((sum, { annotations }) => sum + annotations, 0);
  return {
    bars: [
      ...shown.map((count) => bar(count, count.name ?? '', true, tags)),
      ...counts.flatMap((count) => (count.name === null ? [bar(count, unnamed, false, tags)] : [])),
    ],
    remark:
      others.length === 0
        ? null
        : `${counted(others.length, `further ${one}`, `further ${many}`)} with ${counted(rest, 'annotation', 'annotations')} in all ${others.length === 1 ? 'is' : 'are'} not shown here.`,
  };
}

function bar(
  { annotations, byTag }: NamedCount,
  name: string,
  isWritten: boolean,
  tags: readonly Tag[],
): ChartBar {
  const parts = tags.flatMap((tag) => {
    const count = byTag.get(tag.id) ?? 0;
    return count === 0 ? [] : [{ tag, count }];
  });
  return { name, isWritten, count: annotations, parts };
}
