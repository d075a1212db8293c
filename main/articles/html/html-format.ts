/** Saved web pages: `.html`, `.htm` and `.xhtml`. */
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { canonicalText } from '../canonical-text.ts';
import type { FileToRead } from '../format.ts';
import type { ArticleReadFailure } from '../read-failure.ts';
import { extractPage } from './extract-page.ts';
import { decodePage } from './html-charset.ts';

export function readHtml({ bytes, name }: FileToRead): Result<ExtractedArticle, ArticleReadFailure> {
  const decoded = decodePage(bytes, name, null);
  if (!decoded.ok) return decoded;
  const asXml = name.toLowerCase().endsWith('.xhtml');
  const article = extractPage({ markup: canonicalText(decoded.value.text), asXml, address: null }, 'html');
  if (article === null) return failure('no-article-text', noArticleText(name));
  return success({ ...article, warnings: [...decoded.value.warnings, ...article.warnings] });
}

export function noArticleText(name: string): string {
  return `“${name}” has no text to read: the page is empty or draws everything by script. Save it again from a browser that shows it.`;
}
