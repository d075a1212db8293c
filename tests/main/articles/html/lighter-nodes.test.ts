/** What linkedom’s nodes do without in this program. */
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import '../../../../main/articles/html/lighter-nodes.ts';

interface Paragraph {
  className: string;
  readonly outerHTML: string;
  matches(selectors: string): boolean;
  addEventListener(type: string, listener: () => void): void;
}

/** linkedom's types need a browser's, which are unknown to what runs in Node. */
function paragraph(markup: string): Paragraph {
  const page = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html') as unknown as {
    querySelector(selectors: string): Paragraph | null;
  };
  const found = page.querySelector('p');
  if (found === null) throw new Error('There is no paragraph.');
  return found;
}

describe('a node of a page', () => {
  test('has no table of listeners', () => {
    expect(() => {
      paragraph('<p>words</p>').addEventListener('click', () => undefined);
    }).toThrow(TypeError);
  });

  test.each([
    ['<p class="lead  first">words</p>', 'lead  first'],
    ['<p>words</p>', ''],
  ])('%s has its classes as they are written', (markup, classes) => {
    expect(paragraph(markup).className).toBe(classes);
  });

  test.each([['<p class="lead">words</p>'], ['<p>words</p>']])('%s takes other classes', (markup) => {
    const element = paragraph(markup);
    element.className = 'page wide';
    expect(element.outerHTML).toBe('<p class="page wide">words</p>');
    expect(element.matches('.wide')).toBe(true);
  });
});
