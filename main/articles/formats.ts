/** The table of file formats that are articles: by which name ending each is known and what reads it. */
import type { ExtractedArticle } from '../../annotations/article/article.ts';
import { success, type Result } from '../../annotations/result.ts';
import { canonicalText } from './canonical-text.ts';
import { decodeText } from './decode.ts';
import type { FileFormat, FileToRead } from './format.ts';
import { extractMarkdown } from './markdown-format.ts';
import type { ArticleReadFailure } from './read-failure.ts';
import { extractText } from './text-format.ts';

// Pages and Word files need large libraries, which a folder of text files should not wait for.
export const fileFormats: readonly FileFormat[] = [
  { format: 'text', endings: ['.txt', '.text'], read: async (file) => readAsText(file, extractText) },
  {
    format: 'markdown',
    endings: ['.md', '.markdown'],
    read: async (file) => readAsText(file, extractMarkdown),
  },
  {
    format: 'html',
    endings: ['.html', '.htm', '.xhtml'],
    read: async (file) => (await import('./html/html-format.ts')).readHtml(file),
  },
  {
    format: 'mhtml',
    endings: ['.mhtml', '.mht'],
    read: async (file) => (await import('./mhtml/mhtml-format.ts')).readMhtml(file),
  },
  {
    format: 'docx',
    endings: ['.docx'],
    read: async (file) => (await import('./docx/docx-format.ts')).readDocx(file),
  },
];

/** The format of a file by its name, or undefined when it is no article. */
export function formatOfFile(name: string): FileFormat | undefined {
  const lower = name.toLowerCase();
  return fileFormats.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}

/** @param extract turns decoded text (`\n` only, no BOM) into an article */
function readAsText(
  { bytes, name }: FileToRead,
  extract: (decoded: string) => ExtractedArticle,
): Result<ExtractedArticle, ArticleReadFailure> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const extracted = extract(canonicalText(decoded.value.text));
  return success({ ...extracted, warnings: [...decoded.value.warnings, ...extracted.warnings] });
}
