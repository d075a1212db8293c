/** Web pages that a browser saved with all that belongs to them in one file: `.mhtml` and `.mht` (RFC 2557). */
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { canonicalText } from '../canonical-text.ts';
import type { FileToRead } from '../format.ts';
import { extractPage } from '../html/extract-page.ts';
import { decodePage } from '../html/html-charset.ts';
import type { ArticleReadFailure } from '../read-failure.ts';
import { readMimeMessage, type MimeMessage, type MimePart } from './mime-parts.ts';

export function readMhtml({ bytes, name }: FileToRead): Result<ExtractedArticle, ArticleReadFailure> {
  const message = readMimeMessage(bytes);
  const page = rootPage(message);
  if (page === null) {
    return failure(
      'file-broken',
      `“${name}” holds no web page, or it was cut off before the page began. Save the page again.`,
    );
  }
  const decoded = decodePage(page.content(), name, page.charset);
  if (!decoded.ok) return decoded;
  const address = webAddress(message.headers.get('snapshot-content-location')) ?? webAddress(page.location);
  const asXml = page.type === 'application/xhtml+xml';
  const article = extractPage({ markup: canonicalText(decoded.value.text), asXml, address }, 'mhtml', name);
  if (!article.ok) return article;
  return success({ ...article.value, warnings: [...decoded.value.warnings, ...article.value.warnings] });
}

/** The part that the message names as its root, else the first page in it. */
function rootPage({ parts, start }: MimeMessage): MimePart | null {
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  return pages.find(({ id }) => start !== null && id === start) ?? pages[0] ?? null;
}

function webAddress(location: string | null | undefined): string | null {
  return location !== null && location !== undefined && /^https?:\/\//iu.test(location) ? location : null;
}
