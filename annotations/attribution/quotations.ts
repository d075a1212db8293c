/** Finds quotations in a passage by their marks: double and single, curly, straight, angled and low, nested ones, and ones that nobody closed. */

/** Offsets are UTF-16 code units of the passage; the marks belong to the quotation. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Whether its closing mark stands in the passage. One that is not closed reaches to the passage's end. */
  readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '"': '"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
};

/** Marks that also stand for an apostrophe. */
const single = new Set(['‘', '’', "'", '‚']);

/** The outermost quotations in order. What stands within them, nested quotations too, is theirs. */
export function findQuotations(passage: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  const opening = passage.search(/[“„]/u);
  const closing = passage.indexOf('”');
  if (closing > 0 && (opening === -1 || closing < opening)) {
    // The passage goes on with a quotation that was opened before it.
    found.push({ start: 0, end: closing + 1, closed: true });
    at = closing + 1;
  }
  while (at < passage.length) {
    const close = opensAt(passage, at) ? findClose(passage, at) : null;
    if (close === null) {
      at += 1;
      continue;
    }
    // A single mark that nothing closes is an apostrophe.
    const isApostrophe = close === -1 && single.has(passage.charAt(at));
    if (isApostrophe) {
      at += 1;
      continue;
    }
    const end = close === -1 ? passage.length : close;
    found.push({ start: at, end, closed: close !== -1 });
    at = end;
  }
  return found;
}

function opensAt(passage: string, at: number): boolean {
  const mark = passage.charAt(at);
  if (closers[mark] === undefined) return false;
  const before = passage.charAt(at - 1);
  const after = passage.charAt(at + 1);
  if (mark === '"' || mark === "'") {
    return /^[\s([{—–\-“‘"'/]?$/u.test(before) && /[^\s\p{Pe}]/u.test(after);
  }
  // "»" opens in German and Danish and closes in French: it opens where a blank stands before and words follow.
  if (mark === '»') return /^[\s(]?$/u.test(before) && /\S/u.test(after) && passage.includes('«', at);
  return mark !== '‘' || !/[\p{L}\p{N}]/u.test(before);
}

/** Where the quotation that opens at `at` ends, after its mark; -1 when it does not; null when the mark opens nothing. */
function findClose(passage: string, at: number): number | null {
  const open = passage.charAt(at);
  const close = closers[open];
  if (close === undefined) return null;
  let depth = 0;
  for (let index = at + 1; index < passage.length; index += 1) {
    const mark = passage.charAt(index);
    if (mark === open && open !== '"' && open !== "'" && !close.includes(mark)) depth += 1;
    if (!close.includes(mark) || (single.has(mark) && !closesWords(passage, index))) continue;
    if (open === '"' && opensAt(passage, index) && !closesWords(passage, index)) continue;
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    return single.has(mark) && looksPossessive(passage, index)
      ? (findPunctuated(passage, index, close) ?? index + 1)
      : index + 1;
  }
  return -1;
}

/** Whether a mark may be the apostrophe of "the owners’ boats". */
function looksPossessive(passage: string, at: number): boolean {
  return /s/iu.test(passage.charAt(at - 1)) && /^\s\p{L}/u.test(passage.slice(at + 1, at + 3));
}

/** After a closing mark that stands behind punctuation further on in the same lines, or null. */
function findPunctuated(passage: string, from: number, close: string): number | null {
  for (let index = from + 1; index < passage.length; index += 1) {
    if (close.includes(passage.charAt(index)) && closesWords(passage, index)) {
      return /[.,!?…]/u.test(passage.charAt(index - 1)) ? index + 1 : null;
    }
  }
  return null;
}

/** Whether a mark stands where words end, as an apostrophe within a word does not. */
function closesWords(passage: string, at: number): boolean {
  return /\S/u.test(passage.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(passage.charAt(at + 1));
}
