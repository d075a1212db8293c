/** The library as it fills: batches in whatever order, news of folders that are gone. */
import { describe, expect, it } from 'vitest';
import { Library } from '../../../renderer/state/library.svelte.ts';
import { broken, folderView, harbour, quay, summary } from './desk-builder.ts';

const progress = { kind: 'reading' as const, read: 2, found: 6 };
const rest = [3, 4, 5].map((number) => summary(`more-${number}`, `more-${number}.txt`, `More ${number}`));

function begun(): Library {
  const library = new Library();
  library.begin(folderView());
  return library;
}

describe('entries', () => {
  it.each([
    ['in order', [0, 1, 2]],
    ['last first', [2, 1, 0]],
    ['one twice', [0, 0, 1, 2]],
  ])('stand in their places when batches come %s', (_case, order) => {
    const library = begun();
    for (const index of order) {
      library.takeEntries({ session: 1, offset: 3 + index, entries: rest.slice(index, index + 1), progress });
    }
    expect(library.entries).toEqual([harbour, broken, quay, ...rest]);
  });

  it('are not taken from a folder that is no longer open', () => {
    const library = begun();
    library.takeEntries({ session: 7, offset: 3, entries: rest, progress });
    library.takeTallies({ session: 7, tallies: { [harbour.id]: { quote: 1 } } });
    expect(library.entries).toHaveLength(3);
    expect(library.annotationCount).toBe(0);
  });

  it('begin again with another folder', () => {
    const library = begun();
    library.count(harbour.id, 'quote', 1);
    library.begin(folderView({ session: 2, entries: [quay] }));
    expect(library.entries).toEqual([quay]);
    expect(library.tally(harbour.id)).toEqual({});
  });
});
