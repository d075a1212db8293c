/** In which direction words read. */

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether the first letter reads from right to left, as the page takes it for a paragraph without a direction of its own. */
export function readsRightToLeft(words: string): boolean {
  const letter = /\p{L}/u.exec(words)?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
