/** What restoring a backup would mean for the folder as it is: everything is compared, file by file, and nothing is changed. */
import { sameEdits } from '../../annotations/article/article-edits.ts';
import type { ArticleId, ArticleSource } from '../../annotations/article/article.ts';
import { matchRecords } from '../../annotations/article/match-records.ts';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import { defaultCodebook } from '../../annotations/codebook/codebook.ts';
import { editsOf, type ArticleRecord } from '../../annotations/format/article-record.ts';
import {
  addDifferences,
  compareRecords,
  compareWork,
  noDifference,
  type StateDifference,
} from '../../annotations/merge/compare-states.ts';
import { success } from '../../annotations/result.ts';
import type { BackupSummary } from '../../app/data-care.ts';
import { openRecordFile } from '../store/article-records.ts';
import { openCodebookFile } from '../store/codebook-store.ts';
import { nodeFiles } from '../store/file-operations.ts';
import { openAnnotationFile } from '../store/read-annotations.ts';
import { openClaimFile } from '../store/read-claims.ts';
import type { StoreBase } from '../store/store-paths.ts';
import type { JoinedStore } from './joined-store.ts';
import type { StagedStore } from './staged-store.ts';
import { listStoreFiles, storedFileAt, type StoredFile } from './stored-file.ts';

/** An article of the folder as it is now. */
export interface PresentArticle extends ArticleSource {
  readonly id: ArticleId;
}

export interface BackupComparison {
  readonly summary: Omit<BackupSummary, 'name'>;
  /** The articles of the backup that go by another id here. */
  readonly renamed: ReadonlyMap<ArticleId, ArticleId>;
}

export async function compareBackup(
  staged: StagedStore,
  here: JoinedStore,
  articles: readonly PresentArticle[],
): Promise<BackupComparison> {
  const backedUp = await recordsIn(staged);
  const known = await recordsHere(here);
  const renamed = matchRecords(backedUp, known);
  const isHere = presence(articles);
  const absent = new Set(
    backedUp
      .filter((record) => !isHere({ ...record, id: renamed.get(record.id) ?? record.id }))
      .map(({ id }) => id),
  );

  const keys = new Map<string, Counterparts>();
  for (const about of annotationFiles([...staged.files.values()])) {
    const article = renamed.get(about.article) ?? about.article;
    keys.set(`${about.folder}/${article}`, { folder: about.folder, here: article, there: about.article });
  }
  for (const about of annotationFiles([...(await here.list()).keys()].map(storedFileAt))) {
    const key = `${about.folder}/${about.article}`;
    if (!keys.has(key)) keys.set(key, { folder: about.folder, here: about.article, there: null });
  }

  let [annotations, annotationsHere, withoutArticle, differ] = [0, 0, 0, noDifference];
  const annotated = new Set<ArticleId>();
  const analysts = new Map<string, string>();
  for (const { folder, here: hereId, there } of keys.values()) {
    const own = (await here.annotations(folder, hereId)).data?.annotations ?? [];
    const file = there === null ? null : await readStagedAnnotations(staged.base, folder, there);
    const theirs = file?.annotations ?? [];
    annotations += theirs.length;
    annotationsHere += own.length;
    differ = addDifferences(differ, compareWork(own, theirs));
    if (file === null || there === null || theirs.length === 0) continue;
    annotated.add(there);
    analysts.set(file.analyst.id, file.analyst.name);
    if (absent.has(there)) withoutArticle += theirs.length;
  }
  const claims = await compareClaims(staged, here, renamed);
  for (const { id, name } of claims.analysts) analysts.set(id, name);
  const knownById = new Map(known.map((record) => [record.id, record]));
  const decisionsDiffer = backedUp.filter(
    (record) =>
      !sameEdits(editsOf(record), editsOf(knownById.get(renamed.get(record.id) ?? record.id) ?? null)),
  ).length;
  return {
    renamed,
    summary: {
      folder: staged.manifest.folder,
      made: staged.manifest.made,
      annotations,
      articles: annotated.size,
      claims: claims.count,
      analysts: [...analysts.values()].sort(),
      annotationsHere,
      annotationsDiffer: differ,
      claimsDiffer: claims.differ,
      tagsDiffer: await compareTags(staged, here),
      decisionsDiffer,
      withoutArticle,
      damaged: staged.damaged,
      articleFiles: staged.articleFiles,
      whyNotReplace: await whyNotReplace(here),
    },
  };
}

/** The files of one analyst on one article, there and here. */
interface Counterparts {
  readonly folder: string;
  readonly here: ArticleId;
  /** Null where the backup has none. */
  readonly there: ArticleId | null;
}

/** A state that is put together from two places cannot be replaced in one of them. */
export async function whyNotReplace(here: JoinedStore): Promise<string | null> {
  const elsewhere = await listStoreFiles(here.other, here.files);
  return elsewhere.some((path) => storedFileAt(path) !== null)
    ? `Annotations of this folder are kept in two places, ${here.written.path} and ${here.other.path}, so a backup cannot take the place of both. Merge it, or bring them together first.`
    : null;
}

function annotationFiles(
  files: readonly (StoredFile | null)[],
): readonly Extract<StoredFile, { kind: 'annotations' }>[] {
  return files.flatMap((file) => (file?.kind === 'annotations' ? [file] : []));
}

async function readStagedAnnotations(base: StoreBase, folder: string, article: ArticleId) {
  const read = await openAnnotationFile(base, folder, article, nodeFiles).read();
  return read.ok ? read.value : null;
}

async function recordsIn(staged: StagedStore): Promise<readonly ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const about of staged.files.values()) {
    if (about.kind !== 'record') continue;
    const read = await openRecordFile(staged.base, about.article, nodeFiles).read();
    if (read.ok && read.value !== null) records.push(read.value);
  }
  return records;
}

async function recordsHere(here: JoinedStore): Promise<readonly ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const path of (await here.list()).keys()) {
    const about = storedFileAt(path);
    const record = about?.kind === 'record' ? (await here.record(about.article)).data : null;
    if (record !== null) records.push(record);
  }
  return records;
}

/** An article is known by its id, its path or its text. */
function presence(articles: readonly PresentArticle[]): (record: PresentArticle) => boolean {
  const known = new Set(
    articles.flatMap(({ id, path, textSha256 }) => [`i${id}`, `p${path}`, `t${textSha256}`]),
  );
  return ({ id, path, textSha256 }) => [`i${id}`, `p${path}`, `t${textSha256}`].some((key) => known.has(key));
}

/** @param renamed the articles that members are of by another id here */
async function compareClaims(
  staged: StagedStore,
  here: JoinedStore,
  renamed: BackupComparison['renamed'],
): Promise<{
  readonly count: number;
  readonly analysts: readonly Analyst[];
  readonly differ: StateDifference;
}> {
  const there = claimFolders([...staged.files.values()]);
  const own = claimFolders([...(await here.list()).keys()].map(storedFileAt));
  let [count, differ] = [0, noDifference];
  const analysts: Analyst[] = [];
  for (const folder of new Set([...there, ...own])) {
    const read = there.includes(folder)
      ? await openClaimFile(staged.base, folder, nodeFiles).read()
      : success(null);
    const file = read.ok ? read.value : null;
    const theirs = (file?.claims ?? []).map((claim) => ({
      ...claim,
      members: claim.members.map((member) => ({
        ...member,
        article: renamed.get(member.article) ?? member.article,
      })),
    }));
    const ours = (await here.claims(folder)).data?.claims ?? [];
    count += theirs.length;
    differ = addDifferences(differ, compareWork<Claim>(ours, theirs));
    if (file !== null && theirs.length > 0) analysts.push(file.analyst);
  }
  return { count, analysts, differ };
}

function claimFolders(files: readonly (StoredFile | null)[]): readonly string[] {
  return files.flatMap((file) => (file?.kind === 'claims' ? [file.folder] : []));
}

async function compareTags(staged: StagedStore, here: JoinedStore) {
  const own = (await here.codebook()).data?.codebook ?? defaultCodebook;
  const read = await openCodebookFile(staged.base, nodeFiles).read();
  const theirs = read.ok && read.value !== null ? read.value.codebook : defaultCodebook;
  return compareRecords(own.tags, theirs.tags);
}
