/**
 * The report as data: what every format (HTML, Markdown, later Word, PDF and tables) is made from. Nothing here knows how a
 * format looks, and offsets are UTF-16 code units unless a name says code points.
 */
import type { PlacementState } from '../anchor/anchor.ts';
import type { Analyst, Annotation, PlacedAnnotation } from '../annotation/annotation.ts';
import type { CheckStatus } from '../annotation/check.ts';
import type { Article, ArticleId, PublicationDate, UnreadableArticle } from '../article/article.ts';
import type { Codebook, Tag } from '../codebook/codebook.ts';
import type { ReportChoice } from './report-choice.ts';
import type { ReportClaims } from './report-claims.ts';
import type { AnnotationLine, EvidenceArticle } from './annotation-lines.ts';

/** One article as it goes into a report. */
export interface ReportArticle {
  readonly kind: 'readable';
  readonly article: Article;
  readonly placed: readonly PlacedAnnotation[];
  /** Everybody whose annotations are in `placed`; gives the names. */
  readonly analysts: readonly Analyst[];
  /** Sentences about annotations that were set aside, to be said in the report. */
  readonly problems: readonly string[];
  /** Annotations of the article that the choice does not take. */
  readonly leftOut: number;
}

/** What a report is given, in order: an article, or a file that could not be read and is named instead. */
export type ReportItem = ReportArticle | UnreadableArticle;

export interface ReportHeading {
  /** What the report is of: the folder's name, or the article's title. */
  readonly title: string;
  readonly scope: 'folder' | 'article';
  readonly folderName: string;
  /** ISO 8601 in UTC. */
  readonly generatedAt: string;
  /** IANA name of the zone in which times are written, such as `Europe/Oslo` or `UTC`. */
  readonly timeZone: string;
  readonly appVersion: string;
  readonly codebook: Codebook;
  /** Every article of the folder, for evidence that stands in one. */
  readonly articles: ReadonlyMap<ArticleId, EvidenceArticle>;
  /** What was asked for. Articles and annotations come to a report with it applied already. */
  readonly choice: ReportChoice;
  /** Null where the folder has no claims, or the choice does not ask for them. */
  readonly claims: ReportClaims | null;
}

/** One segment of an annotation as the report gives it. */
export interface ReportedSegment {
  readonly state: PlacementState;
  /** The words as they stand in the article, or as they were marked where they cannot be placed. */
  readonly words: string;
  /** Where the words stand now; null when they have no sure place. */
  readonly place: SegmentPlace | null;
}

export interface SegmentPlace {
  readonly start: number;
  readonly end: number;
  /** The same in Unicode code points, as shown to readers and other programs. */
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  /** Where a reader finds it: "¶ 3", "headline". */
  readonly location: string;
}

/** An annotation with its number in the report. The label ("2.5": article 2, annotation 5) is the same in the text and in every table. */
export interface ReportedAnnotation {
  readonly label: string;
  readonly articleNumber: number;
  readonly number: number;
  readonly annotation: Annotation;
  readonly tag: Tag;
  readonly analystName: string;
  readonly segments: readonly ReportedSegment[];
  /** The state of the segment that is placed worst. */
  readonly state: PlacementState;
  /** Whether at least one segment is painted in the text, so that a link has a target. */
  readonly painted: boolean;
}

/** An article with its number and its annotations: those with a place in text order, then those without. */
export interface NumberedArticle {
  readonly number: number;
  readonly source: ReportArticle;
  readonly title: string;
  /** Words outside furniture. */
  readonly words: number;
  readonly annotations: readonly ReportedAnnotation[];
}

/** One row of the table of all annotations. It carries no text but its own, so that a long report keeps only its rows in memory. */
export interface AnnotationRow {
  readonly label: string;
  readonly articleNumber: number;
  readonly number: number;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly annotationId: string;
  readonly tag: Tag;
  /** The exact words, segments joined with " […] ". */
  readonly words: string;
  readonly note: string;
  /** What is known of who said it and how it stands. */
  readonly lines: readonly AnnotationLine[];
  readonly analystName: string;
  /** When the annotation was last changed, ISO 8601 in UTC. */
  readonly time: string;
  readonly state: PlacementState;
  readonly painted: boolean;
  /** In the order of the annotation. */
  readonly segments: readonly ReportedSegment[];
  readonly places: readonly SegmentPlace[];
}

/** One line of the contents list. */
export type ContentsEntry = ReadableEntry | UnreadableArticle;

export interface ReadableEntry {
  readonly kind: 'readable';
  readonly number: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly path: string;
  /** Of the file, and of the text that offsets count in. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly published: PublicationDate | null;
  readonly annotations: number;
  /** Annotations of which at least one segment has no sure place. */
  readonly unplaced: number;
  readonly words: number;
  readonly byTag: ReadonlyMap<string, number>;
}

export interface AnalystCount {
  readonly id: string;
  readonly name: string;
  readonly annotations: number;
  readonly byTag: ReadonlyMap<string, number>;
}

/** Annotations that share something: an outlet, a speaker. */
export interface NamedCount {
  /** Null for those that name none. */
  readonly name: string | null;
  readonly annotations: number;
  readonly byTag: ReadonlyMap<string, number>;
}

/** Everything about a report but the articles' texts. */
export interface ReportSummary {
  readonly heading: ReportHeading;
  readonly contents: readonly ContentsEntry[];
  readonly rows: readonly AnnotationRow[];
  /** The codebook's tags in their order, then tags that annotations carry but the codebook no longer has. */
  readonly tags: readonly Tag[];
  readonly byTag: ReadonlyMap<string, number>;
  readonly analysts: readonly AnalystCount[];
  /** Those with the most annotations first; outlets without any are there as well. */
  readonly outlets: readonly NamedCount[];
  readonly speakers: readonly NamedCount[];
  readonly byStatus: ReadonlyMap<CheckStatus, number>;
  readonly unplaced: number;
  /** Annotations of these articles that the choice does not take. */
  readonly leftOut: number;
}

/**
 * How a format turns the model into text, piece by piece, so that a folder of any size streams. `opening` and `closing` need the whole
 * summary and `article` only its own article: a writer makes the articles first and puts the opening before them.
 */
export interface ReportFormatter {
  opening(summary: ReportSummary): Iterable<string>;
  article(article: NumberedArticle, heading: ReportHeading): Iterable<string>;
  closing(summary: ReportSummary): Iterable<string>;
}
