/** Lays an article out for any format: its blocks in order, each cut into runs of words with what opens and closes between them. */
import type { Block, InlineMark } from '../../article/article.ts';
import { cutPieces } from '../../overlap/pieces.ts';
import type { TextExtent } from '../report-choice.ts';
import type { ReportedAnnotation, NumberedArticle } from '../report-model.ts';
import { locateBlocks, type LocatedBlock } from './block-locations.ts';
import { excerptStretches, type Stretch } from './excerpts.ts';
import { strandsOf, type Strand } from './strands.ts';

/** Words under the same strands and marks, or the place where a strand begins or ends. */
export type Run =
  | {
      readonly kind: 'words';
      readonly text: string;
      /** In lane order. */
      readonly strands: readonly Strand[];
      readonly marks: readonly InlineMark[];
    }
  /** `continued`: the strand began in an earlier block. */
  | { readonly kind: 'open'; readonly strand: Strand; readonly continued: boolean }
  | { readonly kind: 'close'; readonly strand: Strand }
  /** Words of the block that an excerpt leaves out. */
  | { readonly kind: 'gap' };

export interface LaidOutBlock extends LocatedBlock {
  readonly runs: readonly Run[];
  /** The highest number of strands over any of its words; lines need that much room. */
  readonly depth: number;
  /** Annotations with a note whose first words are in this block. */
  readonly noted: readonly ReportedAnnotation[];
  /** Whether blocks before this one are left out. */
  readonly skipped: boolean;
}

/** The blocks of the article, or of excerpts from it those that have some of them; the headline that begins it is always whole. */
export function layOutArticle(
  numbered: NumberedArticle,
  extent: Exclude<TextExtent, 'none'> = 'full',
): readonly LaidOutBlock[] {
  const { article } = numbered.source;
  const strands = strandsOf(numbered.annotations, article.blocks);
  const stretches = extent === 'full' ? null : excerptStretches(article, strands);
  const noted = new Set<ReportedAnnotation>();
  let skipped = false;
  return locateBlocks(article).flatMap((located, index): readonly LaidOutBlock[] => {
    const { start, end, kind } = located.block;
    const isTitle = index === 0 && kind === 'headline';
    const shown =
      stretches === null || isTitle
        ? [{ start, end }]
        : stretches
            .filter((stretch) => stretch.start < end && stretch.end > start)
            .map((stretch) => ({
              start: Math.max(start, stretch.start),
              end: Math.min(end, stretch.end),
            }));
    if (shown.length === 0) {
      skipped = true;
      return [];
    }
    const before = skipped;
    skipped = false;
    const here = strands.filter((strand) => strand.start < end && strand.end > start);
    const marks = article.marks.filter((mark) => mark.start < end && mark.end > start);
    const notedHere = here
      .map(({ reported }) => reported)
      .filter((reported) => reported.annotation.note !== '' && !noted.has(reported));
    for (const reported of notedHere) noted.add(reported);
    return [
      {
        ...located,
        runs: runsOf(article.text, located, shown, here, marks),
        depth: here.reduce((depth, strand) => Math.max(depth, strand.lane + 1), 0),
        noted: [...new Set(notedHere)],
        skipped: before,
      },
    ];
  });
}

/** The runs of the stretches of a block that are shown, with a gap wherever words are left out. */
function runsOf(
  text: string,
  located: LocatedBlock,
  shown: readonly Stretch[],
  strands: readonly Strand[],
  marks: readonly InlineMark[],
): readonly Run[] {
  const { block } = located;
  const leavesOut = (from: number, to: number): readonly Run[] =>
    text.slice(from, to).trim() === '' ? [] : [{ kind: 'gap' }];
  return [
    ...shown.flatMap((stretch, index) => {
      const from = shown[index - 1]?.end ?? block.start;
      return [...leavesOut(from, stretch.start), ...cutIntoRuns(text, block, stretch, strands, marks)];
    }),
    ...leavesOut(shown.at(-1)?.end ?? block.end, block.end),
  ];
}

/** At one offset ends come before beginnings, inner ends before outer ones and outer beginnings before inner ones, as brackets nest. */
function cutIntoRuns(
  text: string,
  block: Block,
  { start: from, end: to }: Stretch,
  strands: readonly Strand[],
  marks: readonly InlineMark[],
): readonly Run[] {
  const byKey = new Map<string, Strand | InlineMark>();
  const spans = [...strands, ...marks].map((covering, index) => {
    byKey.set(String(index), covering);
    return { id: String(index), start: covering.start, end: covering.end };
  });
  return cutPieces(from, to, spans).flatMap((piece): readonly Run[] => {
    const covering = piece.ids.flatMap((id) => byKey.get(id) ?? []);
    const over = covering.filter(isStrand);
    const begin = strands.filter(({ start }) => Math.max(start, block.start) === piece.start);
    const finish = strands.filter(({ end }) => end === piece.end).reverse();
    return [
      ...begin.map((strand) => ({ kind: 'open', strand, continued: strand.start < block.start }) as const),
      {
        kind: 'words',
        text: text.slice(piece.start, piece.end),
        strands: over.sort((one, other) => one.lane - other.lane),
        marks: covering.flatMap((mark) => (isStrand(mark) ? [] : [mark])),
      },
      ...finish.map((strand) => ({ kind: 'close', strand }) as const),
    ];
  });
}

function isStrand(covering: Strand | InlineMark): covering is Strand {
  return 'reported' in covering;
}
