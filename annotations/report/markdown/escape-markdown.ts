/** The one way text gets into the Markdown report: what an article, note or name says stays words and never becomes structure. */
import { allowedCharacters } from '../allowed-characters.ts';

// Backslash escapes are readable in the plain file and understood by every Markdown (CommonMark 2.4, GitHub). Colon, full stop and
// at sign are escaped only where GitHub would turn an address into a link, whose text would then keep the backslashes before it. Text
// may come in pieces that are put together afterwards, so whatever could follow or stand before is thought of at both ends.
const inline =
  /[\\`*_[\]~|]|<(?=[!/?A-Za-z]|$)|&(?=[#A-Za-z]|$)|(?<=[ps]|^):(?=\/|$)|(?<=[Ww]{3})\.|(?<=[+\-.\w]|^)@(?=[-.\w]|$)|(?<=\b(?:mailto|xmpp)):/giu;

/** Escapes for the middle of a paragraph, heading or cell. Line breaks stay; a paragraph needs `paragraphText` as well. */
export function escapeInline(text: string): string {
  return allowedCharacters(text).replace(inline, (character) => `\\${character}`);
}

/** Text for one line: a heading, a list item's first words, a table cell. Line breaks become spaces. */
export function escapeLine(text: string): string {
  return escapeInline(text.replace(/\s*\n\s*/gu, ' ').trim());
}

/** Escaped text for a heading: one line, whose last number sign is not taken for the end of the heading. */
export function headingText(escaped: string): string {
  return escaped
    .replace(/\s*\n\s*/gu, ' ')
    .trim()
    .replace(/#$/u, '\\#');
}

/**
 * Makes escaped text, with labels already in it, a paragraph: no line of it can begin a heading, list, quotation, rule, code block or
 * table, and an empty line within becomes a line break, as it would end the paragraph.
 */
export function paragraphText(escaped: string): string {
  return escaped
    .trim()
    .replace(/[ \t]*\n[ \t]*\n\s*/gu, '\\\n')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/^(?=[#+\-=>:])/gmu, '\\')
    .replace(/^(\d{1,9})(?=[.)])/gmu, '$1\\');
}

/** Puts `mark` before every line, as block quotations need. */
export function prefixLines(text: string, mark: string): string {
  return text.replace(/^/gmu, mark);
}
