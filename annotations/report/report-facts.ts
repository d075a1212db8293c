/** What the title block of every format says: when, by whom, on what, how much. */
import type { ReportSummary } from './report-model.ts';
import { describeChoice } from './describe-choice.ts';
import type { ReportClaims } from './report-claims.ts';
import { counted, groupedNumber, reportDate, reportDay, reportTime } from './report-time.ts';

export interface ReportFact {
  readonly label: string;
  readonly value: string;
}

export function reportFacts(summary: ReportSummary): readonly ReportFact[] {
  const { heading, contents, rows, tags, byTag, analysts, unplaced } = summary;
  const readable = contents.flatMap((entry) => (entry.kind === 'readable' ? [entry] : []));
  const unreadable = contents.length - readable.length;
  const words = readable.reduce((sum, entry) => sum + entry.words, 0);
  const perTag = tags.map((tag) => `${groupedNumber(byTag.get(tag.id) ?? 0)} ${tag.name}`).join(', ');
  const { claims, choice, codebook } = heading;
  const chosen = describeChoice(choice, codebook, new Map(analysts.map(({ id, name }) => [id, name])));
  return [
    ...(heading.scope === 'article' ? [{ label: 'Folder', value: heading.folderName }] : []),
    { label: 'Made', value: `${reportTime(heading.generatedAt, heading.timeZone)} (${heading.timeZone})` },
    {
      label: analysts.length === 1 ? 'Analyst' : 'Analysts',
      value: analysts.map(({ name }) => name).join(', ') || 'nobody yet',
    },
    {
      label: readable.length === 1 ? 'Article' : 'Articles',
      value: `${groupedNumber(readable.length)} (${counted(words, 'word', 'words')})`,
    },
    ...period(
      'Published',
      readable.flatMap(({ published }) => published?.iso ?? []),
      (iso) => reportDay(iso),
    ),
    ...period(
      'Annotated',
      rows.map(({ time }) => time),
      (iso) => reportDate(iso, heading.timeZone),
    ),
    ...(unreadable === 0
      ? []
      : [{ label: 'Could not be read', value: counted(unreadable, 'file', 'files') }]),
    {
      label: rows.length === 1 ? 'Annotation' : 'Annotations',
      value: rows.length === 0 ? 'none yet' : `${groupedNumber(rows.length)}: ${perTag}`,
    },
    ...(claims === null ? [] : [{ label: 'Claims', value: claimsValue(claims) }]),
    ...(chosen.length === 0 ? [] : [{ label: 'Only', value: chosen.join('; ') }]),
    ...(summary.leftOut === 0
      ? []
      : [
          {
            label: 'Left out',
            value: `${counted(summary.leftOut, 'annotation', 'annotations')} of these articles`,
          },
        ]),
    ...(unplaced === 0
      ? []
      : [
          {
            label: 'Not placed',
            value: `${counted(unplaced, 'annotation', 'annotations')}, told under their articles`,
          },
        ]),
  ];
}

/** From the first to the last, or the only one. */
function period(
  label: string,
  times: readonly string[],
  shown: (iso: string) => string,
): readonly ReportFact[] {
  let first: string | undefined;
  let last: string | undefined;
  for (const time of times) {
    if (first === undefined || time < first) first = time;
    if (last === undefined || time > last) last = time;
  }
  if (first === undefined || last === undefined) return [];
  const [from, to] = [shown(first), shown(last)];
  return [{ label, value: from === to ? from : `${from} to ${to}` }];
}

function claimsValue({ claims, leftOut, columns }: ReportClaims): string {
  const outlets = counted(columns.length, 'outlet', 'outlets');
  const here = claims.length === 0 ? 'none' : `${groupedNumber(claims.length)}, compared across ${outlets}`;
  return leftOut === 0 ? here : `${here}; ${groupedNumber(leftOut)} left out`;
}
