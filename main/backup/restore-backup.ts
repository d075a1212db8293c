/** Restores an unpacked backup: the state before is backed up first where it is replaced, then the decision is written down, then carried out. */
import { dirname, join } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { Problem } from '../../app/desk-views.ts';
import type { RestoreWay, Restored } from '../../app/data-care.ts';
import { nodeFiles, type FileOperations } from '../store/file-operations.ts';
import { openStorePlace, type OpenedPlace } from '../store/open-annotation-store.ts';
import { readFailure, writeFailure } from '../store/store-failure.ts';
import type { Elsewhere } from '../store/stand-in-place.ts';
import { applyBackup } from './apply-backup.ts';
import { whyNotRestored } from './backup-failure.ts';
import { backupName, freeName } from './backup-name.ts';
import { whyNotReplace, type BackupComparison } from './compare-backup.ts';
import { JoinedStore } from './joined-store.ts';
import {
  decidedRestores,
  decideRestore,
  forgetOthers,
  forgetRestore,
  tellFailed,
  type RestorePlan,
} from './restore-plan.ts';
import { stagedBase, type StagedStore } from './staged-store.ts';
import { writeBackup } from './write-backup.ts';

/** A folder of articles whose store nobody has open. */
export interface ClosedFolder {
  /** The folder's real path and name. */
  readonly root: string;
  readonly name: string;
  /** Folder of the app's own data that takes the annotations of folders that cannot be written. */
  readonly fallback: string;
  readonly elsewhere: Elsewhere | null;
  /** The file system; the real one when left out. */
  readonly files?: FileOperations;
}

export interface RestoreOrder {
  readonly how: RestoreWay;
  readonly staged: Pick<StagedStore, 'base'>;
  /** Where the backup was unpacked. */
  readonly stage: string;
  readonly renamed: BackupComparison['renamed'];
  /** The backup's file name. */
  readonly name: string;
  readonly now: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Fails when something could not be written. With the code `not-finished` some files may then be as in the backup and others as before, each
 * whole; the decision stays on the disk, and `finishRestores` carries it out.
 */
export async function restoreBackup(
  { how, staged, stage, renamed, name, now, onProgress }: RestoreOrder,
  folder: ClosedFolder,
): Promise<Result<Restored>> {
  let opened: OpenedPlace;
  try {
    opened = await openStorePlace(folder);
    await opened.place.decide();
  } catch (error) {
    return readFailure(error, folder.root);
  }
  const store = new JoinedStore(opened.place.bases, opened.files);
  let safetyCopy: string | null = null;
  if (how === 'replace') {
    const why = await whyNotReplace(store);
    if (why !== null) return failure('two-places', why);
    const saved = await saveStateBefore(store, folder, now);
    if (!saved.ok) return saved;
    safetyCopy = saved.value;
  }
  const plan: RestorePlan = {
    how,
    base: store.written.path,
    label: `the backup “${name}”`,
    renamed,
    safetyCopy,
    failed: false,
  };
  try {
    await decideRestore(stage, plan, nodeFiles);
    await forgetOthers(stage, plan, nodeFiles);
  } catch (error) {
    const why = whyNotRestored(writeFailure(error, stage));
    return failure('not-decided', `${why} Nothing was changed. Try again when that is mended.`);
  }
  const applied = await applyBackup(plan, staged.base, opened, onProgress);
  if (!applied.ok) {
    await tellFailed(stage, plan, nodeFiles);
    return failure('not-finished', `${whyNotRestored(applied)} ${halfway(plan)}`);
  }
  await forgetRestore(stage);
  return success({ how, safetyCopy, ...applied.value });
}

/** @returns where the newest backup of what a restore replaces is: of now, when it had failed and somebody may have worked on */
async function saveWorkSince(
  { how, failed, safetyCopy }: RestorePlan,
  { place, files }: OpenedPlace,
  folder: ClosedFolder,
  now: Date,
): Promise<Result<string | null>> {
  if (how === 'merge' || !failed) return success(safetyCopy);
  const saved = await saveStateBefore(new JoinedStore(place.bases, files), folder, now);
  return saved.ok && saved.value === null ? success(safetyCopy) : saved;
}

/** @returns where the backup of the state before is, or null when there was nothing */
async function saveStateBefore(
  store: JoinedStore,
  { root, name }: ClosedFolder,
  now: Date,
): Promise<Result<string | null>> {
  const beside = dirname(store.written.path);
  const out = join(beside, await freeName(beside, backupName(name, now, 'Claimdesk before restoring')));
  const written = await writeBackup({ store, root, folderName: name, articles: [], out, now });
  if (written.ok) return success(out);
  return written.code === 'nothing-kept' ? success(null) : written;
}

function halfway({ safetyCopy }: RestorePlan): string {
  const before = safetyCopy === null ? '' : ` The state before is in “${safetyCopy}”.`;
  return `The backup was restored only in part: every file is whole, some as they were and some as in the backup.${before} The rest is restored when the folder is opened next, or restore another backup instead.`;
}

/**
 * Carries out what was decided for a folder and interrupted. Nobody may have its store open. Where it had failed before, and somebody may
 * have worked on since, what it replaces is backed up once more. What cannot be finished yet stays decided.
 * @param restores the folder of all restores
 * @returns what the person should know
 */
export async function finishRestores(
  restores: string,
  folder: ClosedFolder,
  now: Date,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  try {
    for (const { folder: stage, plan: decided } of await decidedRestores(restores, nodeFiles)) {
      const opened = await openStorePlace(folder);
      if (opened.place.base.path !== decided.base) continue;
      const saved = await saveWorkSince(decided, opened, folder, now);
      const plan = saved.ok ? { ...decided, safetyCopy: saved.value } : decided;
      const applied = saved.ok ? await applyBackup(plan, stagedBase(stage), opened) : saved;
      if (applied.ok) await forgetRestore(stage);
      else await tellFailed(stage, decided, nodeFiles);
      problems.push(
        applied.ok
          ? {
              code: 'restore-finished',
              message: `Restoring ${plan.label} had been interrupted and is finished now.${plan.safetyCopy === null ? '' : ` The state before is in “${plan.safetyCopy}”.`}`,
            }
          : { code: applied.code, message: `${whyNotRestored(applied)} ${halfway(plan)}` },
      );
    }
  } catch (error) {
    problems.push(readFailure(error, restores));
  }
  return problems;
}
