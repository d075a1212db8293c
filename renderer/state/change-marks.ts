/** The marks by which kinds of change are told apart: a letter for each, which needs no colour. */
import type { ChangeKind } from '../../annotations/wording/wording-change.ts';

export const changeLetters: Readonly<Record<ChangeKind, string>> = {
  hedge: 'H',
  'quote-cut': '…',
  speech: '“”',
  attribution: 'A',
  figure: '#',
  date: 'D',
  name: 'N',
  role: 'T',
  order: '⇄',
  words: 'W',
};

/** How weighty a change usually is to whoever checks a claim: those of the first kind change what is claimed, those of the second how it reads. */
export const weightyChanges: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'hedge',
  'speech',
  'attribution',
  'figure',
  'date',
  'role',
]);
