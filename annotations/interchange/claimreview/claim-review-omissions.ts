/** Which claims of a folder schema.org ClaimReview does not hold, and what of the others. */
import { counted } from '../../report/report-time.ts';
import type { ReportChoice } from '../../report/report-choice.ts';
import { allButNamesOfTags, notInIt, staysInFolder } from '../stays-in-folder.ts';
import type { ExportedFolder } from '../exported-folder.ts';
import { verdictOf } from './claim-review-report.ts';

export function claimReviewOmissions(choice: ReportChoice, { claims }: ExportedFolder): readonly string[] {
  if (!choice.claims) return ['Claims are left out, as you chose, so the file will hold nothing.'];
  const without = claims.filter((claim) => verdictOf(claim) === null).length;
  return [
    ...(without === 0
      ? []
      : [
          without === claims.length
            ? `None of the ${counted(without, 'claim', 'claims')} has a verdict with a day, so the file will hold nothing. Say on a claim’s card how it stands.`
            : `${counted(without, 'claim has', 'claims have')} no verdict with a day and ${without === 1 ? 'is' : 'are'} left out: only what is corroborated, contradicted or outdated is reviewed.`,
        ]),
    ...(claims.length === 0 ? ['The folder has no claims, so the file will hold nothing.'] : []),
    'Verdicts are given in words; no figure is put on a scale.',
    'The address at which the review is published is not known here. Search engines ask for it: add “url” to each review.',
    'Annotations that no claim gathers are left out, and of the others everything but their words and speaker: notes, tags, attribution, checks, times, ids, whose they are and who made them.',
    notInIt(
      'bylines, languages and sections of articles, which details were set by analysts, and what you made page furniture',
      'which words are paraphrases',
      allButNamesOfTags,
    ),
    staysInFolder,
  ];
}
