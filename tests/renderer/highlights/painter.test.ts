/** The painter: it touches the strokes that came and went and no others. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HighlightPainter } from '../../../renderer/highlights/painter.ts';
import type { Stroke } from '../../../renderer/highlights/painter.ts';

/** What the painter needs of the browser's Highlight, which Node does not have. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  readonly type = 'highlight';
}

function stroke(start: number, fields: Partial<Stroke> = {}): Stroke {
  return { name: 'claimdesk-tag-quote-0', tag: 'quote', lane: 0, block: 0, start, end: start + 5, ...fields };
}

describe('the painter', () => {
  let registry: Map<string, Highlight>;
  let asked: number[];
  let connected: boolean;

  const rangeOf = (asking: Stroke): Range => {
    asked.push(asking.start);
    // Only whether its node is still on the page is asked of a range.
    return {
      startContainer: {
        get isConnected() {
          return connected;
        },
      },
    } as Range;
  };
  const sizes = (): [string, number][] => [...registry].map(([name, highlight]) => [name, highlight.size]);

  beforeEach(() => {
    vi.stubGlobal('Highlight', FakeHighlight);
    registry = new Map();
    asked = [];
    connected = true;
  });

  it('finds ranges for new strokes only', () => {
    const painter = new HighlightPainter(registry);
    painter.paint([stroke(0), stroke(10)], rangeOf);
    painter.paint([stroke(10), stroke(20)], rangeOf);
    expect(asked).toEqual([0, 10, 20]);
    expect(sizes()).toEqual([['claimdesk-tag-quote-0', 2]]);
  });

  it('puts higher lanes above lower ones, and all further lanes above those', () => {
    const painter = new HighlightPainter(registry);
    painter.paint([stroke(0), stroke(0, { name: 'b', lane: 2 }), stroke(0, { name: 'c', lane: 5 })], rangeOf);
    expect([...registry.values()].map(({ priority }) => priority)).toEqual([0, 2, 4]);
  });

  it('paints anew what was drawn anew', () => {
    const painter = new HighlightPainter(registry);
    painter.paint([stroke(0)], rangeOf);
    connected = false;
    painter.paint([stroke(0)], rangeOf);
    expect(asked).toEqual([0, 0]);
    expect(sizes()).toEqual([['claimdesk-tag-quote-0', 1]]);
  });

  it('takes off its own and leaves that of another view', () => {
    const [one, other] = [new HighlightPainter(registry), new HighlightPainter(registry)];
    one.paint([stroke(0)], rangeOf);
    other.paint([stroke(0), stroke(10)], rangeOf);
    other.clear();
    expect(sizes()).toEqual([['claimdesk-tag-quote-0', 1]]);
  });
});
