/** Turns UTF-16 offsets of the article's text into ProseMirror positions and back, by binary search over the blocks. */

/** What positions need of a block: offsets into the text, `start` inclusive and `end` exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Positions {
  /** The blocks the document is made of, in order; never empty. */
  readonly blocks: readonly Extent[];
  /** The index of the block an offset stands in, or of the nearest one when it stands between two (the earlier on a tie). */
  blockAt(offset: number): number;
  /** The document position of an offset, clamped into the nearest block. */
  toPosition(offset: number): number;
  /** The offset of a document position, clamped into the nearest block. */
  toOffset(position: number): number;
}

/**
 * A flat document of text blocks gives each block two positions more than its text has UTF-16 code units, so a position is an
 * offset plus a constant per block. An article without blocks is shown as one empty block at offset 0.
 */
export function createPositions(articleBlocks: readonly Extent[]): Positions {
  const blocks = articleBlocks.length === 0 ? [{ start: 0, end: 0 }] : articleBlocks;
  const starts = new Float64Array(blocks.length);
  const contents = new Float64Array(blocks.length);
  let position = 0;
  for (const [index, block] of blocks.entries()) {
    starts[index] = block.start;
    contents[index] = position + 1;
    position += block.end - block.start + 2;
  }

  function blockAt(offset: number): number {
    const index = lastAtMost(starts, offset);
    const next = blocks[index + 1];
    const block = blocks[index];
    if (block === undefined || next === undefined || offset <= block.end) return index;
    return offset - block.end <= next.start - offset ? index : index + 1;
  }

  function toPosition(offset: number): number {
    const index = blockAt(offset);
    const block = blocks[index] ?? { start: 0, end: 0 };
    return (contents[index] ?? 1) + Math.min(Math.max(offset, block.start), block.end) - block.start;
  }

  function toOffset(at: number): number {
    // A block's opening counts as the block itself, so the search is one position wide of its content.
    const index = lastAtMost(contents, at + 1);
    const block = blocks[index] ?? { start: 0, end: 0 };
    const within = at - (contents[index] ?? 1);
    return block.start + Math.min(Math.max(within, 0), block.end - block.start);
  }

  return { blocks, blockAt, toPosition, toOffset };
}

/** The index of the last of the ascending `values` that is at most `limit`; 0 when there is none. */
function lastAtMost(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
