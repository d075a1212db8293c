/** A report can be saved under its suggested name on every platform. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../main/store/file-name.ts';

test.each([
  ['Ferry strike ends', 'Ferry strike ends'],
  ['Who said: “yes/no”?', 'Who said “yes no”'],
  ['  spaces\n and  lines ', 'spaces and lines'],
  ['ends with a dot.', 'ends with a dot'],
  ['???', 'report'],
  ['', 'report'],
])('%j becomes %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('any title gives a name without forbidden characters that fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const name = safeFileName(title);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
    }),
  );
});
