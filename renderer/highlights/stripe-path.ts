/** The path of an upright line in a tag's line style, as SVG draws it: margin stripes look like the lines under the words. */
import type { LineStyle } from '../../annotations/codebook/codebook.ts';

export interface StripePath {
  readonly d: string;
  /** For `stroke-dasharray`; empty for an unbroken line. */
  readonly dashes: string;
}

/** Half a wave is this high, in CSS px. */
const wave = 4;

/** From `top` to `bottom` at `x`, in CSS px. */
export function stripePath(style: LineStyle, x: number, top: number, bottom: number): StripePath {
  const straight = `M${String(x)} ${String(top)}V${String(bottom)}`;
  switch (style) {
    case 'solid':
      return { d: straight, dashes: '' };
    case 'dashed':
      return { d: straight, dashes: '6 4' };
    case 'dotted':
      return { d: straight, dashes: '0.1 4' };
    case 'double':
      return {
        d: [-1.25, 1.25].map((by) => `M${String(x + by)} ${String(top)}V${String(bottom)}`).join(''),
        dashes: '',
      };
    case 'wavy': {
      const halves = Math.max(1, Math.round((bottom - top) / wave));
      const turns = Array.from(
        { length: halves },
        (_none, at) => `q${at % 2 === 0 ? '-3' : '3'} 2 0 ${String(wave)}`,
      );
      return { d: `M${String(x)} ${String(top)}${turns.join('')}`, dashes: '' };
    }
  }
}
