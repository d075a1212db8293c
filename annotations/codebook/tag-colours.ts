/** Colours of tags: pairs for light and dark that can be read on the sheets, told apart from the others, and proposed to begin with. */
import { contrast, fromOklch, hexColour, leastDistance, parseColour, toOklch, type Rgb } from './colour.ts';
import { lineStyles, usableTags, type Codebook, type LineStyle, type Tag, type TagId } from './codebook.ts';

export type TagColours = Pick<Tag, 'light' | 'dark'>;

/** What articles stand on, and the ink of their words. */
const sheets = {
  light: { sheet: [255, 254, 251], ink: [29, 28, 26] },
  dark: { sheet: [28, 31, 36], ink: [236, 235, 231] },
} as const satisfies Record<string, Record<string, Rgb>>;

/** A tag's line is also the colour of its name: WCAG 2.2 AA for text. */
const leastLineContrast = 4.5;
/** Words of the article on a tint: AAA. */
const leastInkContrast = 7;
/** In OKLab. Nearer than this, two lines of one style are taken for each other. */
const alike = 0.05;

/** The pair that goes with a colour of a person's or another program's choice; the colour itself where it can be read on the light sheet. */
export function coloursFrom(colour: Rgb): TagColours {
  const { lightness, chroma, hue } = toOklch(colour);
  const tinted = Math.min(chroma, 0.17);
  return {
    light: {
      line: hexColour(readable(colour, { lightness, chroma: Math.min(chroma, 0.2), hue }, 'light')),
      tint: hexColour(fromOklch({ lightness: 0.935, chroma: Math.min(0.035, tinted / 3), hue })),
    },
    dark: {
      line: hexColour(fromOklch({ lightness: 0.79, chroma: Math.min(0.115, tinted), hue })),
      tint: hexColour(fromOklch({ lightness: 0.325, chroma: Math.min(0.055, tinted / 2), hue })),
    },
  };
}

function readable(colour: Rgb, { lightness, chroma, hue }: ReturnType<typeof toOklch>, scheme: 'light'): Rgb {
  const { sheet } = sheets[scheme];
  if (contrast(colour, sheet) >= leastLineContrast) return colour;
  for (let darker = lightness; darker > 0; darker -= 0.01) {
    const candidate = fromOklch({ lightness: darker, chroma, hue });
    if (contrast(candidate, sheet) >= leastLineContrast) return candidate;
  }
  return sheets[scheme].ink;
}

/** Pairs to choose from, around the circle of hues, in two strengths, and grey. */
export const colourChoices: readonly TagColours[] = [
  ...[250, 50, 340, 150, 25, 195, 300, 95].map((hue) => choice(hue, 0.47, 0.13)),
  ...[270, 75, 0, 130, 220, 320, 170, 40].map((hue) => choice(hue, 0.38, 0.1)),
  choice(260, 0.42, 0.01),
];

function choice(hue: number, lightness: number, chroma: number): TagColours {
  return coloursFrom(fromOklch({ lightness, chroma, hue }));
}

/** Another line style tells two tags apart as well as this much distance of colour. */
const lineWorth = 0.15;
/** Looks of more tags than these cannot be kept apart anyway. */
export const mostCompared = 200;

/** A pair and a line style for a new tag, as unlike those in use as can be. */
export function proposeLook(codebook: Codebook): TagColours & Pick<Tag, 'line'> {
  const others = usableTags(codebook).slice(-mostCompared);
  const uses = (line: LineStyle) => others.filter((tag) => tag.line === line).length;
  const distinct = [
    ...new Map(others.map((tag) => [`${tag.line} ${tag.light.line} ${tag.dark.line}`, tag])).values(),
  ];
  const looks = colourChoices.flatMap((colours) => {
    const distances = distinct.map((tag) => ({ line: tag.line, room: distance(colours, tag) }));
    return lineStyles.map((line) => {
      const rooms = distances.map((other) => other.room + (other.line === line ? 0 : lineWorth));
      return { ...colours, line, room: Math.min(1, ...rooms), uses: uses(line) };
    });
  });
  const better = (one: (typeof looks)[number], other: (typeof looks)[number]) =>
    other.room > one.room || (other.room === one.room && other.uses < one.uses) ? other : one;
  const { line, light, dark } = looks.reduce(better);
  return { line, light, dark };
}

/** Something about a tag's look that a person should know; it keeps nobody from choosing it. */
export interface LookWarning {
  readonly code: 'line-faint' | 'tint-heavy' | 'look-alike';
  readonly message: string;
}

/** What is hard to read about a tag's look, or hard to tell from another tag. @param own the tag whose look it is */
export function checkLook(
  codebook: Codebook,
  look: TagColours & Pick<Tag, 'line'>,
  own: TagId | null,
): readonly LookWarning[] {
  const warnings: LookWarning[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const { sheet, ink } = sheets[scheme];
    const [line, tint] = [parseColour(look[scheme].line), parseColour(look[scheme].tint)];
    if (line !== null && contrast(line, sheet) < leastLineContrast) {
      warnings.push({
        code: 'line-faint',
        message: `The line is hard to see on the ${scheme} page: its contrast is ${contrast(line, sheet).toFixed(1)} to 1, where 4.5 are needed.`,
      });
    }
    if (tint !== null && contrast(ink, tint) < leastInkContrast) {
      warnings.push({
        code: 'tint-heavy',
        message: `Words are hard to read on the ${scheme} page’s tint: their contrast is ${contrast(ink, tint).toFixed(1)} to 1, where 7 are needed.`,
      });
    }
  }
  const twin = usableTags(codebook).find(
    (tag) => tag.id !== own && tag.line === look.line && distance(look, tag) < alike,
  );
  if (twin !== undefined) {
    warnings.push({
      code: 'look-alike',
      message: `Some readers cannot tell this from “${twin.name}”. Choose another line style or colour.`,
    });
  }
  return warnings;
}

/** Working out a distance is slow, many tags share few colours, and an import may bring a thousand tags. */
const knownDistances = new Map<string, number>();
const mostKnown = 10_000;

function distance(one: TagColours, other: TagColours): number {
  const key = [one.light.line, one.dark.line, other.light.line, other.dark.line].join(' ');
  const known = knownDistances.get(key);
  if (known !== undefined) return known;
  const found = Math.min(
    ...(['light', 'dark'] as const).map((scheme) => {
      const [a, b] = [parseColour(one[scheme].line), parseColour(other[scheme].line)];
      return a === null || b === null ? 1 : leastDistance(a, b);
    }),
  );
  if (knownDistances.size >= mostKnown) knownDistances.clear();
  knownDistances.set(key, found);
  return found;
}
