/** What changed between two wordings, word by word, for people who compare them. */
import { diffArrays } from 'diff';

export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  /** Words with the blanks between them, exactly as they stand. */
  readonly text: string;
}

/**
 * Removals and insertions beyond which two wordings have too little in common to be shown word by word: they are then one part taken out
 * and one put in. It also bounds the time, which grows with the square of this number.
 */
const mostChanges = 1000;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The parts in reading order; what was taken out stands before what came in its place. All parts but the added ones make `before`
 * again, and all but the removed ones make `after`. Myers's algorithm over words, as the package `diff` has it.
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges });
  const parts =
    changes === undefined
      ? [
          { kind: 'removed' as const, text: before },
          { kind: 'added' as const, text: after },
        ]
      : changes.map(({ added, removed, value }): DifferencePart => ({
          kind: added ? 'added' : removed ? 'removed' : 'same',
          text: value.join(''),
        }));
  return joinAcrossBlanks(parts.filter(({ text }) => text !== ''));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** Two replaced words with the same blank between them read as one replacement, not as two. */
function joinAcrossBlanks(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, part] of parts.entries()) {
    const between = part.kind === 'same' && part.text.trim() === '' && removed !== '' && added !== '';
    if (between && index < parts.length - 1) {
      removed += part.text;
      added += part.text;
    } else if (part.kind === 'same') {
      close();
      joined.push(part);
    } else if (part.kind === 'removed') removed += part.text;
    else added += part.text;
  }
  close();
  return joined;
}
