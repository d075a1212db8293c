/** Tells UTF-7 (RFC 2152), in which old mail programs saved texts, from plain ASCII: whatever is not ASCII stands in it as "+…-". */

const mark = /^\+\/v[89+/]/u;
const run = /\+(?<base64>[A-Za-z0-9+/]{3,})-?/gu;
/** Runs of letters that must be there: a telephone number or a sum is one that is none. */
const fewestRuns = 4;

/** Whether bytes are a text in UTF-7: all of them ASCII, and what stands in runs nothing but letters and signs that ASCII has not. */
export function isUtf7(sample: Uint8Array): boolean {
  // Most files are told by their first byte beyond ASCII, or by having no plus sign.
  if (!sample.includes(0x2b) || sample.some((byte) => byte >= 0x80)) return false;
  const text = Buffer.from(sample).toString('latin1');
  if (mark.test(text)) return true;
  // The last run may be cut.
  const runs = Array.from(text.matchAll(run), (match) => match.groups?.['base64'] ?? '').slice(0, 200);
  const whole = sample.length < 1000 ? runs : runs.slice(0, -1);
  return whole.length >= fewestRuns && whole.every(isRunOfLetters);
}

function isRunOfLetters(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 2 || bytes.length % 2 !== 0) return false;
  // Bits that are left over are zeros.
  if (bytes.toString('base64').replace(/=+$/u, '') !== base64) return false;
  return /^(?:[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}])+$/u.test(bytes.swap16().toString('utf16le'));
}
