/** What a page holds that a browser could act on, as the HTML standard parses it. */
import { attribute, elements, parseHtml } from '../annotations/report/parse-html.ts';

/** Elements that run, load, navigate, submit or change what others do. */
const acting = new Set(
  'script iframe frame object embed applet link base form input button select textarea img picture audio video source track portal template slot noscript marquee dialog animate set foreignobject image use'.split(
    ' ',
  ),
);

const addressed = new Set([
  'href',
  'xlink:href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'background',
  'srcdoc',
  'ping',
]);

/** What could act in the page, each as a short sentence; an inert page has none. Links of the web and of mail, and within the page, do not. */
export function actingParts(html: string): readonly string[] {
  const found: string[] = [];
  for (const element of elements(parseHtml(html).document, '*')) {
    const { tagName, attrs } = element;
    if (acting.has(tagName.toLowerCase())) found.push(`<${tagName}>`);
    if (tagName === 'meta' && /refresh|set-cookie/iu.test(attribute(element, 'http-equiv') ?? ''))
      found.push('<meta> that acts');
    for (const { name, value } of attrs) {
      if (/^on/iu.test(name)) found.push(`${tagName} with ${name}`);
      if (addressed.has(name) && !/^(?:#|https?:\/\/|mailto:)/u.test(value))
        found.push(`${tagName} ${name}=${value.slice(0, 60)}`);
      if (name === 'style' && /url|expression|import|binding/iu.test(value))
        found.push(`${tagName} with the style ${value.slice(0, 60)}`);
    }
  }
  return found;
}
