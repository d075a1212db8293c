/** Measures how deep XML is nested before a parser that recurses sees it. */

/** Word nests some thirty levels: tables within tables within text boxes. */
const deepest = 400;

export function isNestedTooDeep(xml: Buffer): boolean {
  const source = xml.toString('latin1');
  let depth = 0;
  for (let tag = source.indexOf('<'); tag !== -1; tag = source.indexOf('<', tag + 1)) {
    const next = source.charCodeAt(tag + 1);
    if (next === 0x2f) depth -= 1;
    else if (next !== 0x21 && next !== 0x3f) {
      const end = source.indexOf('>', tag);
      if (end === -1) return depth > deepest;
      if (source.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > deepest) return true;
    }
  }
  return false;
}
