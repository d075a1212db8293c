/** Keeps the page's one style sheet of `::highlight()` rules: built by script and adopted, because the security policy allows no inline styles. */
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { ColourScheme } from './colour-scheme.ts';
import { foundStyles } from './found-styles.ts';
import { highlightStyles } from './highlight-styles.ts';

let sheet: CSSStyleSheet | null = null;
let written: { readonly codebook: Codebook; readonly scheme: ColourScheme } | null = null;

/** Writes the rules for a codebook and scheme, and adopts the sheet the first time. Nothing happens when they are the same. */
export function writeHighlightSheet(codebook: Codebook, scheme: ColourScheme): void {
  if (written?.codebook === codebook && written.scheme === scheme) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(highlightStyles(codebook, scheme) + foundStyles(scheme));
  written = { codebook, scheme };
}
