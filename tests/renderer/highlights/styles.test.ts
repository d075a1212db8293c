/** Names and rules of highlights: a rule for every name that is painted, colours as the codebook has them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodebook, lineStyles } from '../../../annotations/codebook/codebook.ts';
import type { Codebook, LineStyle, Tag } from '../../../annotations/codebook/codebook.ts';
import { parseColour, type Rgb } from '../../../annotations/codebook/colour.ts';
import { foundStyles } from '../../../renderer/highlights/found-styles.ts';
import { drawnLanes, highlightName } from '../../../renderer/highlights/highlight-names.ts';
import { highlightStyles, lineOf } from '../../../renderer/highlights/highlight-styles.ts';
import { translucentOver } from '../../../renderer/highlights/tint.ts';
import { anyText } from '../../annotations/arbitraries.ts';

function tag(fields: Partial<Tag>): Tag {
  return {
    id: 'quote',
    name: 'Quote',
    key: 'Q',
    line: 'solid',
    light: { line: '#0b5fa5', tint: '#dcebf8' },
    dark: { line: '#7fb9f0', tint: '#1d3650' },
    definition: '',
    examples: [],
    parent: null,
    retired: false,
    mergedInto: null,
    ...fields,
  };
}

const everyTag = ({ tags }: Codebook): ReadonlySet<string | null> =>
  new Set([...tags.map(({ id }) => id), null]);

function allStyles(tags: readonly Tag[]): string {
  return highlightStyles({ tags }, 'light', everyTag({ tags }));
}

const channel = fc.nat(255);
const anyColour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('names of highlights', () => {
  it('are identifiers, and different for different tags and lanes', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(9), fc.nat(9), (one, other, lane, otherLane) => {
        const [name, otherName] = [highlightName({ id: one }, lane), highlightName({ id: other }, otherLane)];
        expect(name).toMatch(/^claimdesk-[\w-]+$/);
        expect(name === otherName).toBe(
          one === other && Math.min(lane, drawnLanes) === Math.min(otherLane, drawnLanes),
        );
      }),
    );
  });
});

describe('rules for highlights', () => {
  const unknown = [0, 1, 2, 3, 4].map((lane) => highlightName(undefined, lane));

  it('are there for every name that can be painted, in both schemes', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const rules = highlightStyles(defaultCodebook, scheme, everyTag(defaultCodebook));
      for (const { id } of defaultCodebook.tags) {
        for (let lane = 0; lane < drawnLanes + 2; lane += 1) {
          expect(rules).toContain(`::highlight(${highlightName({ id }, lane)}) { background-color`);
        }
      }
      for (const name of unknown) expect(rules).toContain(`::highlight(${name}) {`);
    }
  });

  it('keep the lines of four lanes apart, and the last of them from the next line of text', () => {
    /** What a line takes below the baseline at 18 px, as Chromium draws it: thickness in whole px, a wave around a middle that lies lower. */
    const reach = (line: LineStyle, offset: number, thickness: number): readonly [number, number] => {
      const px = Math.max(1, Math.round(thickness * size));
      const top = offset * size;
      if (line === 'double') return [top, top + 2 * px + 1];
      if (line !== 'wavy') return [top, top + px];
      const height = (0.5 + Math.round(3 * px + 0.5)) * 0.2887 + px / 2;
      return [top + px + 1.5 - height, top + px + 1.5 + height];
    };
    const size = 18;
    const nextLine = (1.66 - 0.72) * size;
    for (const line of lineStyles) {
      const rules = allStyles([tag({ line })]);
      const lanes = [0, 1, 2, 3].map((lane) => {
        const rule = rules
          .split('\n')
          .find((each) => each.includes(`(${highlightName({ id: 'quote' }, lane)})`));
        const [, thickness, offset] =
          /thickness: ([\d.]+)em; text-underline-offset: ([\d.]+)em/u.exec(rule ?? '') ?? [];
        return reach(line, Number(offset), Number(thickness));
      });
      expect(lanes[3]?.[1], `${line} above the next line`).toBeLessThan(nextLine);
      for (const lane of [1, 2]) {
        // The crests of two waves may touch.
        expect(lanes[lane]?.[1], line).toBeLessThanOrEqual((lanes[lane + 1]?.[0] ?? 0) + 1);
      }
    }
  });

  it('are left out for tags that nothing is painted with', () => {
    const rules = highlightStyles(defaultCodebook, 'light', new Set(['opinion']));
    expect(rules).toContain(highlightName({ id: 'opinion' }, 0));
    expect(rules).not.toContain(highlightName({ id: 'quote' }, 0));
    expect(rules).not.toContain(highlightName(undefined, 0));
  });

  it('concern only blocks that are drawn over', () => {
    const rules = highlightStyles(defaultCodebook, 'light', everyTag(defaultCodebook)) + foundStyles('light');
    for (const [selectors] of rules.matchAll(/^.*(?= \{)/gmu)) {
      for (const selector of selectors.startsWith('@') ? [] : selectors.split(', '))
        expect(selector).toMatch(/^\.in-reach( \*)?::highlight\(/u);
    }
  });

  it.each(lineStyles)('draw the line style %s', (line) => {
    expect(allStyles([tag({ line })])).toContain(`underline ${line} rgb(11 95 165 /`);
  });

  it('set each lane lower than the one before', () => {
    const rules = allStyles([tag({})]);
    const offsets = [...rules.matchAll(/tag-quote-\d\) \{.*?text-underline-offset: ([\d.]+)em/g)].map(
      (match) => Number(match[1]),
    );
    const lanes = offsets.slice(0, drawnLanes);
    expect(lanes).toHaveLength(drawnLanes);
    expect(lanes).toEqual([...new Set(lanes)].sort((one, other) => one - other));
  });

  it('give each tag of a pile a height of its own', () => {
    const tags = ['a', 'b', 'c'].map((id) => tag({ id }));
    const rules = allStyles(tags);
    const heights = tags.map(({ id }) => {
      const rule = rules.split('\n').find((line) => line.includes(`(${highlightName({ id }, drawnLanes)})`));
      return /text-underline-offset: ([\d.]+)em/.exec(rule ?? '')?.[1];
    });
    expect(new Set(heights).size).toBe(3);
  });

  it('take no colour apart from colours', () => {
    const broken = tag({ light: { line: 'red; } body { display: none', tint: 'url(x)' } });
    const rules = allStyles([broken]);
    expect(rules).not.toMatch(/body|url/);
    expect(lineOf(broken, 'light')).toBe(lineOf(undefined, 'light'));
  });

  it('leave the tints out in forced colours', () => {
    const rules = highlightStyles(defaultCodebook, 'dark', everyTag(defaultCodebook));
    const [, forced = ''] = rules.split('@media (forced-colors: active)');
    expect(forced).toContain('background-color: transparent');
    expect(forced).not.toContain('rgb(');
  });
});

describe('tints', () => {
  it('laid over the sheet look as the codebook says', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (tint, sheet) => {
        const { colour, alpha } = translucentOver(tint, sheet);
        for (const index of [0, 1, 2] as const) {
          expect(
            Math.abs(colour[index] * alpha + sheet[index] * (1 - alpha) - tint[index]),
          ).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it.each(defaultCodebook.tags)('let what is beneath $name show', ({ light, dark }) => {
    const alphas = [
      translucentOver(parseColour(light.tint) ?? [0, 0, 0], [255, 254, 251]).alpha,
      translucentOver(parseColour(dark.tint) ?? [0, 0, 0], [28, 31, 36]).alpha,
    ];
    expect(Math.max(...alphas)).toBeLessThan(0.3);
  });

  it.each([
    ['#1f4e8c', [31, 78, 140]],
    [' #FFFFFF ', [255, 255, 255]],
    ['#fff', null],
    ['blue', null],
    ['', null],
  ])('reads %j', (written, colour) => {
    expect(parseColour(written)).toEqual(colour);
  });
});
