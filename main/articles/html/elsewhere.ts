/** Tells the parts of a page that are about other things than its article. */
import { isElement, namesOf, type PageElement } from './page-dom.ts';

const elsewhere = /comment|related|sidebar|widget|footer|recommend|teaser|promo|popular|trending|newsletter/u;

const known = new WeakMap<PageElement, boolean>();

/** Whether the element is or stands in such a part. The page must not be changed between two questions. */
export function isElsewhere(element: PageElement): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const { parentNode } = element;
  const answer =
    element.localName !== 'body' &&
    (beginsElsewhere(element) || (isElement(parentNode) && isElsewhere(parentNode)));
  known.set(element, answer);
  return answer;
}

function beginsElsewhere(element: PageElement): boolean {
  const { localName } = element;
  if (localName === 'aside' || localName === 'nav') return true;
  const names = namesOf(element);
  // Some sites put author and date of an article into a footer of its own.
  if (localName === 'footer' && !names.some((name) => /meta|byline|submitted|author/u.test(name)))
    return true;
  return localName !== 'article' && localName !== 'main' && names.some((name) => elsewhere.test(name));
}
