/** What the title block of every format says: when, by whom, on what, how much. */
import type { ReportSummary } from './report-model.ts';
import { counted, groupedNumber, reportTime } from './report-time.ts';

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
    ...(unreadable === 0
      ? []
      : [{ label: 'Could not be read', value: counted(unreadable, 'file', 'files') }]),
    {
      label: rows.length === 1 ? 'Annotation' : 'Annotations',
      value: rows.length === 0 ? 'none yet' : `${groupedNumber(rows.length)}: ${perTag}`,
    },
    ...(unplaced === 0
      ? []
      : [
          {
            label: 'Not placed',
            value: `${counted(unplaced, 'annotation', 'annotations')}, listed under their articles`,
          },
        ]),
  ];
}
