/**
 * Keeps the page's one style sheet of `::highlight()` rules: built by script and adopted, because the security policy allows no inline
 * styles. It holds the rules of tags that were painted and of no others, for every element near them is given a style for each rule.
 */
import type { Codebook, TagId } from '../../annotations/codebook/codebook.ts';
import type { ColourScheme } from './colour-scheme.ts';
import { foundStyles } from './found-styles.ts';
import { highlightStyles } from './highlight-styles.ts';

/** For a tag that the codebook does not know it is null that was painted. */
type Painted = TagId | null;

let sheet: CSSStyleSheet | null = null;
let written: { readonly codebook: Codebook; readonly scheme: ColourScheme } | null = null;
const tags = new Set<Painted>();

/** Writes the rules for these tags and those painted before, and adopts the sheet the first time. Nothing happens when they are there. */
export function writeHighlightSheet(
  codebook: Codebook,
  scheme: ColourScheme,
  painted: Iterable<Painted>,
): void {
  const before = tags.size;
  for (const tag of painted) tags.add(tag);
  if (written?.codebook === codebook && written.scheme === scheme && tags.size === before) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(highlightStyles(codebook, scheme, tags) + foundStyles(scheme));
  written = { codebook, scheme };
}
