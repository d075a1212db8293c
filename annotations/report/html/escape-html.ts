/** The one way text gets into the HTML report: nothing of an article, note or name can become markup. */
import { allowedCharacters } from '../allowed-characters.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes for element content and for attribute values in either kind of quotes. */
export function escapeHtml(text: string): string {
  return allowedCharacters(text).replace(/[&<>"']/g, (character) => references[character] ?? character);
}

/** `#rrggbb`, or the fallback for anything else: a colour goes into the style sheet, where escaping does not help. */
export function safeColour(colour: string, fallback: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : fallback;
}
