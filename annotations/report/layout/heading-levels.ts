/** Turns the heading levels of an article, which may skip and begin anywhere, into ones that go down a step at a time below its title. */

/** The level at which to show a heading of the given level; to be asked in text order. */
export type HeadingLevels = (level: number) => number;

/** The article's title stands at level 2, so its own headings are levels 3 to 6. */
export function headingLevels(): HeadingLevels {
  let above: number[] = [];
  return (level) => {
    above = [...above.filter((outer) => outer < level), level];
    return Math.min(2 + above.length, 6);
  };
}
