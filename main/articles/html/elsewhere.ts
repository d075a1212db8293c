/** Tells the parts of a page that are about other things than its article. */
import { isElement, namesOf, type PageElement, type PageNode } from './page-dom.ts';

const elsewhere = /comment|related|sidebar|widget|footer|recommend|teaser|promo|popular|trending|newsletter/u;

/** Whether the element is or stands in such a part. */
export function isElsewhere(element: PageElement): boolean {
  for (let at: PageNode | null = element; isElement(at) && at.localName !== 'body'; at = at.parentNode) {
    if (at.localName === 'aside' || at.localName === 'footer' || at.localName === 'nav') return true;
    if (
      at.localName !== 'article' &&
      at.localName !== 'main' &&
      namesOf(at).some((name) => elsewhere.test(name))
    )
      return true;
  }
  return false;
}
