/** Finds the element that holds the article: Mozilla's Readability, or the page's own `article`, `main` or `body` where that gives up. */
import { Readability } from '@mozilla/readability';
import { hasWords, lengthOf, parsePage, type PageDocument, type PageElement } from './page-dom.ts';
import type { TidyPage } from './tidy-markup.ts';

/** Characters of text under which Readability tries again with less strict rules; short reports are articles too. */
const shortArticle = 250;
/** Elements and length of the markup (UTF-16 code units) above which Readability would take seconds. */
const mostElements = 30_000;
const longestMarkup = 4_000_000;

export interface FoundArticle {
  readonly element: PageElement;
  /** Whether the page was too large to be reduced, so that all of it is shown. */
  readonly whole: boolean;
}

/** Readability for tidied pages, in which nothing hidden is left: asking each element for its style would cost as much as scoring it. */
class TidyReadability<Content> extends Readability<Content> {
  protected _isProbablyVisible(): boolean {
    return true;
  }
}

/** Null when the page has no text. @param page the document of `tidy`; it is changed, so nothing is to be read from it afterwards */
export function findArticle(tidy: TidyPage, page: PageDocument): FoundArticle | null {
  const small = tidy.elements <= mostElements && tidy.markup.length <= longestMarkup;
  const reduced = small ? reduce(page) : null;
  if (reduced !== null) return { element: reduced, whole: false };
  const { body } = small ? parsePage(tidy.markup) : page;
  for (const element of [...body.querySelectorAll('nav, footer, aside, form')]) element.remove();
  const whole = lengthOf(body);
  if (whole === 0) return null;
  const candidates = [
    ...body.querySelectorAll('main article'),
    ...body.querySelectorAll('article, main, [role="main"]'),
  ];
  const element = candidates.slice(0, 20).find((candidate) => lengthOf(candidate) * 2 > whole) ?? body;
  return { element, whole: !small };
}

/** Readability's article, or null when it finds none or fails. */
function reduce(page: unknown): PageElement | null {
  if (!isReadable(page)) return null;
  try {
    const reader = new TidyReadability<unknown>(page, {
      charThreshold: shortArticle,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (element: unknown) => element,
    });
    const element = reader.parse()?.content;
    return isPageElement(element) && hasWords(element) ? element : null;
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
