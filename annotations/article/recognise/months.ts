/** Month names and abbreviations of the languages whose dates are read, with the number of the month. */

const names: readonly (readonly [number, string])[] = [
  [1, 'january jan janvier janv januar enero gennaio januari janeiro января'],
  [2, 'february feb février févr februar febrero febbraio februari fevereiro февраля'],
  [3, 'march mar mars märz marzo maart março марта'],
  [4, 'april apr avril abril aprile апреля'],
  [5, 'may mai mayo maggio mei maio мая'],
  [6, 'june jun juin juni junio giugno junho июня'],
  [7, 'july jul juillet juil juli julio luglio julho июля'],
  [8, 'august aug août agosto augustus августа'],
  [9, 'september sept sep septembre septiembre settembre setembro сентября'],
  [10, 'october oct octobre oktober okt octubre ottobre outubro октября'],
  [11, 'november nov novembre noviembre novembro ноября'],
  [12, 'december dec décembre déc dezember dez diciembre dicembre dezembro декабря'],
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap(([number, list]) => list.split(' ').map((name) => [name, number] as const)),
);

/** A pattern source that matches any month name, longest first. */
export const monthPattern = `(?<!\\p{L})(?:${[...numbers.keys()]
  .sort((left, right) => right.length - left.length)
  .join('|')})(?!\\p{L})`;

/** 1 to 12, or null for a word that is no month. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null;
}
