/** Decodes the entities that pages use most, also where a site wrote them twice: "Norrhaven &amp;amp; the sea" in `meta` or JSON-LD. */

import iconv from 'iconv-lite';

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
]);

const entityPattern = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu;

/** Text with its entities decoded; those it does not know stay as they are written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    entityPattern,
    (
      entity: string,
      decimal: string | undefined,
      hexadecimal: string | undefined,
      name: string | undefined,
    ) => (name === undefined ? numbered(decimal, hexadecimal) : named.get(name)) ?? entity,
  );
}

/** The same for text that is still to be parsed: what would be markup stays an entity, and a lone `<` becomes one. */
export function simplifyEntities(text: string): string {
  if (text === '<') return '&lt;';
  if (!text.includes('&')) return text;
  return text.replace(entityPattern, (entity: string) => {
    const character = decodeEntities(entity);
    return character === '&' ? '&amp;' : character === '<' ? '&lt;' : character;
  });
}

/** https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | null {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  // Pages write the numbers that curly quotes have in windows-1252.
  if (code >= 0x80 && code <= 0x9f) return iconv.decode(Buffer.of(code), 'windows-1252');
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code >= 0x20 || code === 9 || code === 10 ? String.fromCodePoint(code) : null;
}
