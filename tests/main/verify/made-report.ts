/** Reports with evidence as HTML and as JSON-LD, made for tests of damaged, altered and hostile files. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../annotations/report/html/escape-html.ts';
import { codePointLength } from '../../../annotations/text/code-points.ts';

export interface MadeArticle {
  readonly path: string;
  readonly text: string;
  readonly quotes: readonly string[];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function placeOf(text: string, quote: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`The text does not say: ${quote}`);
  const start = codePointLength(text.slice(0, at));
  return { start, end: start + codePointLength(quote) };
}

/** @param before markup that stands before the evidence */
export function htmlReportOf(articles: readonly MadeArticle[], before = ''): string {
  const bodies = articles.map(({ path, text, quotes }, number) => {
    const rows = quotes.map((quote, index) => {
      const { start, end } = placeOf(text, quote);
      return `<tr id="r${number + 1}-${index + 1}" data-annotation="a-${number}-${index}"><th scope="row">${number + 1}.${index + 1}</th><td><q data-start="${start}" data-end="${end}" data-state="exact">${escapeHtml(quote)}</q></td></tr>\n`;
    });
    return `<tbody data-path="${escapeHtml(path)}" data-sha256="${sha256(text)}" data-text-sha256="${sha256(text)}">\n${rows.join('')}</tbody>\n`;
  });
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Report</title></head><body><main>${before}<section id="evidence"><h2>Evidence</h2><table><thead><tr><th>Line</th><th>Words</th></tr></thead>\n${bodies.join('')}</table></section></main></body></html>\n`;
}

export function jsonLdReportOf(articles: readonly MadeArticle[]): string {
  const items = articles.flatMap(({ path, text, quotes }, number) =>
    quotes.map((quote, index) => ({
      type: 'Annotation',
      target: {
        type: 'SpecificResource',
        source: `urn:claimdesk:text:${sha256(text)}`,
        selector: [
          { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', ...placeOf(text, quote) },
        ],
        'claimdesk:path': path,
        'claimdesk:sha256': sha256(text),
        'claimdesk:textSha256': sha256(text),
      },
      'claimdesk:label': `${number + 1}.${index + 1}`,
    })),
  );
  return JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } });
}
