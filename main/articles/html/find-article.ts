/** Finds the element that holds the article: Mozilla's Readability, or the page's own `article`, `main` or `body` where that gives up. */
import { Readability } from '@mozilla/readability';
import { lineOf, parsePage, type PageElement } from './page-dom.ts';
import type { TidyPage } from './tidy-markup.ts';

/** Characters of text under which Readability tries again with less strict rules; short reports are articles too. */
const shortArticle = 250;
/** Elements above which Readability would take seconds. */
const mostElements = 30_000;

export interface FoundArticle {
  readonly element: PageElement;
  /** Whether the page was too large to be reduced, so that all of it is shown. */
  readonly whole: boolean;
}

/** Null when the page has no text. Each way works on a document of its own, because Readability changes the one it reads. */
export function findArticle(page: TidyPage): FoundArticle | null {
  const small = page.elements <= mostElements;
  const reduced = small ? reduce(page.markup) : null;
  if (reduced !== null) return { element: reduced, whole: false };
  const { body } = parsePage(page.markup);
  for (const selector of ['nav', 'footer', 'aside', 'form']) {
    for (const element of body.querySelectorAll(selector)) element.remove();
  }
  for (const element of [
    ...body.querySelectorAll('main article'),
    ...body.querySelectorAll('article, main, [role="main"]'),
  ].slice(0, 20)) {
    if (lineOf(element).length * 2 > lineOf(body).length) return { element, whole: !small };
  }
  return lineOf(body) === '' ? null : { element: body, whole: !small };
}

/** Readability's article, or null when it finds none or fails. */
function reduce(markup: string): PageElement | null {
  const page: unknown = parsePage(markup);
  if (!isReadable(page)) return null;
  try {
    const reader = new Readability<unknown>(page, {
      charThreshold: shortArticle,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (element: unknown) => element,
    });
    const element = reader.parse()?.content;
    return isPageElement(element) && lineOf(element) !== '' ? element : null;
  } catch {
    // It expects a browser's document in every corner; what it cannot do, the page's own elements can.
    return null;
  }
}

/** Readability's types ask for a browser's document; linkedom's is one as far as it looks. */
function isReadable(page: unknown): page is ConstructorParameters<typeof Readability>[0] {
  return typeof page === 'object' && page !== null && 'createElement' in page;
}

function isPageElement(value: unknown): value is PageElement {
  return typeof value === 'object' && value !== null && 'querySelectorAll' in value;
}
