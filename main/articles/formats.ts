/** The table of file formats that are articles: by which name ending each is known and how its text is extracted. */
import type { ArticleFormat, ExtractedArticle } from '../../annotations/article/article.ts';
import { extractMarkdown } from './markdown-format.ts';
import { extractText } from './text-format.ts';

export interface FileFormat {
  readonly format: ArticleFormat;
  /** Lower case, with the dot. */
  readonly endings: readonly string[];
  /** Turns decoded text (`\n` only, no BOM) into an article. */
  readonly extract: (decoded: string) => ExtractedArticle;
}

export const fileFormats: readonly FileFormat[] = [
  { format: 'text', endings: ['.txt', '.text'], extract: extractText },
  { format: 'markdown', endings: ['.md', '.markdown'], extract: extractMarkdown },
];

/** The format of a file by its name, or undefined when it is no article. */
export function formatOfFile(name: string): FileFormat | undefined {
  const lower = name.toLowerCase();
  return fileFormats.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}
