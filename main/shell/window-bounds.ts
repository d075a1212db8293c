/** Where the window goes: as it was left, if that is still on a screen. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const usualSize = { width: 1440, height: 900 } as const;
export const smallestSize = { width: 720, height: 480 } as const;

/** How much of the title bar must be on a screen to be able to drag the window back, in device-independent pixels. */
const visibleEnough = 80;

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  return right - left >= visibleEnough && bounds.y >= area.y && bounds.y < area.y + area.height - 24;
}

/**
 * The bounds to open with: the remembered ones when their title bar can be reached on one of the screens, else the usual size
 * (no larger than the first screen), centred by the system when `x` and `y` are absent.
 */
export function boundsToOpen(
  remembered: Rectangle | null,
  workAreas: readonly Rectangle[],
): Rectangle | { readonly width: number; readonly height: number } {
  if (remembered && workAreas.some((area) => isReachable(remembered, area))) {
    return {
      x: remembered.x,
      y: remembered.y,
      width: Math.max(remembered.width, smallestSize.width),
      height: Math.max(remembered.height, smallestSize.height),
    };
  }
  const first = workAreas[0];
  return {
    width: Math.min(usualSize.width, first?.width ?? usualSize.width),
    height: Math.min(usualSize.height, first?.height ?? usualSize.height),
  };
}
