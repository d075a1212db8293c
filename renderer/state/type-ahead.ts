/** Finding a row of a list by typing how it begins. */

/**
 * The index of the first title that begins with what was typed, looked for from `from` on and round again, or -1. One letter typed
 * over and over goes from one title with it to the next, as lists do everywhere.
 */
export function findByTyping(titles: readonly string[], typed: string, from: number): number {
  const lower = typed.toLowerCase();
  const first = lower.charAt(0);
  const same = lower === first.repeat(lower.length);
  const wanted = same ? first : lower;
  // One letter means the next row; more of a word may go on naming the row one is on.
  const start = same ? from + 1 : Math.max(from, 0);
  for (let step = 0; step < titles.length; step += 1) {
    const index = (start + step) % titles.length;
    if (bare(titles[index] ?? '').startsWith(wanted)) return index;
  }
  return -1;
}

/** Lower case, without the quotation mark or bracket that a headline may begin with. */
function bare(title: string): string {
  return title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
}
