/** What W3C Web Annotation does not hold of a report. */
import type { ReportChoice } from '../../report/report-choice.ts';
import { allButNamesOfTags, notInIt, staysInFolder } from '../stays-in-folder.ts';

export function jsonLdOmissions(choice: ReportChoice): readonly string[] {
  return [
    'The texts of the articles are not in it, only the words that are annotated and 32 to 256 characters around them.',
    'Words without a sure place have no offsets; their quotation and the offsets they were made with are given.',
    'A split quotation is written as several targets of one annotation. Other programs may take each by itself.',
    'Attribution, check and claims are written in words of Claimdesk’s own, which other programs may pass over.',
    notInIt('details of articles and what you made page furniture', allButNamesOfTags),
    staysInFolder,
    ...(choice.notes ? [] : ['Notes on annotations are left out, as you chose.']),
    ...(choice.claims ? [] : ['Claims are left out, as you chose.']),
  ];
}
