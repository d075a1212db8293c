/** What JSON Lines for training do not hold of a report. */
import type { ReportChoice } from '../../report/report-choice.ts';
import { allButNamesOfTags, notInIt, staysInFolder } from '../stays-in-folder.ts';

export function jsonLinesOmissions(choice: ReportChoice): readonly string[] {
  return [
    choice.text === 'none'
      ? 'The texts of the articles are not in it, as you chose.'
      : 'Of the texts only the paragraphs with annotations are in it; articles without any leave no line.',
    'Words without a sure place have no offsets; filter by the state of their segments before training.',
    'Of a claim that gathers an annotation its title and status are given; its other wordings stand in their own lines.',
    'The file is for reading by other programs and cannot be imported again.',
    notInIt(
      'times of claims',
      'bylines and sections of articles, which of their details were set by analysts, and what you made page furniture',
      allButNamesOfTags,
    ),
    staysInFolder,
    ...(choice.notes ? [] : ['Notes on annotations are left out, as you chose.']),
  ];
}
