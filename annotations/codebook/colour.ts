/**
 * Colours as eyes see them: contrast after WCAG 2.2, distance in OKLab (Björn Ottosson, 2020), and what readers with a
 * colour-vision deficiency see (Machado, Oliveira and Fernandes, 2009, at full severity).
 */

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Lightness 0 to 1, chroma from 0, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** Reads `#rrggbb`; null for anything else, as a codebook of another program may hold. */
export function parseColour(colour: string): Rgb | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (parts === null) return null;
  const channel = (index: number): number => Number.parseInt(parts[index] ?? '0', 16);
  return [channel(1), channel(2), channel(3)];
}

export function hexColour(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours look to the reader who can tell them apart worst. Below some 0.05 they are the same at a glance. */
export function leastDistance(one: Rgb, other: Rgb): number {
  return Math.min(
    ...visions.map((see) => {
      const [a, b] = [oklab(see(linear(one))), oklab(see(linear(other)))];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    }),
  );
}

export function toOklch(colour: Rgb): Oklch {
  const [lightness, a, b] = oklab(linear(colour));
  return { lightness, chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** The colour, with less chroma where no screen shows that much. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Rgb {
  for (let share = 1; share > 0.02; share -= 0.02) {
    const rgb = unclipped(lightness, chroma * share, hue);
    if (rgb.every((channel) => channel >= -0.5 && channel <= 255.5)) return clip(rgb);
  }
  return clip(unclipped(lightness, 0, hue));
}

function clip(rgb: Triple): Rgb {
  const [red, green, blue] = rgb.map((channel) => Math.min(255, Math.max(0, Math.round(channel)))) as [
    number,
    number,
    number,
  ];
  return [red, green, blue];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: Rgb): Triple {
  const [red, green, blue] = colour;
  const one = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [one(red), one(green), one(blue)];
}

function gamma(share: number): number {
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
}

function oklab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function unclipped(lightness: number, chroma: number, hue: number): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

const seenAs =
  (rows: readonly [Triple, Triple, Triple]) =>
  (light: Triple): Triple => {
    const [red, green, blue] = rows.map((row) =>
      Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]),
    ) as [number, number, number];
    return [red, green, blue];
  };

/** Full colour vision, then without the long, the middle and the short cones. */
const visions: readonly ((light: Triple) => Triple)[] = [
  (light) => light,
  seenAs([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  seenAs([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  seenAs([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
];
