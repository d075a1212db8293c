/** Keeps out of reports the characters that text files of any kind cannot carry. */

// Controls other than tab and newline, lone surrogates and noncharacters: readers drop them, show boxes, or take the file for
// binary. The replacement character says that something stood there.
const forbidden = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

export function allowedCharacters(text: string): string {
  return text.replace(forbidden, '\ufffd');
}
