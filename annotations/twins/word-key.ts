/**
 * The key under which a word counts as the same word: folded, without possessive, and with spellings that editors and transliterators
 * choose freely made one ("Nikolay" and "Nikolai", "Sergey" and "Sergei", "organise" and "organize"). Keys are compared, never shown.
 */

/** Spellings no rule gives, as rules leave them. */
const sameNames: ReadonlyMap<string, string> = new Map(
  [
    ['kyiv', 'kiev'],
    ['kharkiv', 'kharkov'],
    ['lviv', 'lvov'],
    ['mykolaiv', 'nikolaev'],
    ['volodymyr', 'vladimir'],
    ['oleksandr', 'aleksandr'],
    ['alexander', 'aleksandr'],
    ['mohammed', 'muhammad'],
    ['mohammad', 'muhammad'],
    ['mohamed', 'muhammad'],
    ['muhammed', 'muhammad'],
    ['hizbollah', 'hezbollah'],
    ['hizbullah', 'hezbollah'],
    ['quran', 'koran'],
    ['beirout', 'beirut'],
  ].map(([one = '', other = '']) => [bySpelling(one), bySpelling(other)]),
);

const plainLatin = /^[a-z]+$/;

/** @param word as `foldSearchText` leaves it: small letters, no accents, straight apostrophes */
export function wordKey(word: string): string {
  const bare = word.replace(/'s$/, '').replaceAll("'", '');
  if (bare.length < 4 || !plainLatin.test(bare)) return bare;
  const spelled = bySpelling(bare);
  return sameNames.get(spelled) ?? spelled;
}

function bySpelling(word: string): string {
  return word
    .replaceAll('kh', 'h')
    .replaceAll('x', 'ks')
    .replaceAll('ph', 'f')
    .replace(/mme$/, 'm')
    .replace(/our(?=$|s$|ed$|ing$|able$|ite$)/, 'or')
    .replace(/tre(?=$|s$)/, 'ter')
    .replace(/c(?=[ei])/g, 's')
    .replaceAll('z', 's')
    .replace(/ye/g, 'e')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
