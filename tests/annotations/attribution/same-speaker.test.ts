import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, matchSpeaker, NameIndex } from '../../../annotations/attribution/same-speaker.ts';

describe('two names', () => {
  test.each([
    ['Mats Reker', 'mats reker', 'same'],
    ['Mr Reker', 'Reker', 'same'],
    ['the Kremlin', 'Kremlin', 'same'],
    ['José Ibarra', 'Jose Ibarra', 'same'],
    ['Nikolay Patrushev', 'Nikolai Patrushev', 'spelled'],
    ['Sergey Lavrov', 'Sergei Lavrov', 'spelled'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'spelled'],
    ['John R. Hale', 'John Hale', 'spelled'],
    ['Channel 4', 'Channel 5', null],
    ['Wang', 'Wang Yi', 'shorter'],
    ['Mr Wang', 'Wang Yi', 'shorter'],
    ['Reker', 'Mats Reker', 'shorter'],
    ['Anna Holm', 'Peter Holm', null],
    ['Petra Lind', 'Petra Lindqvist', null],
    ['foreign ministry', 'interior ministry', null],
    ['', 'Wang Yi', null],
    ['…', '—', null],
    ['J. K.', 'A. B.', null],
  ])('“%s” and “%s”: %s', (one, other, how) => {
    expect(compareNames(one, other)).toBe(how);
    expect(compareNames(other, one)).toBe(how);
  });
});

describe('a name among the speakers of a folder', () => {
  test('is the one that agrees best', () => {
    expect(matchSpeaker('Nikolai Petrov', ['Nikolay Petrov', 'Petrov'])).toEqual({
      kind: 'one',
      name: 'Nikolay Petrov',
      how: 'spelled',
    });
  });
  test('decides nothing where two agree alike', () => {
    expect(matchSpeaker('Holm', ['Anna Holm', 'Peter Holm'])).toEqual({
      kind: 'several',
      names: ['Anna Holm', 'Peter Holm'],
    });
  });
  test('may be new', () => {
    expect(matchSpeaker('Edda Brandt', ['Mats Reker'])).toEqual({ kind: 'none' });
  });
});

describe('a name among many', () => {
  const word = fc.constantFrom(
    'Wang',
    'Yi',
    'Nikolay',
    'Nikolai',
    'Mr',
    'the',
    'J.',
    'R.',
    'Holm',
    'Höln',
    '…',
  );
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  test('agrees with one of them exactly where it agrees with that one alone', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), name, (names, asked) => {
        const index = new NameIndex();
        for (const each of names) index.add(each);
        expect(index.agrees(asked)).toBe(names.some((each) => compareNames(each, asked) !== null));
      }),
    );
  });
});
