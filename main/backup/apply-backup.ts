/**
 * Brings an unpacked backup into a folder's store, file by file, each whole or not at all. Doing it twice comes to the same as doing it once,
 * so that what was interrupted is finished by beginning again.
 */
import { dirname, join } from 'node:path';
import type { ArticleId } from '../../annotations/article/article.ts';
import { sameEdits } from '../../annotations/article/article-edits.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import type { ClaimFile } from '../../annotations/format/claim-file.ts';
import { editsOf, withEdits, type ArticleRecord } from '../../annotations/format/article-record.ts';
import { joinCodebooks } from '../../annotations/merge/join-codebooks.ts';
import { joinEdits } from '../../annotations/merge/join-edits.ts';
import { mergeClaims } from '../../annotations/merge/merge-claims.ts';
import { mergeAnnotations } from '../../annotations/merge/merge-annotations.ts';
import { sameData } from '../../annotations/merge/same-data.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { openRecordFile } from '../store/article-records.ts';
import { openCodebookFile } from '../store/codebook-store.ts';
import { previousPath, renamePatiently, writeDurably } from '../store/durable-write.ts';
import { isMissing, type FileOperations } from '../store/file-operations.ts';
import type { JsonFile } from '../store/json-file.ts';
import type { OpenedPlace } from '../store/open-annotation-store.ts';
import { openAnnotationFile } from '../store/read-annotations.ts';
import { openClaimFile } from '../store/read-claims.ts';
import { claimStandInHead } from '../store/stand-in-claims.ts';
import { standInHead } from '../store/stand-in-file.ts';
import { writeFailure } from '../store/store-failure.ts';
import type { StoreBase } from '../store/store-paths.ts';
import { withLock } from '../store/write-lock.ts';
import { stagedPath } from './backup-zip.ts';
import { JoinedStore, joinSetAside, type Joined } from './joined-store.ts';
import type { RestorePlan } from './restore-plan.ts';
import { listStoreFiles, storedFileAt, type StoredFile } from './stored-file.ts';

export interface AppliedBackup {
  /** Files that are others now. */
  readonly changed: number;
  /** Files that were left alone because they cannot be read. */
  readonly left: readonly string[];
}

/** What came of one file. */
type Outcome = 'same' | 'changed' | 'left';

/** @param staged the unpacked backup, every file of which can be read */
export async function applyBackup(
  plan: Pick<RestorePlan, 'how' | 'label' | 'renamed'>,
  staged: StoreBase,
  opened: OpenedPlace,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<AppliedBackup>> {
  const { place, files } = opened;
  const here = new JoinedStore(place.bases, files);
  const paths = await listStoreFiles(staged, files);
  const away = plan.how === 'replace' ? await onlyHere(here.written, new Set(paths), files) : [];
  const left: string[] = [];
  let [changed, done] = [0, 0];
  const steps: { readonly path: string; readonly act: () => Promise<Result<Outcome>> }[] = [
    ...paths.flatMap((path) => {
      const about = storedFileAt(path);
      if (about === null) return [];
      const act = (): Promise<Result<Outcome>> =>
        plan.how === 'merge'
          ? new Merge(plan, staged, here, opened).bring(about)
          : replaceFile(path, staged, here.written, opened);
      return [{ path, act }];
    }),
    ...away.map((path) => ({ path, act: () => putAway(join(here.written.path, path), files) })),
  ];
  for (const { path, act } of steps) {
    const outcome = await act();
    if (!outcome.ok) return outcome;
    if (outcome.value === 'changed') changed += 1;
    if (outcome.value === 'left') left.push(`${here.written.name}/${path}`);
    done += 1;
    onProgress?.(done, steps.length);
  }
  return success({ changed, left });
}

async function onlyHere(
  base: StoreBase,
  there: ReadonlySet<string>,
  files: FileOperations,
): Promise<readonly string[]> {
  const own = await listStoreFiles(base, files);
  return own.filter((path) => storedFileAt(path) !== null && !there.has(path));
}

/** What was there stays as the generation before. */
async function replaceFile(
  path: string,
  staged: StoreBase,
  target: StoreBase,
  { place, files }: OpenedPlace,
): Promise<Result<Outcome>> {
  const at = stagedPath(target.path, path);
  const name = `${target.name}/${path}`;
  try {
    const text = await files.readText(stagedPath(staged.path, path));
    if ((await textAt(at, files)) === text) return success('same');
    const prepared = await place.prepare(dirname(at), name);
    if (!prepared.ok) return prepared;
    await withLock(at, files, () => writeDurably(at, text, files));
    return success('changed');
  } catch (error) {
    return writeFailure(error, name);
  }
}

async function textAt(path: string, files: FileOperations): Promise<string | null> {
  const stamp = await files.stamp(path);
  return stamp?.kind === 'file' ? files.readText(path) : null;
}

/** A file that the backup does not have stays as a generation before, too. */
async function putAway(path: string, files: FileOperations): Promise<Result<Outcome>> {
  try {
    await withLock(path, files, () => renamePatiently(path, previousPath(path), files));
    await files.syncFolder(dirname(path));
    return success('changed');
  } catch (error) {
    return isMissing(error) ? success('same') : writeFailure(error, path);
  }
}

/** Another program that writes as often as this between reading and writing is at work on the file. */
const mostTries = 20;

class Merge {
  constructor(
    private readonly plan: Pick<RestorePlan, 'label' | 'renamed'>,
    private readonly staged: StoreBase,
    private readonly here: JoinedStore,
    private readonly opened: OpenedPlace,
  ) {}

  bring(about: StoredFile): Promise<Result<Outcome>> {
    const { staged, here } = this;
    const { files } = this.opened;
    switch (about.kind) {
      case 'codebook':
        return this.write(
          openCodebookFile(here.written, files),
          openCodebookFile(staged, files),
          () => here.codebook(),
          (present, theirs) => {
            if (present.data === null) return theirs;
            const codebook = joinCodebooks(theirs.codebook, present.data.codebook);
            return sameData(codebook, present.data.codebook) ? null : { ...present.data, codebook };
          },
        );
      case 'claims':
        return this.write(
          openClaimFile(here.written, about.folder, files),
          openClaimFile(staged, about.folder, files),
          () => here.claims(about.folder),
          (present, theirs) => this.mergeClaimFile(present, theirs),
        );
      case 'record': {
        const id = this.idHere(about.article);
        return this.write(
          openRecordFile(here.written, id, files),
          openRecordFile(staged, about.article, files),
          () => here.record(id),
          (present, theirs) => joinRecords(present.data, { ...theirs, id }),
        );
      }
      case 'annotations': {
        const id = this.idHere(about.article);
        return this.write(
          openAnnotationFile(here.written, about.folder, id, files),
          openAnnotationFile(staged, about.folder, about.article, files),
          () => here.annotations(about.folder, id),
          (present, theirs) => this.mergeFile(present, theirs, id),
        );
      }
    }
  }

  private idHere(there: ArticleId): ArticleId {
    return this.plan.renamed.get(there) ?? there;
  }

  private mergeFile(
    present: Joined<AnnotationFile>,
    theirs: AnnotationFile,
    id: ArticleId,
  ): AnnotationFile | null {
    const annotations = theirs.annotations.map((annotation) => ({ ...annotation, article: id }));
    const own = present.data;
    // Nothing says which of the two states is the earlier one, so nothing is deleted on the word of either.
    const merged = mergeAnnotations(
      { kind: 'unknown' },
      own?.annotations ?? [],
      annotations,
      this.plan.label,
    );
    const setAside = joinSetAside(own?.setAside ?? [], theirs.setAside);
    if (own !== null && merged.taken.length === 0 && setAside.length === own.setAside.length) return null;
    const base = own ?? { ...theirs, article: { ...theirs.article, id }, annotations: [], setAside: [] };
    const head = this.here.bases.writes === 'stand-in' ? standInHead(present.folder) : {};
    return {
      ...base,
      annotations: merged.annotations,
      setAside,
      others: { ...base.others, ...head },
    };
  }

  private mergeClaimFile(present: Joined<ClaimFile>, theirs: ClaimFile): ClaimFile | null {
    const own = present.data;
    const claims = theirs.claims.map((claim) => ({
      ...claim,
      members: claim.members.map((member) => ({ ...member, article: this.idHere(member.article) })),
    }));
    const merged = mergeClaims({ kind: 'unknown' }, own?.claims ?? [], claims, this.plan.label);
    const setAside = joinSetAside(own?.setAside ?? [], theirs.setAside);
    if (own !== null && sameData(merged.records, own.claims) && setAside.length === own.setAside.length) {
      return null;
    }
    const head = this.here.bases.writes === 'stand-in' ? claimStandInHead(present.folder) : {};
    const base = own ?? theirs;
    return { ...base, claims: merged.records, setAside, others: { ...base.others, ...head } };
  }

  /** @param merge null where nothing would be another */
  private async write<Data>(
    target: JsonFile<Data>,
    source: JsonFile<Data>,
    present: () => Promise<Joined<Data>>,
    merge: (present: Joined<Data>, theirs: Data) => Data | null,
  ): Promise<Result<Outcome>> {
    const theirs = await source.read();
    if (!theirs.ok) return theirs;
    if (theirs.value === null) return success('same');
    const their = theirs.value;
    const prepared = await this.opened.place.prepare(dirname(target.path), target.name);
    if (!prepared.ok) return prepared;
    return target.alone(async () => {
      for (let tries = 1; tries <= mostTries; tries += 1) {
        if (!(await target.read()).ok) return success('left');
        const merged = merge(await present(), their);
        if (merged === null) return success('same');
        const written = await target.replace(merged, { ifUnchanged: true });
        if (written.ok) return success('changed');
        if (written.code !== 'changed-meanwhile') return written;
      }
      return failure('write-failed', `Another program keeps writing ${target.name}.`);
    });
  }
}

/** Where the article is now is known here; what was decided here holds, and what was only decided there comes with it. */
function joinRecords(own: ArticleRecord | null, theirs: ArticleRecord): ArticleRecord | null {
  if (own === null) return theirs;
  if (own.setAside !== undefined) return null;
  const edits = joinEdits(editsOf(theirs), editsOf(own));
  return sameEdits(edits, editsOf(own)) ? null : withEdits(own, edits);
}
