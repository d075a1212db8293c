/**
 * Tells apart languages that share most of their words, by words and spellings that only one of them has: Indonesian from Malay, Croatian
 * from Serbian and Bosnian.
 */

interface CloseLanguage {
  readonly language: string;
  readonly telling: RegExp;
}

const malay: readonly CloseLanguage[] = [
  {
    language: 'id',
    telling:
      /(?<!\p{L})(?:bahwa|karena|senin|kamis|jumat|rupiah|kantor|bisa|polisi|pemerintah|uang|saat|usai|yaitu|yakni|sebuah|anggota|provinsi|kabupaten|warga|soal|kata dia|ujar|ungkap|jadi|baru|dari|sejumlah|mobil|perusahaan|rumah sakit|mei|agustus|desember|maret|juni)(?!\p{L})/giu,
  },
  {
    language: 'ms',
    telling:
      /(?<!\p{L})(?:bahawa|kerana|isnin|khamis|jumaat|ahad|ringgit|pejabat|boleh|polis|kerajaan|wang|ketika ini|selepas|iaitu|sebuah|ahli|negeri|daerah|beliau|katanya|baharu|daripada|ialah|sahaja|menerusi|berkata|akhbar|kereta|syarikat|hospital|ogos|disember|mac|jun)(?!\p{L})/giu,
  },
];

const southSlavic: readonly CloseLanguage[] = [
  {
    language: 'hr',
    telling:
      /(?<!\p{L})(?:tko|nitko|netko|tjedn\p{L}*|tjedan|tisuć\p{L}*|siječnj\p{L}*|veljač\p{L}*|ožujk\p{L}*|travnj\p{L}*|svibnj\p{L}*|lipnj\p{L}*|srpnj\p{L}*|kolovoz\p{L}*|rujn\p{L}*|listopad\p{L}*|studen\p{L}*|prosinc\p{L}*|kazal\p{L}*|nogomet\p{L}*|uopće|općin\p{L}*|vlak\p{L}*|zrak\p{L}*|priopć\p{L}*|izvješć\p{L}*|ponedjeljak|predsjedni\p{L}*|vrijeme|mjest\p{L}*|gdje|prije|nakon|poslije|dvije|sljedeć\p{L}*|cijel\p{L}*|svijet\p{L}*|zamjeni\p{L}*|mjeren\p{L}*|što)(?!\p{L})/giu,
  },
  {
    language: 'sr',
    telling:
      /(?<!\p{L})(?:niko|neko|nedelj\p{L}*|hiljad\p{L}*|ponedelj\p{L}*|predsedni\p{L}*|vreme|mest\p{L}*|gde|pre|posle|dve|sledeć\p{L}*|cel\p{L}*|svet\p{L}*|zameni\p{L}*|meren\p{L}*|proleć\p{L}*|opštin\p{L}*|saopšt\p{L}*|izvešt\p{L}*|šta|uvek|deo|reč\p{L}*|beograd\p{L}*|srbij\p{L}*)(?!\p{L})/giu,
  },
  {
    language: 'bs',
    telling:
      /(?<!\p{L})(?:općin\p{L}*|hiljad\p{L}*|ponedjeljak|sedmic\p{L}*|predsjedni\p{L}*|prije|nakon|dvije|šta|historij\p{L}*|kahv\p{L}*|bih|sarajev\p{L}*|federacij\p{L}*|kantona?|saopć\p{L}*)(?!\p{L})/giu,
  },
];

const groups: ReadonlyMap<string, readonly CloseLanguage[]> = new Map([
  ['ms', malay],
  ['id', malay],
  ['hr', southSlavic],
  ['sr', southSlavic],
  ['bs', southSlavic],
]);

/** Words that must tell, and how many more than those of the next language. */
const fewestHits = 2;
const smallestLead = 2;

/** Whether a language is hard to tell from others by statistics. */
export function hasCloseLanguages(language: string): boolean {
  return groups.has(language);
}

/** ISO 639-1 of the one that is meant, or null where the sample does not tell. @param language one of those that are confused */
export function tellCloseLanguage(language: string, sample: string): string | null {
  // Cyrillic letters of this group are Serbian.
  if ((groups.get(language) ?? []) === southSlavic && /\p{Script=Cyrillic}{4}/u.test(sample)) return 'sr';
  const [best, second] = (groups.get(language) ?? [])
    .map((close) => ({ language: close.language, hits: [...sample.matchAll(close.telling)].length }))
    .sort((left, right) => right.hits - left.hits);
  if (best === undefined || best.hits < fewestHits) return null;
  return best.hits - (second?.hits ?? 0) >= smallestLead ? best.language : null;
}
