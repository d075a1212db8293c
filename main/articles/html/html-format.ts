/** Saved web pages: `.html`, `.htm` and `.xhtml`. */
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { success, type Result } from '../../../annotations/result.ts';
import { canonicalText } from '../canonical-text.ts';
import type { FileToRead } from '../format.ts';
import type { ArticleReadFailure } from '../read-failure.ts';
import { extractPage } from './extract-page.ts';
import { decodePage } from './html-charset.ts';

export function readHtml({ bytes, name }: FileToRead): Result<ExtractedArticle, ArticleReadFailure> {
  const decoded = decodePage(bytes, name, null);
  if (!decoded.ok) return decoded;
  const asXml = name.toLowerCase().endsWith('.xhtml');
  const source = { markup: canonicalText(decoded.value.text), asXml, address: null };
  const article = extractPage(source, 'html', name);
  if (!article.ok) return article;
  return success({ ...article.value, warnings: [...decoded.value.warnings, ...article.value.warnings] });
}
