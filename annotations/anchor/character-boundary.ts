/** Offsets that do not stand inside a surrogate pair. Everything here counts UTF-16 code units. */

/** Whether `offset` stands between the two halves of one code point. */
function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function clamp(text: string, offset: number): number {
  return Math.min(Math.max(offset, 0), text.length);
}

/** The nearest whole-code-point offset at or before `offset`, clamped to the text. */
export function boundaryAtOrBefore(text: string, offset: number): number {
  const inside = clamp(text, offset);
  return cutsPair(text, inside) ? inside - 1 : inside;
}

/** The nearest whole-code-point offset at or after `offset`, clamped to the text. */
export function boundaryAtOrAfter(text: string, offset: number): number {
  const inside = clamp(text, offset);
  return cutsPair(text, inside) ? inside + 1 : inside;
}
