/** Tells the parts of a page that are about other things than its article. */
import { isElement, namesOf, type PageElement } from './page-dom.ts';

const elsewhere = /comment|related|sidebar|widget|footer|recommend|teaser|promo|popular|trending|newsletter/u;

/** Kept on the elements: asking a table beside them takes longer than most answers. */
const known = Symbol('elsewhere');

interface JudgedElement extends PageElement {
  [known]?: boolean | undefined;
}

/** Whether the element is or stands in such a part. The page must not be changed between two questions. */
export function isElsewhere(element: JudgedElement): boolean {
  const before = element[known];
  if (before !== undefined) return before;
  const { parentNode } = element;
  const answer =
    element.localName !== 'body' &&
    (beginsElsewhere(element) || (isElement(parentNode) && isElsewhere(parentNode)));
  element[known] = answer;
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
