/** Says in words what a cell of the coverage shows. */
import type { Carriage, CoverageCell } from './coverage.ts';

/** "partial, 62% of the words" */
export function describeCarriage(carriage: Carriage): string {
  switch (carriage.kind) {
    case 'verbatim':
      return 'verbatim';
    case 'partial':
      return `partial, ${percent(carriage.share)} of the words`;
    case 'paraphrase':
      return 'paraphrase';
    case 'absent':
      return carriage.sure ? 'absent' : 'absent so far';
  }
}

/** Rounded, but never 0% of something or 100% of less than all. */
export function percent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

/** The whole cell in one line, for who cannot see its marks. */
export function describeCell(cell: CoverageCell): string {
  if (cell.carriage.kind === 'absent') {
    return cell.carriage.sure ? 'absent' : 'absent so far, not all of it is read';
  }
  const more = cell.variants.length - 1;
  return [
    describeCarriage(cell.carriage),
    cell.hedges.length === 0 ? 'flat' : `hedged: ${cell.hedges.map((hedge) => `“${hedge}”`).join(', ')}`,
    describeSpeaker(cell.speaker),
    ...(more > 0 ? [`and ${more} more ${more === 1 ? 'passage' : 'passages'}`] : []),
  ].join(', ');
}

export function describeSpeaker(speaker: CoverageCell['speaker']): string {
  if (speaker === undefined) return 'speaker not decided';
  return speaker === null ? 'attributed to nobody' : `attributed to ${speaker}`;
}
