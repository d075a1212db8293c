/** Builders for tests of verification: evidence on words of a text, and articles as they are now. */
import type { FoundArticle } from '../../../annotations/verify/check-evidence.ts';
import type { ArticleEvidence, EvidenceLine, EvidenceSegment } from '../../../annotations/verify/evidence.ts';
import { codePointLength } from '../../../annotations/text/code-points.ts';

export const harbour =
  'Harbour 🚢 talks\n\nThe mayor said the bridge would open in May. “Nobody was hurt,” 😀 she added.\n\nThe quay stays closed until the engineers have looked at every pier.\n\nThe council meets again on Friday.\n';

/** Stands for a hash: what matters is only whether two are the same. */
export function hashOf(text: string): string {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffffffff;
  return sum.toString(16).padStart(64, '0');
}

export function segmentOn(text: string, quote: string): EvidenceSegment {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`The text does not say: ${quote}`);
  const start = codePointLength(text.slice(0, at));
  return { quote, place: { start, end: start + codePointLength(quote) }, prefix: '', suffix: '' };
}

export function lineOn(text: string, ...quotes: readonly string[]): EvidenceLine {
  return { kind: 'line', label: '1.1', segments: quotes.map((quote) => segmentOn(text, quote)) };
}

export function evidenceOn(
  text: string,
  lines: readonly EvidenceLine[],
  more: Partial<Omit<ArticleEvidence, 'lines'>> = {},
): ArticleEvidence {
  return {
    path: 'harbour.txt',
    sha256: hashOf(`bytes of ${text}`),
    textSha256: hashOf(text),
    lines,
    ...more,
  };
}

export function articleNow(
  text: string,
  more: { readonly path?: string; readonly sha256?: string } = {},
): FoundArticle {
  return {
    kind: 'found',
    path: more.path ?? 'harbour.txt',
    sha256: more.sha256 ?? hashOf(`bytes of ${text}`),
    text: { text, textSha256: hashOf(text) },
  };
}
