/** Proposes whether tagged words are direct, indirect or mixed speech, from the quotation marks around and within them. */
import type { Proposal } from './proposal.ts';
import type { Span, Statement } from './statement.ts';
import type { Surroundings } from './surroundings.ts';
import type { Manner } from '../annotation/attribution.ts';

/** Null where nothing says that anybody's words are given. @param statement whose the words are, if that was found */
export function proposeManner(
  { passage, quotations, tagged, base }: Surroundings,
  statement: Statement | null,
): Proposal<Manner> | null {
  const frames = statement === null ? [] : [statement.frame];
  let inside = 0;
  let outside = 0;
  const quoted: Span[] = [];
  for (const { start, end } of tagged) {
    for (let at = start; at < end; at += 1) {
      // Marks and blanks between are nobody's words.
      if (!/[\p{L}\p{N}]/u.test(passage.charAt(at))) continue;
      if (quotations.some((quotation) => quotation.start <= at && at < quotation.end)) inside += 1;
      else if (!frames.some((frame) => frame.start <= at && at < frame.end)) outside += 1;
    }
    for (const quotation of quotations) {
      if (quotation.start < end && quotation.end > start)
        quoted.push({ start: base + quotation.start, end: base + quotation.end });
    }
  }
  if (inside > 0 && outside === 0)
    return { value: 'direct', spans: quoted, why: 'The words stand in quotation marks.' };
  if (statement === null) return null;
  if (inside > 0)
    return { value: 'mixed', spans: quoted, why: 'Part of the words stands in quotation marks.' };
  return outside > 0 ? { value: 'indirect', spans: [], why: 'The words are not in quotation marks.' } : null;
}
