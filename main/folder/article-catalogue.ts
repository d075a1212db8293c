/** The articles of one open folder: gives each file its lasting id, shows it as it was decided to be, and follows changes of the folder. */
import { applyEditsToSummary, needsText } from '../../annotations/article/apply-edits.ts';
import { noEdits, type ArticleEdits } from '../../annotations/article/article-edits.ts';
import type {
  ArticleId,
  ArticleSummary,
  LibraryEntry,
  ScannedArticle,
} from '../../annotations/article/article.ts';
import {
  createArticleIdentifier,
  type KnownArticle,
  type NamedFile,
} from '../../annotations/article/identity.ts';
import { entryPath, mergeEntries } from '../../annotations/article/merge-entries.ts';

/** An article that has a record, with what was decided about it. */
export interface RecordedArticle extends KnownArticle {
  readonly edits?: ArticleEdits;
}

/** What became of a change: the entries for the library, and the articles that have another text now. */
export interface CatalogueChange {
  readonly upserted: readonly LibraryEntry[];
  readonly removed: readonly string[];
  readonly otherText: readonly ArticleId[];
}

export interface ArticleCatalogue {
  /** In the order in which they were read, live changes at their place. */
  readonly entries: readonly LibraryEntry[];
  /** Takes in what was read, in order, and returns what of it can be listed now: a file that may have been renamed waits for `settle`. */
  add(scanned: readonly ScannedArticle[]): readonly LibraryEntry[];
  /** All paths are known now; returns the entries that were waiting. */
  settle(presentPaths: readonly string[]): readonly LibraryEntry[];
  /** Takes in what happened to the files of the folder since. */
  change(gone: readonly string[], scanned: readonly ScannedArticle[]): CatalogueChange;
  find(id: ArticleId): ArticleSummary | null;
  findPath(path: string): ArticleSummary | null;
  editsOf(id: ArticleId): ArticleEdits;
  /** Shows an article with other edits; null when it is not there. Where they need its text, `retell` follows. */
  edit(id: ArticleId, edits: ArticleEdits): ArticleSummary | null;
  /** The articles among these whose summary depends on their text, and has to be made from it. */
  untold(ids: readonly ArticleId[]): readonly ArticleSummary[];
  /** Takes over a summary that was made from the text with these edits, unless edits or file have changed meanwhile. */
  retell(id: ArticleId, scanned: ScannedArticle, edits: ArticleEdits): ArticleSummary | null;
}

/** @param records the articles that have a record in this folder */
export function createCatalogue(records: readonly RecordedArticle[]): ArticleCatalogue {
  return new Catalogue(records);
}

class Catalogue implements ArticleCatalogue {
  readonly #identifier;
  readonly #edits: Map<ArticleId, ArticleEdits>;
  /** As the files say. */
  readonly #found = new Map<ArticleId, ArticleSummary>();
  /** Made from the text with edits. */
  readonly #retold = new Map<ArticleId, ArticleSummary>();
  readonly #ids = new Map<string, ArticleId>();
  /** Articles whose files went while the folder was open, the latest first. They are known again when they come back. */
  #former: readonly KnownArticle[] = [];
  #waiting: ScannedArticle[] = [];
  #entries: LibraryEntry[] = [];

  constructor(records: readonly RecordedArticle[]) {
    this.#identifier = createArticleIdentifier(records);
    this.#edits = new Map(records.flatMap(({ id, edits }) => (edits === undefined ? [] : [[id, edits]])));
  }

  get entries(): readonly LibraryEntry[] {
    return this.#entries;
  }

  add(scanned: readonly ScannedArticle[]): readonly LibraryEntry[] {
    if (this.#waiting.length > 0) {
      this.#waiting.push(...scanned);
      return [];
    }
    const uncertain = scanned.findIndex(
      (entry) => entry.kind === 'readable' && !this.#identifier.isCertain(namedFile(entry)),
    );
    const certain = uncertain === -1 ? scanned : scanned.slice(0, uncertain);
    this.#waiting = uncertain === -1 ? [] : scanned.slice(uncertain);
    return this.#list(certain);
  }

  settle(presentPaths: readonly string[]): readonly LibraryEntry[] {
    this.#identifier.settle(new Set(presentPaths));
    const waiting = this.#waiting;
    this.#waiting = [];
    return this.#list(waiting);
  }

  change(gone: readonly string[], scanned: readonly ScannedArticle[]): CatalogueChange {
    const files = scanned.flatMap((entry) => (entry.kind === 'readable' ? [namedFile(entry)] : []));
    const moved = [...gone, ...scanned.map(scannedPath)].flatMap((path) => this.findPath(path) ?? []);
    const former = [...moved.map((entry) => ({ id: entry.id, ...namedFile(entry) })), ...this.#former];
    const ids = new Map(
      this.#identifier.identifyChanged(files, former).map(({ path, id }) => [path, id] as const),
    );
    const before = new Map(moved.map((summary) => [summary.id, summary]));
    const taken = new Set(ids.values());
    this.#former = former.filter(({ id }) => !taken.has(id));
    for (const path of [...gone, ...scanned.map(scannedPath)]) this.#ids.delete(path);
    for (const { id } of moved) if (!taken.has(id)) this.#found.delete(id);
    const upserted = scanned.flatMap((entry) => this.#enter(entry, ids) ?? []);
    this.#entries = [...mergeEntries(this.#entries, upserted, gone)];
    const otherText = upserted.flatMap((entry) => {
      const old = entry.kind === 'readable' ? before.get(entry.id) : undefined;
      return entry.kind === 'readable' && old && old.source.textSha256 !== entry.source.textSha256
        ? [entry.id]
        : [];
    });
    return { upserted: upserted.filter((entry) => !isSame(entry, before)), removed: gone, otherText };
  }

  find(id: ArticleId): ArticleSummary | null {
    const found = this.#retold.get(id) ?? this.#found.get(id);
    return found === undefined ? null : applyEditsToSummary(found, this.editsOf(id));
  }

  findPath(path: string): ArticleSummary | null {
    const id = this.#ids.get(path);
    return id === undefined ? null : this.find(id);
  }

  editsOf(id: ArticleId): ArticleEdits {
    return this.#edits.get(id) ?? noEdits;
  }

  edit(id: ArticleId, edits: ArticleEdits): ArticleSummary | null {
    this.#edits.set(id, edits);
    if (!needsText(edits)) this.#retold.delete(id);
    return this.#replace(id);
  }

  untold(ids: readonly ArticleId[]): readonly ArticleSummary[] {
    return ids.flatMap((id) => (needsText(this.editsOf(id)) ? (this.#found.get(id) ?? []) : []));
  }

  retell(id: ArticleId, scanned: ScannedArticle, edits: ArticleEdits): ArticleSummary | null {
    const found = this.#found.get(id);
    if (scanned.kind === 'unreadable' || found === undefined || this.editsOf(id) !== edits) return null;
    if (scanned.source.textSha256 !== found.source.textSha256) return null;
    this.#retold.set(id, { ...scanned, id });
    return this.#replace(id);
  }

  #list(scanned: readonly ScannedArticle[]): readonly LibraryEntry[] {
    const sources = scanned.flatMap((entry) => (entry.kind === 'readable' ? [namedFile(entry)] : []));
    const ids = new Map(this.#identifier.identify(sources).map(({ path, id }) => [path, id] as const));
    const added = scanned.flatMap((entry) => this.#enter(entry, ids) ?? []);
    for (const entry of added) this.#entries.push(entry);
    return added;
  }

  #enter(entry: ScannedArticle, ids: ReadonlyMap<string, ArticleId>): LibraryEntry | null {
    if (entry.kind === 'unreadable') return entry;
    const id = ids.get(entry.source.path);
    if (id === undefined) return null;
    this.#ids.set(entry.source.path, id);
    this.#found.set(id, { ...entry, id });
    this.#retold.delete(id);
    return this.find(id);
  }

  #replace(id: ArticleId): ArticleSummary | null {
    const summary = this.find(id);
    if (summary === null) return null;
    const index = this.#entries.findIndex((entry) => entry.kind === 'readable' && entry.id === id);
    if (index !== -1) this.#entries[index] = summary;
    return summary;
  }
}

function namedFile({ source, metadata }: Pick<ArticleSummary, 'source' | 'metadata'>): NamedFile {
  return { ...source, title: metadata.title?.value ?? null };
}

function scannedPath(entry: ScannedArticle): string {
  return entry.kind === 'readable' ? entry.source.path : entry.path;
}

/** Whether a file was only touched: the same article with the same bytes at the same place. */
function isSame(entry: LibraryEntry, before: ReadonlyMap<ArticleId, ArticleSummary>): boolean {
  if (entry.kind === 'unreadable') return false;
  const old = before.get(entry.id);
  return old?.source.sha256 === entry.source.sha256 && entryPath(old) === entryPath(entry);
}
