/** Which way the words of a field of several lines read. */
import { readsRightToLeft } from '../../annotations/text/reading-direction.ts';

/**
 * Up to this many UTF-16 code units the browser finds the direction of each paragraph by itself. It takes longer with the square of the
 * length, sixteen seconds for a megabyte, so that of a longer text the beginning decides.
 */
const longest = 4000;

/** To be the `dir` of a text area that shows `text`. */
export function fieldDirection(text: string): 'auto' | 'ltr' | 'rtl' {
  if (text.length <= longest) return 'auto';
  return readsRightToLeft(text.slice(0, longest)) ? 'rtl' : 'ltr';
}
