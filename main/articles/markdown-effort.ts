/** Estimates how long the Markdown parser would take, because some sources of a few kilobytes would keep it busy for hours. */

/** Longest source that is parsed, in UTF-16 code units: prose takes about 2 ms a kilobyte. */
const longestSource = 1_000_000;
/** Squared counts of markup characters that are still parsed; measured, 40 million take about a second. */
const mostEffort = 80_000_000;
/** Quotations and lists within each other that are still parsed: each level is as costly as the text once more. */
const deepestNesting = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]{0,4}){25}/mu;
const deepestIndent = /^[ \t]{100}[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/mu;

// Each of these may open or close something, and the parser tries each opening against each close in the same paragraph.
const markup = /[[\]*_~`<!&\\@]/gu;

const listLine = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/gmu;

/** Whether the source can be parsed within a few seconds at worst. */
export function isParsedInTime(source: string): boolean {
  if (source.length > longestSource || deepestNesting.test(source) || deepestIndent.test(source))
    return false;
  // A list costs the square of its length, and blank lines do not end it.
  let effort = (source.match(listLine)?.length ?? 0) ** 2;
  for (const paragraph of source.split(/\n[ \t]*\n/u)) {
    effort += (paragraph.match(markup)?.length ?? 0) ** 2;
    if (paragraph.includes('|')) {
      for (const line of paragraph.split('\n')) effort += (line.split('|').length - 1) ** 2;
    }
    if (effort > mostEffort) return false;
  }
  return true;
}
