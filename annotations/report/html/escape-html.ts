/** The one way text gets into the HTML report: nothing of an article, note or name can become markup. */
import { readsRightToLeft } from '../../text/reading-direction.ts';
import { allowedCharacters } from '../allowed-characters.ts';

/**
 * Besides what would be markup, the signs that reports and most articles are full of: a browser reads long stretches of nothing but ASCII
 * three times as fast.
 */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '·': '&middot;',
  '¶': '&para;',
  '–': '&ndash;',
  '—': '&mdash;',
  '…': '&hellip;',
  '‘': '&lsquo;',
  '’': '&rsquo;',
  '“': '&ldquo;',
  '”': '&rdquo;',
};

/** Escapes for element content and for attribute values in either kind of quotes. */
export function escapeHtml(text: string): string {
  return allowedCharacters(text).replace(
    /[&<>"'·¶–—…‘’“”]/g,
    (character) => references[character] ?? character,
  );
}

/** Letters that run from right to left, with their digits and signs, and the characters that set a direction. */
const settingDirection =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Escaped text that leaves the direction of what stands around it alone. The element for this is only there where it does anything: a long
 * report names analysts, outlets and speakers a hundred thousand times.
 */
export function isolatedHtml(text: string): string {
  const escaped = escapeHtml(text);
  return settingDirection.test(text) ? `<bdi>${escaped}</bdi>` : escaped;
}

/**
 * The attribute of an element whose words run from right to left, with the blank before it; the page runs from left to right. Browsers could
 * find the direction themselves, but take long for the tens of thousands of paragraphs and notes that a report has.
 *
 * @param text all words of the element
 */
export function directionHtml(text: string): string {
  return readsRightToLeft(text) ? ' dir="rtl"' : '';
}

/** `#rrggbb`, or the fallback for anything else: a colour goes into the style sheet, where escaping does not help. */
export function safeColour(colour: string, fallback: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : fallback;
}
