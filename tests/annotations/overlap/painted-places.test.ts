/** Where annotations are painted before they are known: just where they are once they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintedPlaces, paintedWithin } from '../../../annotations/overlap/painted-places.ts';
import { AnnotationIndex } from '../../../renderer/highlights/annotation-index.ts';
import { placed } from '../builders.ts';

const extent = fc.tuple(fc.nat(200), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
const stretch = extent.filter(({ start, end }) => end > start);
const annotations = fc
  .array(fc.record({ range: extent, tag: fc.constantFrom('quote', 'opinion', 'gone') }), { maxLength: 30 })
  .map((all) => all.map(({ range, tag }, at) => placed(`id-${at}`, range.start, range.end, { tag })));

describe('painted places', () => {
  it('are tags, lanes and spans as the index has them, also after crossing as JSON', () => {
    fc.assert(
      fc.property(annotations, stretch, (all, { start, end }) => {
        const index = new AnnotationIndex();
        index.update(all);
        const crossed = JSON.parse(JSON.stringify(paintedPlaces(all))) as ReturnType<typeof paintedPlaces>;
        const plain = (spans: readonly { start: number; end: number }[]) =>
          spans.map((span) => [span.start, span.end]);
        const bare = (found: ReturnType<typeof paintedWithin>) =>
          found.map(({ tag, lane, spans }) => ({ tag, lane, spans: plain(spans) }));
        expect(bare(paintedWithin(crossed, start, end))).toEqual(bare(index.paintedWithin(start, end)));
      }),
    );
  });

  it('are none for what has no sure place', () => {
    const { annotation } = placed('lost', 3, 9);
    const lost = { annotation, placements: [{ state: 'lost' as const }] };
    expect(paintedPlaces([lost])).toEqual({ tags: [], places: [] });
  });
});
