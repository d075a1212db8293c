/** Makes a tag's tint translucent: alone on the sheet it looks as the codebook says, and where tints overlap both show. */

import type { Rgb } from '../../annotations/codebook/colour.ts';

export interface Translucent {
  readonly colour: Rgb;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Less than this would ask for a colour so strong that rounding it shows. */
const leastAlpha = 0.02;

/**
 * The most translucent colour that gives `tint` when laid over `sheet`. The less opaque it is, the more of what lies beneath it
 * shows; the channel that differs most decides how far that can go, because no channel can go below 0 or above 255.
 */
export function translucentOver(tint: Rgb, sheet: Rgb): Translucent {
  const needed = ([0, 1, 2] as const).map((channel) => {
    const room = tint[channel] < sheet[channel] ? sheet[channel] : 255 - sheet[channel];
    return room === 0 ? 0 : Math.abs(tint[channel] - sheet[channel]) / room;
  });
  const alpha = Math.min(1, Math.max(leastAlpha, ...needed));
  const solve = (channel: 0 | 1 | 2): number =>
    Math.min(255, Math.max(0, Math.round((tint[channel] - sheet[channel] * (1 - alpha)) / alpha)));
  return { colour: [solve(0), solve(1), solve(2)], alpha };
}

/** As CSS writes it; `strength` from 0 to 1 thins it further. */
export function cssColour({ colour, alpha }: Translucent, strength: number): string {
  return `rgb(${colour.join(' ')} / ${(alpha * strength).toFixed(3)})`;
}
