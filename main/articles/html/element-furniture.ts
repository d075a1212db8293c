/**
 * Tells elements that stand within an article and are no part of it by what a site calls them (class, id, role) and by how much of
 * them are links. In doubt an element stays: missing furniture costs less than hiding the article.
 */
import { isElement, lengthOf, namesOf, type PageElement, type PageNode } from './page-dom.ts';

interface FurnitureName {
  readonly pattern: RegExp;
  /** Most characters (UTF-16 code units) that such an element has. */
  readonly longest: number;
  /** Smallest part of them that are links. */
  readonly fewestLinks: number;
}

const part = (words: string): RegExp => new RegExp(`(?:^|[-_])(?:${words})(?:$|[-_])`, 'u');

const furnitureNames: readonly FurnitureName[] = [
  // Reader comments may be longer than the article.
  {
    pattern:
      /^(?:comments?|comment-?(?:list|section|area|thread|form)|disqus_thread|respond|reader-comments|commentlist)$/u,
    longest: Infinity,
    fewestLinks: 0,
  },
  {
    pattern: part(
      'share|sharing|sharedaddy|share-?(?:bar|buttons?|tools|links)|social(?:-?(?:share|links|media|icons))?|addthis|addtoany|jp-relatedposts',
    ),
    longest: 400,
    fewestLinks: 0,
  },
  {
    pattern: part(
      'newsletter|subscribe|subscription|sign-?up|signup-?form|mailing-?list|mc4wp|paywall|donate|donation|call-to-action|cta',
    ),
    longest: 700,
    fewestLinks: 0,
  },
  {
    pattern: part(
      'related|related-?(?:articles?|posts?|stories|content|links|news)|recommended|recommendations|read-?(?:more|next|also)|more-?(?:stories|news|on)|also-?read|see-?also|most-?(?:read|popular)|trending|popular-posts|outbrain|taboola|teasers?',
    ),
    longest: 2500,
    fewestLinks: 0.3,
  },
  {
    pattern: part(
      'tags|tag-?(?:list|cloud|links)|post-tags|entry-tags|article-tags|topics|topic-?list|keywords|cat-?links|categories',
    ),
    longest: 700,
    fewestLinks: 0.5,
  },
  {
    pattern: part(
      'ad|ads|advert|advertisement|advertising|sponsor|sponsored|promo|promotion|promobox|banner',
    ),
    longest: 600,
    fewestLinks: 0,
  },
  {
    pattern: part('breadcrumbs?|pagination|pager|nav|navigation|post-navigation|menu|toolbar|skip-?link'),
    longest: 700,
    fewestLinks: 0.5,
  },
  {
    pattern: part(
      'author-?(?:bio|box|info|card|description|profile)|about-?(?:the-)?author|autor(?:en)?-?(?:profil|box|info|kasten)|sobre-(?:el|o)-autor|a-propos-de-l-auteur|over-de-auteur|entry-footer|post-footer|article-footer|copyright|disclaimer|legal',
    ),
    longest: 1500,
    fewestLinks: 0,
  },
  {
    pattern: part('print-?(?:only|link)|screen-reader-text|sr-only|visually-hidden|reply-link'),
    longest: 300,
    fewestLinks: 0,
  },
];

const furnitureRoles: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'search',
  'menu',
  'toolbar',
  'contentinfo',
  'banner',
]);
const never: ReadonlySet<string> = new Set(['article', 'body', 'html', 'main', 'p', 'h1']);
/** An element with a larger part of the article's words is the article, whatever it is called. */
const largestShare = 0.45;

/** @param root the article, by whose length the parts of it are judged */
export function furnitureJudge(root: PageElement): (element: PageElement) => boolean {
  const whole = Math.max(1, lengthOf(root));
  return (element) => {
    if (never.has(element.localName)) return element.localName === 'p' && isFurnitureParagraph(element);
    const names = namesOf(element);
    const role = element.getAttribute('role')?.toLowerCase() ?? '';
    const matching = furnitureNames.filter(({ pattern }) => names.some((name) => pattern.test(name)));
    const isLinks = element.localName === 'nav' || furnitureRoles.has(role);
    const isList = element.localName === 'ul' || element.localName === 'ol';
    if (matching.length === 0 && !isLinks && !isList) return false;
    const length = lengthOf(element);
    if (length === 0) return false;
    const comments = matching.some(({ longest }) => longest === Infinity);
    if (!comments && length / whole > largestShare && whole > 400) return false;
    const links = linkShare(element, length);
    if (isLinks) return length <= 700 || links > 0.6;
    if (matching.some(({ longest, fewestLinks }) => length <= longest && links >= fewestLinks)) return true;
    return isList && isLinkList(element, length, links);
  };
}

/** A paragraph that a site calls a tag list, a share row or the like, never by links alone. */
function isFurnitureParagraph(paragraph: PageElement): boolean {
  const names = namesOf(paragraph);
  if (names.length === 0) return false;
  const length = lengthOf(paragraph);
  return furnitureNames.some(
    ({ pattern, longest, fewestLinks }) =>
      length <= Math.min(longest, 500) &&
      names.some((name) => pattern.test(name)) &&
      linkShare(paragraph, length) >= fewestLinks,
  );
}

/** Several links and hardly a word beside them: a menu or the titles of other articles. */
function isLinkList(list: PageElement, length: number, links: number): boolean {
  const items = [...childElements(list)].filter(({ localName }) => localName === 'li');
  return items.length >= 3 && links > 0.9 && length / items.length < 110;
}

/** The part of an element's characters that are links. */
function linkShare(element: PageElement, length: number): number {
  let linked = 0;
  for (const link of Array.from(element.getElementsByTagName('a'))) linked += lengthOf(link);
  return length === 0 ? 0 : Math.min(1, linked / length);
}

function* childElements(parent: PageNode): Generator<PageElement> {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) yield child;
}
