/** A pair of wordings with what changed between them, and short ways to write one in each language. */
import type { ChangeKind } from '../../../annotations/wording/wording-change.ts';

/** Kinds that are labelled; words that were merely put otherwise or elsewhere are not. */
export type LabelledKind = Exclude<ChangeKind, 'words' | 'order'>;

/** The words before and after; empty where there are none; for `speech`, any words. */
export type LabelledChange = readonly [kind: LabelledKind, before: string, after: string];

export interface LabelledPair {
  readonly language: 'en' | 'de' | 'fr' | 'es' | 'ru';
  readonly before: string;
  readonly after: string;
  /** Empty for pairs in which nothing changed but typesetting, spelling, order or plain words. */
  readonly changes: readonly LabelledChange[];
}

const pairsOf =
  (language: LabelledPair['language']) =>
  (before: string, after: string, ...changes: readonly LabelledChange[]): LabelledPair => ({
    language,
    before,
    after,
    changes,
  });
export const en = pairsOf('en');
export const de = pairsOf('de');
export const fr = pairsOf('fr');
export const es = pairsOf('es');
export const ru = pairsOf('ru');
