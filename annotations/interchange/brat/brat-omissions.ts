/** What brat standoff does not hold of a report. */
import type { ReportChoice } from '../../report/report-choice.ts';
import { allButNamesOfTags, notInIt, staysInFolder } from '../stays-in-folder.ts';
import type { ExportedFolder } from '../exported-folder.ts';

export function bratOmissions(choice: ReportChoice, { claims }: ExportedFolder): readonly string[] {
  return [
    'Annotations without a sure place are left out: brat knows offsets only.',
    'Spans are cut at the ends of lines. Where Claimdesk’s own note beside them is kept, they come back whole.',
    'Attribution, evidence and times stand in that note, which brat shows but does not understand.',
    'Names of tags are written in plain letters.',
    notInIt('details of articles and what you made page furniture', allButNamesOfTags),
    staysInFolder,
    ...(claims.length === 0 || !choice.claims ? [] : ['Claims are left out: brat has no place for them.']),
    ...(choice.notes ? [] : ['Notes on annotations are left out, as you chose.']),
  ];
}
