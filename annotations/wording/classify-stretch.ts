/** Takes a stretch in which two wordings differ apart, and says of each piece what kind of change it is. */
import { compareDates } from './compare-dates.ts';
import type { AlignedRun } from './align-units.ts';
import { areSpellings, pairUnits, type ReadWording, type UnitPair } from './pair-units.ts';
import { attributes, isCalling, isRank, isSameVerb, qualifiesFigure } from './telling-words.ts';
import type { ChangedWords, WordingChange } from './wording-change.ts';
import type { WordingUnit } from './wording-units.ts';

/** Index ranges of units; one of the two may be empty. */
export interface Piece {
  readonly base: { readonly start: number; readonly end: number };
  readonly variant: { readonly start: number; readonly end: number };
  readonly change: WordingChange;
}

/** The pieces of a stretch in order; together they are the whole stretch. */
export function classifyStretch(base: ReadWording, variant: ReadWording, run: AlignedRun): readonly Piece[] {
  const stretch = new Stretch(base, variant, run);
  const cut = stretch.asCut();
  if (cut !== null) return [cut];
  if (stretch.isRole()) return stretch.around(isHedge, 'role');
  const pairs = pairUnits(base, variant, run.base, run.variant);
  return stretch.between(pairs);
}

/** Units on each side up to which a change of somebody's title is told from a change of the sentence. */
const longestRole = 10;
/** Units up to which what was only dropped or only added is told unit by unit. */
const shortestLeftOut = 4;

function isHedge(unit: WordingUnit): boolean {
  return unit.kind === 'hedge';
}

function isAttributing({ kind, key, quoted }: WordingUnit): boolean {
  return kind === 'word' && !quoted && attributes(key);
}

class Stretch {
  constructor(
    readonly base: ReadWording,
    readonly variant: ReadWording,
    readonly run: AlignedRun,
  ) {}

  get #before(): readonly WordingUnit[] {
    return this.base.units.slice(this.run.base.start, this.run.base.end);
  }

  get #after(): readonly WordingUnit[] {
    return this.variant.units.slice(this.run.variant.start, this.run.variant.end);
  }

  /** Words left out of a quotation, or put back into it: null where it is anything else. */
  asCut(): Piece | null {
    const [before, after] = [this.#before, this.#after];
    const left = after.length === 0 ? before : before.length === 0 ? after : [];
    if (left.length === 0 || !left.every(({ quoted }) => quoted)) return null;
    if (left.length === 1 && left[0]?.kind === 'hedge') return null;
    const [whole, short] = after.length === 0 ? [this.base, this.variant] : [this.variant, this.base];
    const [range, at] =
      after.length === 0 ? [this.run.base, this.run.variant.start] : [this.run.variant, this.run.base.start];
    const [previous, next] = [short.units[at - 1], short.units[at]];
    // Words that stand in no quotation here are another matter than words left out of one.
    if (previous?.quoted !== true && next?.quoted !== true) return null;
    // A quotation ends where the other one goes on, or begins later; in between it is cut.
    const goesOn = whole.units[range.start - 1]?.quoted === true && previous?.quoted === true;
    const comesBack = whole.units[range.end]?.quoted === true && next?.quoted === true;
    const where = goesOn && comesBack ? 'middle' : comesBack ? 'beginning' : 'end';
    const glue = short.text.slice(previous?.end ?? 0, next?.start ?? short.text.length);
    return {
      ...this.run,
      change: {
        ...this.#words(this.run),
        kind: 'quote-cut',
        where,
        shown: where !== 'middle' || /…|\.\s?\.\s?\./u.test(glue),
        hedges: left.filter(isHedge).map(({ start, end }) => whole.text.slice(start, end)),
      },
    };
  }

  /** Whether the stretch is somebody's title: right before or after a name that both have, part of a title, or a title on both sides. */
  isRole(): boolean {
    const [before, after] = [this.#before, this.#after];
    if (before.length > longestRole || after.length > longestRole) return false;
    const has = (units: readonly WordingUnit[]): boolean => units.some(({ key }) => isCalling(key));
    const speaks = (units: readonly WordingUnit[]): boolean => units.some(isAttributing);
    // Who says it by which word is another matter than what they are.
    if (speaks(before) && speaks(after)) return false;
    if (has(before) && has(after)) return true;
    const plain = [...before, ...after].every((unit) => unit.kind === 'word' && !isAttributing(unit));
    if (!plain) return false;
    const beside = [this.base.units[this.run.base.start - 1], this.base.units[this.run.base.end]];
    if ([...before, ...after].every(({ key }) => isCalling(key) || isRank(key))) {
      const next = this.base.units[this.run.base.end];
      if (next !== undefined && isCalling(next.key)) return true;
    }
    return (has(before) || has(after)) && beside.some((unit) => unit?.kind === 'word' && unit.name);
  }

  /** Changes of `kind`, apart from units that are a matter of their own: those are told as dropped or added. */
  around(apart: (unit: WordingUnit) => boolean, kind: 'role' | 'words'): readonly Piece[] {
    const before = chunks(this.base, this.run.base, apart);
    const after = chunks(this.variant, this.run.variant, apart);
    const pieces: Piece[] = [];
    let { start: here } = this.run.base;
    let { start: there } = this.run.variant;
    while (before.length > 0 || after.length > 0) {
      const [one, other] = [before[0], after[0]];
      const takesBefore =
        one !== undefined && (one.apart !== null || other?.apart === null || other === undefined);
      const takesAfter =
        other !== undefined && (!takesBefore || (one.apart === null && other.apart === null));
      const run: AlignedRun = {
        kind: 'other',
        base: takesBefore ? { start: one.start, end: one.end } : { start: here, end: here },
        variant: takesAfter ? { start: other.start, end: other.end } : { start: there, end: there },
      };
      const unit = (takesBefore ? one.apart : null) ?? (takesAfter ? other.apart : null);
      pieces.push(unit === null ? this.#piece(run, kind) : this.#single(run, unit));
      if (takesBefore) before.shift();
      if (takesAfter) after.shift();
      here = run.base.end;
      there = run.variant.end;
    }
    return pieces;
  }

  /** The pairs as changes, and what stands between them. */
  between(pairs: readonly UnitPair[]): readonly Piece[] {
    const pieces: Piece[] = [];
    let here = this.run.base.start;
    let there = this.run.variant.start;
    const rest = (toHere: number, toThere: number): void => {
      if (here === toHere && there === toThere) return;
      const part: AlignedRun = {
        kind: 'other',
        base: { start: here, end: toHere },
        variant: { start: there, end: toThere },
      };
      pieces.push(...new Stretch(this.base, this.variant, part).rest());
    };
    for (const pair of pairs) {
      rest(pair.base, pair.variant);
      const last = pieces.at(-1);
      const piece = this.#pair(pair);
      const whole = last === undefined ? null : this.#wholeName(last, piece);
      if (whole === null) pieces.push(piece);
      else pieces[pieces.length - 1] = whole;
      here = pair.base + 1;
      there = pair.variant + 1;
    }
    rest(this.run.base.end, this.run.variant.end);
    return pieces;
  }

  /** Names of several words are one change: "Carla Moreno" and "Clara Marino". */
  #wholeName(last: Piece, next: Piece): Piece | null {
    const isBeside = last.base.end === next.base.start && last.variant.end === next.variant.start;
    if (!isBeside || last.change.kind !== 'name' || next.change.kind !== 'name') return null;
    const run: AlignedRun = {
      kind: 'other',
      base: { start: last.base.start, end: next.base.end },
      variant: { start: last.variant.start, end: next.variant.end },
    };
    const isSpelling = last.change.how === 'spelling' && next.change.how === 'spelling';
    return { ...run, change: { ...this.#words(run), kind: 'name', how: isSpelling ? 'spelling' : 'other' } };
  }

  /** A stretch in which nothing answers anything. */
  rest(): readonly Piece[] {
    const [before, after] = [this.#before, this.#after];
    if (this.#qualifies(before) || this.#qualifies(after)) {
      return [{ ...this.run, change: { ...this.#words(this.run), kind: 'figure', how: 'qualified' } }];
    }
    if ([...before, ...after].some(isAttributing)) {
      const [one, other] = [before[0], after[0]];
      const isVerb = before.length === 1 && after.length === 1 && one !== undefined && other !== undefined;
      if (isVerb && isSameVerb(one.key, other.key)) return [this.#piece(this.run, 'words')];
      return [{ ...this.run, change: { ...this.#words(this.run), kind: 'attribution', field: 'words' } }];
    }
    const isNames = (units: readonly WordingUnit[]): boolean =>
      units.length > 0 && units.every((unit) => unit.kind === 'word' && unit.name);
    if (before.length === 0 || after.length === 0) {
      if (isNames(before) || isNames(after)) {
        const how = this.#besideName() ? 'length' : 'other';
        return [{ ...this.run, change: { ...this.#words(this.run), kind: 'name', how } }];
      }
    } else {
      const alone = aloneAgainst(before, after) ?? aloneAgainst(after, before);
      if (alone !== null) return [this.#single(this.run, alone)];
      if ((isNames(before) || isNames(after)) && before.length + after.length <= longestRole) {
        return [{ ...this.run, change: { ...this.#words(this.run), kind: 'name', how: 'other' } }];
      }
    }
    const isShort = before.length + after.length <= shortestLeftOut;
    return this.around((unit) => isHedge(unit) || (isShort && unit.kind !== 'word'), 'words');
  }

  /** Whether what came or went is part of a name that both have: "Wang Yi" and "Wang". */
  #besideName(): boolean {
    const { base } = this.run;
    return [this.base.units[base.start - 1], this.base.units[base.end]].some(
      (unit) => unit?.kind === 'word' && unit.name,
    );
  }

  /** "about" and the like before a figure, and nothing on the other side. */
  #qualifies(units: readonly WordingUnit[]): boolean {
    const isBase = units.length === this.run.base.end - this.run.base.start && this.#after.length === 0;
    const isVariant =
      units.length === this.run.variant.end - this.run.variant.start && this.#before.length === 0;
    if (units.length === 0 || units.length > 3 || !(isBase || isVariant)) return false;
    const next = isBase ? this.base.units[this.run.base.end] : this.variant.units[this.run.variant.end];
    return next?.kind === 'figure' && units.every(({ key }) => qualifiesFigure(key));
  }

  #pair({ base, variant }: UnitPair): Piece {
    const [one, other] = [this.base.units[base], this.variant.units[variant]];
    const run: AlignedRun = {
      kind: 'other',
      base: { start: base, end: base + 1 },
      variant: { start: variant, end: variant + 1 },
    };
    const words = this.#words(run);
    if (one?.kind === 'figure') return { ...run, change: { ...words, kind: 'figure', how: 'value' } };
    if (one?.kind === 'hedge') return { ...run, change: { ...words, kind: 'hedge' } };
    if (one?.kind === 'date' && other?.kind === 'date') {
      return { ...run, change: { ...words, kind: 'date', how: this.#datesDiffer(one, other) } };
    }
    const spelled = areSpellings(words.before?.text ?? '', words.after?.text ?? '');
    return { ...run, change: { ...words, kind: 'name', how: spelled ? 'spelling' : 'other' } };
  }

  #datesDiffer(
    one: Extract<WordingUnit, { kind: 'date' }>,
    other: Extract<WordingUnit, { kind: 'date' }>,
  ): 'value' | 'unclear' | 'precision' {
    const agreement = compareDates(
      { date: one.date, published: this.base.published },
      { date: other.date, published: this.variant.published },
    );
    return agreement === 'other' ? 'value' : agreement === 'same' ? 'precision' : 'unclear';
  }

  #single(run: AlignedRun, unit: WordingUnit): Piece {
    const words = this.#words(run);
    switch (unit.kind) {
      case 'hedge':
        return { ...run, change: { ...words, kind: 'hedge' } };
      case 'figure':
        return { ...run, change: { ...words, kind: 'figure', how: 'value' } };
      case 'date':
        return { ...run, change: { ...words, kind: 'date', how: 'value' } };
      case 'word':
        return { ...run, change: { ...words, kind: 'words' } };
    }
  }

  #piece(run: AlignedRun, kind: 'role' | 'words'): Piece {
    return { ...run, change: { ...this.#words(run), kind } };
  }

  #words(run: AlignedRun): { readonly before: ChangedWords | null; readonly after: ChangedWords | null } {
    return { before: wordsOf(this.base, run.base), after: wordsOf(this.variant, run.variant) };
  }
}

function wordsOf(
  { text, units }: ReadWording,
  { start, end }: { readonly start: number; readonly end: number },
): ChangedWords | null {
  const [first, last] = [units[start], units[end - 1]];
  if (start === end || first === undefined || last === undefined) return null;
  return { text: text.slice(first.start, last.end), range: { start: first.start, end: last.end } };
}

interface Chunk {
  readonly start: number;
  readonly end: number;
  /** The unit that is a matter of its own; null for a run of others. */
  readonly apart: WordingUnit | null;
}

function chunks(
  { units }: ReadWording,
  { start, end }: { readonly start: number; readonly end: number },
  apart: (unit: WordingUnit) => boolean,
): Chunk[] {
  const found: Chunk[] = [];
  for (const [offset, unit] of units.slice(start, end).entries()) {
    const at = start + offset;
    const last = found.at(-1);
    if (apart(unit)) found.push({ start: at, end: at + 1, apart: unit });
    else if (last?.apart === null) found[found.length - 1] = { ...last, end: at + 1 };
    else found.push({ start: at, end: at + 1, apart: null });
  }
  return found;
}

/** Words that come with a figure: "thousands of". */
const light = new Set('of the a an de des d von от'.split(' '));

/** A figure, date or hedge by itself, where the other wording has plain words in its place: "40" and "many", "may" and "will". */
function aloneAgainst(units: readonly WordingUnit[], others: readonly WordingUnit[]): WordingUnit | null {
  const [only, ...more] = units.filter(({ kind, key }) => kind !== 'word' || !light.has(key));
  if (only === undefined || more.length > 0 || only.kind === 'word') return null;
  return others.length <= shortestLeftOut && others.every(({ kind }) => kind === 'word') ? only : null;
}
