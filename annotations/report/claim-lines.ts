/** What a report says of a claim and of the outlets that carry it, in words that every format shows. */
import type { ClaimVariant } from '../claim/variant.ts';
import type { CoverageCell } from '../coverage/coverage.ts';
import { describeCarriage, describeSpeaker } from '../coverage/describe-cell.ts';
import { describeCount, describeReason, describeUnknown } from '../sources/describe-sources.ts';
import { describeChange, orderChanges } from '../wording/describe-change.ts';
import { compareVariants } from '../wording/compare-variants.ts';
import type { WordingPart } from '../wording/wording-change.ts';
import type { ReportClaims, ReportedClaim } from './report-claims.ts';
import { counted, reportDay } from './report-time.ts';

export interface ClaimLine {
  readonly label: string;
  /** At least one. */
  readonly values: readonly string[];
}

export function claimLines(reported: ReportedClaim, claims: ReportClaims): readonly ClaimLine[] {
  const { claim, analystName, row, sources, leftOut, flags } = reported;
  const outlets = outletsBy(reported, claims);
  const missing = row.missing.length;
  return [
    line('Status', [standingWords(reported)]),
    line('Made by', [analystName]),
    line('Carried by', [
      `${row.carried} of ${counted(claims.columns.length, 'outlet', 'outlets')}${outlets.carried.length === 0 ? '' : `: ${outlets.carried.join(', ')}`}`,
    ]),
    line('Absent', outlets.absent.length === 0 ? [] : [outlets.absent.join(', ')]),
    line(
      'Absent so far',
      outlets.absentSoFar.length === 0
        ? []
        : [`${outlets.absentSoFar.join(', ')} (not everything of theirs is marked as done)`],
    ),
    line(
      'Left out',
      outlets.leftOut.length === 0
        ? []
        : [`${outlets.leftOut.join(', ')} (carried only in annotations that this report leaves out)`],
    ),
    line(
      'Sources',
      sources.outlets.length === 0
        ? []
        : [
            `${describeCount(sources)}${leftOut === 0 ? '' : ' in this report'}`,
            ...sources.groups.flatMap(({ reasons }) =>
              reasons.map((reason) => describeReason(reason, sources)),
            ),
            ...describeUnknown(sources),
            ...(claims.copiesKnown || sources.outlets.length < 2
              ? []
              : [
                  'Whether these articles repeat one another was not fully known; there may be fewer sources.',
                ]),
          ],
    ),
    line(
      'Differs',
      flags.map(({ change, place, one, other, more }) => {
        const further =
          more === 0 ? '' : ` So do ${counted(more, 'further pair', 'further pairs')} of passages.`;
        const where = place === 'beside' ? ', beside the annotated words' : '';
        return `${outletName(one)} against ${outletName(other)}${where}: ${describeChange(change)}${further}`;
      }),
    ),
    line(
      'Gone',
      missing === 0 ? [] : [`${counted(missing, 'annotation', 'annotations')} of this claim no longer there`],
    ),
    line(
      'Not in this report',
      leftOut === 0 ? [] : [`${counted(leftOut, 'annotation', 'annotations')} of this claim`],
    ),
    line('Note', claim.note === '' ? [] : [claim.note]),
  ].filter(({ values }) => values.length > 0);
}

/** "contradicted, 13 Mar 2026: The agreement says 4.8 per cent." */
export function standingWords({ claim }: ReportedClaim): string {
  const { status, reason, date } = claim.standing;
  const day = date === null ? '' : `, ${reportDay(date)}`;
  return `${status}${day}${reason === '' ? '' : `: ${reason}`}`;
}

/** The outlet, or the article's title where it names none. */
export function outletName({ outlet, title }: ClaimVariant): string {
  return outlet ?? title;
}

export interface CoverageMark {
  /** One sign that can be told from the others without colour. */
  readonly sign: string;
  readonly words: string;
  /** How sure and from whom, of the passage that carries most; empty where there is none. */
  readonly more: readonly string[];
}

export const coverageSigns = {
  verbatim: '●',
  partial: '◐',
  paraphrase: '≈',
  absent: '–',
  absentSoFar: '?',
  leftOut: '∅',
} as const;

export function coverageMark(cell: CoverageCell, carriedLeftOut: boolean): CoverageMark {
  const { carriage, hedges, speaker, variants } = cell;
  if (carriage.kind === 'absent') {
    if (carriedLeftOut) return { sign: coverageSigns.leftOut, words: 'left out', more: [] };
    return {
      sign: coverageSigns[carriage.sure ? 'absent' : 'absentSoFar'],
      words: describeCarriage(carriage),
      more: [],
    };
  }
  const further = variants.length - 1;
  return {
    sign: coverageSigns[carriage.kind],
    words: describeCarriage(carriage),
    more: [
      hedges.length === 0 ? 'flat' : `hedged: ${hedges.map((hedge) => `“${hedge}”`).join(', ')}`,
      describeSpeaker(speaker),
      ...(further > 0 ? [counted(further, 'further passage', 'further passages')] : []),
    ],
  };
}

/** A wording of a claim, and how it differs from the one it is measured by. */
export interface ReportedWording {
  readonly variant: ClaimVariant;
  readonly isBase: boolean;
  /** Joined, all `after` are the variant's words. */
  readonly parts: readonly WordingPart[];
  /** Sentences, the weightiest first. */
  readonly changes: readonly string[];
}

/** The share of the base's words below which marks on single words say nothing any more. */
const leastShared = 0.25;

/** The base first, then in the order of the members. */
export function wordingsOf({ variants, row }: ReportedClaim): readonly ReportedWording[] {
  const base = variants.find(({ annotation }) => annotation === row.base) ?? variants[0];
  if (base === undefined) return [];
  return [
    {
      variant: base,
      isBase: true,
      parts: [{ before: base.words, after: base.words, change: null }],
      changes: [],
    },
    ...variants.flatMap((variant): readonly ReportedWording[] => {
      if (variant === base) return [];
      const { parts, changes, shared, of } = compareVariants(base, variant);
      const ordered = orderChanges(changes);
      if (variant.kind === 'wording' && shared >= of * leastShared) {
        return [{ variant, isBase: false, parts, changes: ordered.map(describeChange) }];
      }
      const weighty = ordered.filter(({ kind }) => kind !== 'words' && kind !== 'order');
      return [
        {
          variant,
          isBase: false,
          parts: [{ before: '', after: variant.words, change: null }],
          changes: ['Other words, of which single ones are not marked.', ...weighty.map(describeChange)],
        },
      ];
    }),
  ];
}

function outletsBy({ row, carriedLeftOut }: ReportedClaim, { columns }: ReportClaims) {
  const where = columns.map(({ name }, index) => {
    const carriage = row.cells[index]?.carriage ?? { kind: 'absent', sure: false };
    if (carriage.kind !== 'absent') return { name, how: 'carried' };
    if (carriedLeftOut[index] === true) return { name, how: 'leftOut' };
    return { name, how: carriage.sure ? 'absent' : 'absentSoFar' };
  });
  const names = (wanted: string) => where.flatMap(({ name, how }) => (how === wanted ? [name] : []));
  return {
    carried: names('carried'),
    absent: names('absent'),
    absentSoFar: names('absentSoFar'),
    leftOut: names('leftOut'),
  };
}

function line(label: string, values: readonly string[]): ClaimLine {
  return { label, values };
}
