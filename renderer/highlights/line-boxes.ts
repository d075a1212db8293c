/** Joins the rectangles of a run of text into one box per line, as the outline of the chosen annotation is drawn. */

/** In CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A gap this wide between rectangles of one line is still one box: rounding, and the edges of emphasis. In CSS px. */
const joinedGap = 2;

/** The rectangles come in text order, several to a line where emphasis begins and ends. */
export function lineBoxes(rects: readonly Box[]): Box[] {
  const boxes: Box[] = [];
  for (const rect of rects) {
    const last = boxes.at(-1);
    if (
      last !== undefined &&
      onOneLine(last, rect) &&
      rect.left <= last.right + joinedGap &&
      rect.right >= last.left - joinedGap
    ) {
      boxes[boxes.length - 1] = {
        left: Math.min(last.left, rect.left),
        top: Math.min(last.top, rect.top),
        right: Math.max(last.right, rect.right),
        bottom: Math.max(last.bottom, rect.bottom),
      };
    } else {
      boxes.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
    }
  }
  return boxes;
}

/** The smallest box round all of them; null when there are none. */
export function surroundingBox(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** Two boxes share a line when they overlap by more than half of the lower one's height. */
function onOneLine(one: Box, other: Box): boolean {
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return overlap > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}
