/** Writes the rules for `::highlight()` from the codebook: a translucent tint and a line of the tag's style, lower for each lane. */
import { parseColour, type Rgb } from '../../annotations/codebook/colour.ts';
import type { Codebook, LineStyle, Tag, TagId } from '../../annotations/codebook/codebook.ts';
import type { ColourScheme } from './colour-scheme.ts';
import { drawnLanes, highlightName, highlightSelector } from './highlight-names.ts';
import { cssColour, translucentOver } from './tint.ts';

/** What the article stands on, as in the look. */
const sheets: Readonly<Record<ColourScheme, Rgb>> = { light: [255, 254, 251], dark: [28, 31, 36] };

/** For a tag the codebook does not know, or whose colour cannot be read. */
const greyLines: Readonly<Record<ColourScheme, Rgb>> = { light: [91, 87, 80], dark: [179, 177, 171] };
const greyAlpha = 0.12;

/** How far the line of the first lane stands below the baseline and how much further each next one does, in em: the last must not reach the next line of text. */
const firstOffset = 0.2;
const offsetStep = 0.17;

/** How a line is drawn, in em. Chromium draws a wave and the second of two lines below the place of an underline; `raise` brings them up again. */
interface Stroke {
  readonly thickness: number;
  readonly raise: number;
}

/** Dots and waves need other weights than lines to look as heavy. */
const strokes: Readonly<Record<LineStyle, Stroke>> = {
  solid: { thickness: 0.1, raise: 0 },
  dashed: { thickness: 0.1, raise: 0 },
  wavy: { thickness: 0.085, raise: 0.12 },
  dotted: { thickness: 0.13, raise: 0 },
  double: { thickness: 0.07, raise: 0.03 },
};

/** Under other lines each keeps to the height of its lane. */
const strokesBelow: Readonly<Record<LineStyle, Stroke>> = {
  ...strokes,
  wavy: { thickness: 0.07, raise: 0.09 },
  dotted: { thickness: 0.11, raise: 0 },
  double: { thickness: 0.05, raise: 0.03 },
};

/** Tints thin out from lane to lane, so that a pile of annotations leaves the words readable. */
const laneStrengths = [1, 0.85, 0.7, 0.55, 0.4] as const;

/**
 * The rules for tags that are painted; null stands for those the codebook does not know. In forced colours the line styles alone tell the
 * tags apart.
 */
export function highlightStyles(
  codebook: Codebook,
  scheme: ColourScheme,
  painted: ReadonlySet<TagId | null>,
): string {
  const rules: string[] = [];
  const forced: string[] = [];
  for (const [index, tag] of [...codebook.tags, undefined].entries()) {
    if (!painted.has(tag?.id ?? null)) continue;
    for (let lane = 0; lane <= drawnLanes; lane += 1) {
      const selector = highlightSelector(highlightName(tag, lane));
      const style = tag?.line ?? 'dotted';
      // In a pile each tag has a height of its own, as far as there are heights.
      const height = lane < drawnLanes ? lane : index % drawnLanes;
      const { thickness, raise } = (height === 0 ? strokes : strokesBelow)[style];
      const offset = (firstOffset + offsetStep * height - raise).toFixed(2);
      rules.push(
        `${selector} { background-color: ${tintOf(tag, scheme, lane)}; ` +
          `text-decoration: underline ${style} ${lineOf(tag, scheme)}; ` +
          `text-decoration-thickness: ${String(thickness)}em; text-underline-offset: ${offset}em; }`,
      );
      forced.push(`${selector} { background-color: transparent; text-decoration-color: CanvasText; }`);
    }
  }
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}\n`;
}

/** The colour of a tag's line, as CSS writes it; grey when there is none to be had. */
export function lineOf(tag: Tag | undefined, scheme: ColourScheme): string {
  const colour = parseColour(tag?.[scheme].line ?? '') ?? greyLines[scheme];
  return cssColour({ colour, alpha: 1 }, 1);
}

function tintOf(tag: Tag | undefined, scheme: ColourScheme, lane: number): string {
  const tint = parseColour(tag?.[scheme].tint ?? '');
  const translucent =
    tint === null ? { colour: greyLines[scheme], alpha: greyAlpha } : translucentOver(tint, sheets[scheme]);
  return cssColour(translucent, laneStrengths[lane] ?? 1);
}
