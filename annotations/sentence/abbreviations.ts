/** Full stops that end no sentence: abbreviations, initials and numbers as news writes them. */

/** Always followed by what they belong to. */
const leading = new Set(
  (
    'mr mrs ms mx dr prof sgt cpl pvt lt col gen maj capt cmdr adm gov sen rep pres hon rev msgr ' +
    'vs v cf e.g i.e viz approx est ca c mt ft dept fig eds vol ' +
    'hr dipl z.b bzw u.a d.h usw ggf bspw mme mlle mm me sra srta dña dott'
  ).split(' '),
);

/** Followed by a figure when they are abbreviations: “No. 5”, “p. 12”, “Sept. 3”. */
const beforeFigures = new Set(
  'no nos nr nº p pp art sec para ch jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** Times of day: “3 a.m. Thursday” goes on, “3 a.m. Capital Wire could not confirm it” does not. */
const times = new Set(['a.m', 'p.m']);
const afterTimes =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}\b)/u;

/** May stand within a sentence and at its end; what follows tells. */
const within = new Set('st inc corp co ltd plc llc bros jr sr etc al ave blvd rd'.split(' '));

/** Words with which sentences begin and names hardly ever do. */
const starters = new Set(
  (
    'the a an he she it they we i you but and or nor so yet in on at by for from of to with without as if when while after before since ' +
    'until because although though however meanwhile this that these those his her its their our my your there here what who why how ' +
    'where which no not some many most all one both each few several other others another under over during about asked according ' +
    'der die das ein eine er sie es wir und aber le la les un une il elle on nous et mais el los las una pero'
  ).split(' '),
);

const lastWord = /(?:^|[\s([{“„«‘"'—–-])([\p{L}\p{N}.º]+)\.$/u;
const initial = /^\p{Lu}$/u;
const acronym = /^(?:\p{L}\.)+\p{L}$/u;
const startsWithFigure = /^[#§]?\p{N}/u;
const startsWithCapital = /^[“„«‘"'([]*\p{Lu}/u;

/** Whether the full stop with which `before` ends belongs to an abbreviation, by itself. */
export function endsInAbbreviation(before: string): boolean {
  const word = lastWord.exec(before.slice(-longestWord))?.[1];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  return (
    initial.test(word) ||
    acronym.test(word) ||
    leading.has(small) ||
    beforeFigures.has(small) ||
    within.has(small) ||
    times.has(small)
  );
}

/** Whether what ends with a full stop goes on in `after`, which begins without blanks. */
export function abbreviationGoesOn(before: string, after: string): boolean {
  const word = lastWord.exec(before.slice(-longestWord))?.[1];
  if (word === undefined) return false;
  const small = word.toLowerCase();
  if (leading.has(small)) return true;
  if (beforeFigures.has(small)) return startsWithFigure.test(after);
  if (times.has(small)) return afterTimes.test(after);
  if (!initial.test(word) && !acronym.test(word) && !within.has(small)) return false;
  return startsWithCapital.test(after) && !beginsSentence(after);
}

/** Whether the first word of `after` is one with which sentences begin and names hardly ever do. */
export function beginsSentence(after: string): boolean {
  return starters.has(firstWord(after));
}

function firstWord(after: string): string {
  return /^[^\p{L}]*([\p{L}’']+)/u.exec(after.slice(0, longestWord))?.[1]?.toLowerCase() ?? '';
}

/** Code units looked at on each side of a full stop. */
const longestWord = 40;
