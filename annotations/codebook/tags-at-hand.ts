/** Of a large codebook, the tags that are offered at once; the others are a press away. */
import { usableTags, type Codebook, type Tag, type TagId } from './codebook.ts';

/**
 * At most so many of the tags that can be given, those with a key first; all of them, in their order, when they fit.
 * @param chosen is among them, whatever is left out for it
 */
export function tagsAtHand(codebook: Codebook, most: number, chosen: TagId | null = null): readonly Tag[] {
  const usable = usableTags(codebook);
  if (usable.length <= most) return usable;
  const keyedFirst = [
    ...usable.filter(({ key }) => key !== null),
    ...usable.filter(({ key }) => key === null),
  ];
  const offered = keyedFirst.slice(0, most);
  const current = usable.find(({ id }) => id === chosen);
  return current === undefined || offered.includes(current) ? offered : [...offered.slice(0, -1), current];
}
