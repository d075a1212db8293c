/** The drawing of who has a claim from whom. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceGraph } from '../../../annotations/sources/claim-sources.ts';
import { layOut, nodeHeight, nodeWidth } from '../../../renderer/views/compare/layered-layout.ts';

function graph(links: readonly (readonly [from: number, to: number])[], count: number): SourceGraph {
  return {
    nodes: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      kind: 'outlet',
      name: `Outlet ${index}`,
    })),
    edges: links.map(([from, to]) => ({ kind: 'cites', from: String(from), to: String(to), passages: [] })),
  };
}

const xs = (laid: ReturnType<typeof layOut>) => laid.nodes.map(({ x }) => x);

describe('a graph of sources', () => {
  it('stands in columns, who cites left of whom they cite', () => {
    const [a = 0, b = 0, c = 0, d = 0] = xs(
      layOut(
        graph(
          [
            [0, 2],
            [1, 2],
            [2, 3],
            [0, 3],
          ],
          4,
        ),
      ),
    );
    expect(a).toBe(b);
    expect(a).toBeLessThan(c);
    expect(c).toBeLessThan(d);
  });

  it('is drawn whatever circles there are', () => {
    const laid = layOut(
      graph(
        [
          [0, 1],
          [1, 2],
          [2, 0],
          [1, 1],
        ],
        3,
      ),
    );
    expect(laid.nodes).toHaveLength(3);
    expect(laid.edges).toHaveLength(4);
  });

  it('does not cross two edges that need not cross', () => {
    const { nodes } = layOut(
      graph(
        [
          [0, 3],
          [1, 2],
        ],
        4,
      ),
    );
    const y = (id: string) => nodes.find(({ node }) => node.id === id)?.y ?? 0;
    expect(Math.sign(y('0') - y('1'))).toBe(Math.sign(y('3') - y('2')));
  });

  it('of a chain of thousands is drawn as well', () => {
    const links = Array.from({ length: 2999 }, (_, index) => [index, index + 1] as const);
    expect(layOut(graph(links, 3000)).nodes).toHaveLength(3000);
  });

  it('has every node once, within the drawing, and none upon another', () => {
    const anyGraph = fc.integer({ min: 0, max: 12 }).chain((count) =>
      fc
        .array(fc.tuple(fc.nat({ max: Math.max(0, count - 1) }), fc.nat({ max: Math.max(0, count - 1) })), {
          maxLength: 30,
        })
        .map((links) => graph(count === 0 ? [] : links, count)),
    );
    fc.assert(
      fc.property(anyGraph, (made) => {
        const laid = layOut(made);
        expect(laid.nodes.map(({ node }) => node.id)).toEqual(made.nodes.map(({ id }) => id));
        for (const [index, one] of laid.nodes.entries()) {
          expect(one.x + nodeWidth).toBeLessThanOrEqual(laid.width);
          expect(one.y + nodeHeight).toBeLessThanOrEqual(laid.height);
          for (const other of laid.nodes.slice(index + 1)) {
            expect(one.x !== other.x || Math.abs(one.y - other.y) >= nodeHeight).toBe(true);
          }
        }
      }),
    );
  });
});
