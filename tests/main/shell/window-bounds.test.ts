/** The window comes back where it was left, as long as that can still be reached. */
import { describe, expect, test } from 'vitest';
import { boundsToOpen } from '../../../main/shell/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height });

describe('the window opens', () => {
  test.each([
    ['where it was left', bounds(100, 80), [screen]],
    ['on the second screen', bounds(2000, 80), [screen, second]],
    ['partly off the screen, when its title bar can still be dragged', bounds(1700, 900), [screen]],
  ])('%s', (_name, remembered, screens) => {
    expect(boundsToOpen(remembered, screens)).toEqual(remembered);
  });

  test.each([
    ['the second screen is gone', bounds(2000, 80)],
    ['it would be above the screen', bounds(100, -60)],
    ['it would be below the screen', bounds(100, 1070)],
    ['it would be left of the screen', bounds(-1190, 100)],
  ])('at the usual size and centred when %s', (_name, remembered) => {
    expect(boundsToOpen(remembered, [screen])).toEqual({ width: 1440, height: 900 });
  });

  test('no larger than a small screen', () => {
    expect(boundsToOpen(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    });
  });

  test('no smaller than the desk needs', () => {
    expect(boundsToOpen(bounds(10, 10, 200, 100), [screen])).toEqual(bounds(10, 10, 720, 480));
  });
});
