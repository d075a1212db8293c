/** The direction of a field of several lines: the browser's for short texts, that of the beginning for long ones. */
import { describe, expect, it } from 'vitest';
import { fieldDirection } from '../../../renderer/components/field-direction.ts';

describe('the direction of a field', () => {
  it.each([
    ['an empty text', '', 'auto'],
    ['a short text', 'Two words', 'auto'],
    ['a short Hebrew text', 'שתי מילים', 'auto'],
    ['a long English text', 'Two words. '.repeat(1000), 'ltr'],
    ['a long Hebrew text', 'שתי מילים. '.repeat(1000), 'rtl'],
    ['a long text that turns Hebrew later', `Two words. ${'שתי מילים. '.repeat(1000)}`, 'ltr'],
    ['a long text of signs', '… — '.repeat(2000), 'ltr'],
  ])('of %s', (_, text, direction) => {
    expect(fieldDirection(text)).toBe(direction);
  });
});
