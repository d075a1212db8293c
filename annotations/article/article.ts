/** The article: one file, read into canonical text, blocks, inline marks and metadata. All offsets are UTF-16 code units of `text`. */

/** Names an article within its folder for as long as its record lives; survives renaming the file. */
export type ArticleId = string;

/** Each kind of block says how it reads; `furniture` (tag lists, comments, promotions) is left out of counts and suggestions. */
export const blockKinds = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'paragraph',
  'quotation',
  'list-item',
  'caption',
  'furniture',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A range of the text, `start` inclusive and `end` exclusive. Blocks are in order, never overlap and leave out only blanks between them. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for headings, the nesting depth from 1 for list items and quotations; absent elsewhere. */
  readonly level?: number;
  /** What stands before a list item, such as "•" or "3."; it is not part of the text. */
  readonly marker?: string;
}

/** Inline emphasis within blocks. Links are shown, never followed without a question. */
export type InlineMark =
  | { readonly kind: 'emphasis' | 'strong' | 'code'; readonly start: number; readonly end: number }
  | { readonly kind: 'link'; readonly start: number; readonly end: number; readonly href: string };

export type ArticleFormat = 'text' | 'markdown' | 'html' | 'mhtml' | 'docx';

/** Where a piece of metadata was found; `detected` is what the text is like rather than what it says, as its language. */
export type MetadataOrigin = 'text' | 'front-matter' | 'page' | 'detected' | 'analyst';

export interface Found<Value> {
  readonly value: Value;
  readonly origin: MetadataOrigin;
}

/** A date as it stands in the article and, where the reading is certain, as ISO 8601 (`2023-02-23` or `2023-02-23T09:58`). */
export interface PublicationDate {
  readonly written: string;
  readonly iso: string | null;
}

export interface ArticleMetadata {
  readonly title: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly byline: Found<string> | null;
  readonly published: Found<PublicationDate> | null;
  readonly language: Found<string> | null;
  readonly url: Found<string> | null;
  readonly section: Found<string> | null;
}

/** What reading a file gives. `warnings` are sentences for the person, such as a guessed encoding. */
export interface ExtractedArticle {
  readonly format: ArticleFormat;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly InlineMark[];
  readonly metadata: ArticleMetadata;
  readonly warnings: readonly string[];
}

/** The hashes and place by which an article is known again. `path` is relative to the folder, with `/` on every platform. */
export interface ArticleSource {
  readonly path: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of the canonical text in UTF-8, lower-case hex. */
  readonly textSha256: string;
}

export interface Article extends ExtractedArticle {
  readonly id: ArticleId;
  readonly source: ArticleSource;
}

/** What the library shows of an article that could be read. */
export interface ArticleSummary {
  readonly kind: 'readable';
  readonly id: ArticleId;
  readonly source: ArticleSource;
  readonly format: ArticleFormat;
  /** The headline, or the article's first words where it has none. Never empty. */
  readonly displayTitle: string;
  readonly metadata: ArticleMetadata;
  /** Words outside furniture. */
  readonly words: number;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly warnings: readonly string[];
  /** Whether an analyst said that the work on it is done. */
  readonly done: boolean;
}

/** A file that is listed but cannot be read as an article, with a sentence that says why. */
export interface UnreadableArticle {
  readonly kind: 'unreadable';
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export type LibraryEntry = ArticleSummary | UnreadableArticle;

/** A file as a scan of the folder reports it, before the store has given the article its id. */
export type ScannedArticle = Omit<ArticleSummary, 'id'> | UnreadableArticle;
