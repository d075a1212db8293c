/**
 * Tells the encodings of one byte a character apart by how the text reads: those of DOS and of old Macintoshes, which byte statistics do not
 * know, and those that they confuse in short texts. Decoded the wrong way, words have signs, capitals or letters of another language in them.
 */
import iconv from 'iconv-lite';

/** Bytes of lines with letters beyond ASCII that are looked at. */
const lookedAt = 4096;

/** Bytes that score less are no words in that encoding. */
const unreadable = 0.3;

interface Candidate {
  readonly encoding: string;
  readonly letters: readonly string[];
}

const western: readonly string[] = [
  'äöüß',
  'éèêëàâîïôûùçœæ',
  'áéíóúñüº',
  'ãõáéíóúâêôçàº',
  'àèéìòù',
  'åäöøæé',
  'ëïéèöüáó',
  'áðéíóúýþæö',
];
const central: readonly string[] = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžĺľŕôä', 'áéíóöőúüű', 'čćžšđ', 'ăâîşţșț'];
const turkish: readonly string[] = ['çğıöşüâîi̇'];
/** Alphabets of their own begin with the letters that are most frequent. */
const cyrillic: readonly string[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ',
  'оаинвітерслкдумпзяьгбчйхцєжшїющґф',
  'аеоинтрсвлдкпмзяъугбчцйжхшщюф',
];
const greek: readonly string[] = ['αοιετσνηυρπκμλςίόάέδγχώθήφξβύζψϊϋΐΰ'];
const hebrew: readonly string[] = ['יוהלאתברשמםנעקדחפגסטכןזצךץף'];
const arabic: readonly string[] = [
  'اليمونترةبعدفسهكقحجأشصطخإذىغضءزثئظآؤ',
  'اینردهوتمبشسکگلزخپچفقعحجژآغطصضيكئ\u200c',
];

const candidates: readonly Candidate[] = [
  ...['windows-1252', 'cp850', 'macintosh'].map((encoding) => ({ encoding, letters: western })),
  ...['windows-1250', 'iso-8859-2', 'cp852', 'iso-8859-16'].map((encoding) => ({
    encoding,
    letters: central,
  })),
  ...['windows-1254', 'cp857'].map((encoding) => ({ encoding, letters: turkish })),
  ...['windows-1251', 'koi8-u', 'cp866', 'cp1125', 'iso-8859-5', 'maccyrillic'].map((encoding) => ({
    encoding,
    letters: cyrillic,
  })),
  ...['windows-1253', 'iso-8859-7', 'cp737'].map((encoding) => ({ encoding, letters: greek })),
  ...['windows-1255', 'cp862'].map((encoding) => ({ encoding, letters: hebrew })),
  ...['windows-1256', 'iso-8859-6'].map((encoding) => ({ encoding, letters: arabic })),
];

export interface JudgedEncoding {
  readonly encoding: string;
  /** 1 where every letter is one that a language of the encoding writes, 0 and less where the text is no words. */
  readonly score: number;
}

/**
 * The encoding in which the bytes read best, or null where they are no words in any.
 * @param preferred wins where others read as well: what byte statistics say
 */
export function bestEncoding(bytes: Uint8Array, preferred: string): JudgedEncoding | null {
  const sample = telling(bytes);
  const guess = candidates.find(({ encoding }) => iconvName(encoding) === iconvName(preferred.toLowerCase()));
  const favour = ({ encoding, letters }: Candidate): number =>
    encoding === guess?.encoding ? 0.05 : letters === guess?.letters ? 0.03 : 0;
  const [best] = candidates
    .map((candidate) => {
      const score = judge(decodeLegacyBytes(sample, candidate.encoding), candidate.letters);
      return { encoding: candidate.encoding, score, favoured: score + favour(candidate) };
    })
    .sort((left, right) => right.favoured - left.favoured);
  return best === undefined || best.score < unreadable ? null : best;
}

/** How well bytes read in an encoding; null for one that is not known here. */
export function judgeEncoding(bytes: Uint8Array, encoding: string): number | null {
  const name = encoding.toLowerCase();
  const known = candidates.filter((candidate) => iconvName(candidate.encoding) === iconvName(name));
  if (known.length === 0) return null;
  const text = decodeLegacyBytes(telling(bytes), name);
  return Math.max(...known.map(({ letters }) => judge(text, letters)));
}

export function decodeLegacyBytes(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

function iconvName(encoding: string): string {
  return encoding
    .replace(/[^a-z\d]/gu, '')
    .replace(/^(?:xcp|win)(?=\d)/u, 'windows')
    .replace(/koi8[ru]/u, 'koi8');
}

/** The lines that have bytes beyond ASCII, up to some thousand bytes. */
function telling(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length < lookedAt; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const from = Math.max(bytes.lastIndexOf(10, at) + 1, at - 200);
    const newline = bytes.indexOf(10, at);
    const to = Math.min(newline === -1 ? bytes.length : newline + 1, at + 400);
    parts.push(bytes.subarray(from, to));
    length += to - from;
    at = to - 1;
  }
  return Buffer.concat(parts);
}

/** The part of the letters beyond ASCII that may stand behind another one, in languages of Latin letters. */
const mostPairs = 0.3;
const beyondAscii = /[^\p{ASCII}]/gu;
const letter = /[\p{L}\p{M}]/u;
/** What newspapers write beside letters. */
const ordinarySign = /[\u00a0«»“”„‟‘’‚–—…•§°©®€№·¿¡،؛؟]|[\u200b-\u200f]/u;

function judge(text: string, languages: readonly string[]): number {
  const counts = new Map<string, number>();
  let letters = 0;
  let bad = 0;
  let all = 0;
  let pairs = 0;
  for (const { 0: character, index } of text.matchAll(beyondAscii)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    all += 1;
    if (letter.test(character)) {
      letters += 1;
      if (letter.test(before) && before > '\u007f') pairs += 1;
      const lower = character.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      // A capital behind a small letter, or a word of two scripts.
      if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(character)) bad += 2;
      else if (
        [before, after].some((beside) => letter.test(beside) && isLatin(beside) !== isLatin(character))
      )
        bad += 1;
    } else if (!ordinarySign.test(character)) bad += 2;
    else if (letter.test(before) && letter.test(after) && !/[’‘–—\u200c\u00a0·]/u.test(character)) bad += 1;
  }
  if (letters === 0) return all === 0 ? 1 : 0.9 - bad / all;
  const shares = languages.map((language) => share(counts, language) / letters);
  // In Latin letters, those with marks stand among plain ones.
  const crowded = isLatin(languages[0]?.[0] ?? '') ? Math.max(0, pairs / letters - mostPairs) * 2 : 0;
  return Math.max(...shares) - bad / all - crowded;
}

function isLatin(character: string): boolean {
  return /\p{Script=Latin}/u.test(character);
}

/** How many of the letters a language writes; in an alphabet of its own a frequent letter counts more than a rare one. */
function share(counts: ReadonlyMap<string, number>, language: string): number {
  const graded = !isLatin(language[0] ?? '');
  let sum = 0;
  for (const [character, count] of counts) {
    const rank = language.indexOf(character);
    if (rank !== -1) sum += graded ? count * 1.25 * (1 - (0.8 * rank) / language.length) : count;
  }
  return sum;
}
