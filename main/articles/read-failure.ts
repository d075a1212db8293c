/** What can go wrong when a file is read as an article, as codes for the program. */

export const readFailureCodes = [
  'file-missing',
  'file-unreadable',
  'file-binary',
  'file-broken',
  'file-encrypted',
  'file-too-large',
  'file-empty',
  'no-article-text',
  'not-a-file',
  'unknown-format',
  'outside-folder',
] as const;
export type ArticleReadFailure = (typeof readFailureCodes)[number];
