/**
 * A restore that was decided: from the moment its plan is on the disk it is carried out, if need be by the next start of the app. Plan and
 * unpacked backup lie in the app's own data, where nobody who shares the folder can put any.
 */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ArticleId } from '../../annotations/article/article.ts';
import { articleIdSchema } from '../../annotations/format/id-schemas.ts';
import { readVersioned, writeVersioned, type FileKind } from '../../annotations/format/versioned-file.ts';
import { restoreWays, type RestoreWay } from '../../app/data-care.ts';
import { temporaryPath } from '../store/durable-write.ts';
import type { FileOperations } from '../store/file-operations.ts';
import { syncFile } from '../store/sync-file.ts';
import { stagedBase } from './staged-store.ts';
import { listStoreFiles } from './stored-file.ts';

export interface RestorePlan {
  readonly how: RestoreWay;
  /** The store that is restored: its base's path. */
  readonly base: string;
  /** Where other versions of annotations come from, in words. */
  readonly label: string;
  /** The articles of the backup that go by another id here. */
  readonly renamed: ReadonlyMap<ArticleId, ArticleId>;
  /** The backup of the state before; null when there was nothing. */
  readonly safetyCopy: string | null;
  /** Whether it was tried and failed, after which somebody may have worked on. */
  readonly failed: boolean;
}

const planKind: FileKind = { format: 'claimdesk-restore', version: 1, migrations: {} };

const planSchema = z.looseObject({
  how: z.enum(restoreWays),
  base: z.string(),
  label: z.string(),
  renamed: z.array(z.tuple([articleIdSchema, articleIdSchema])),
  safetyCopy: z.string().nullable(),
  failed: z.boolean().default(false),
});

function planPath(folder: string): string {
  return join(folder, 'plan.json');
}

/** Puts the unpacked backup and the plan on the disk itself. Rejects with Node's errors; then nothing is decided. @param folder where the backup was unpacked */
export async function decideRestore(folder: string, plan: RestorePlan, files: FileOperations): Promise<void> {
  const base = stagedBase(folder);
  for (const path of await listStoreFiles(base, files)) await syncFile(join(base.path, path));
  await writePlan(folder, plan, files);
}

/** Writes down that a restore which was decided has failed. One that cannot be written down stays decided all the same. */
export async function tellFailed(folder: string, plan: RestorePlan, files: FileOperations): Promise<void> {
  await writePlan(folder, { ...plan, failed: true }, files).catch(() => undefined);
}

/** Forgets the other restores of a store, which this one takes the place of. */
export async function forgetOthers(folder: string, plan: RestorePlan, files: FileOperations): Promise<void> {
  for (const other of await decidedRestores(dirname(folder), files)) {
    if (other.folder !== folder && other.plan.base === plan.base) await forgetRestore(other.folder);
  }
}

async function writePlan(folder: string, plan: RestorePlan, files: FileOperations): Promise<void> {
  const { renamed, ...fields } = plan;
  const temporary = temporaryPath(planPath(folder));
  await files.writeNew(temporary, writeVersioned(planKind, { ...fields, renamed: [...renamed] }));
  await files.rename(temporary, planPath(folder));
  await files.syncFolder(folder);
}

/** The restores that were decided and not finished, in the folder of all of them. */
export async function decidedRestores(
  restores: string,
  files: FileOperations,
): Promise<readonly { readonly folder: string; readonly plan: RestorePlan }[]> {
  const found = [];
  for (const name of await files.list(restores)) {
    const folder = join(restores, name);
    const plan = await readPlan(folder, files);
    if (plan !== null) found.push({ folder, plan });
  }
  return found;
}

async function readPlan(folder: string, files: FileOperations): Promise<RestorePlan | null> {
  const path = planPath(folder);
  if ((await files.stamp(path))?.kind !== 'file') return null;
  const versioned = readVersioned(await files.readText(path), planKind, path);
  const parsed = versioned.ok ? planSchema.safeParse(versioned.value.document) : null;
  if (parsed?.success !== true) return null;
  const { how, base, label, renamed, safetyCopy, failed } = parsed.data;
  return { how, base, label, safetyCopy, failed, renamed: new Map(renamed) };
}

/** The plan goes first: without one, what is left is only an unpacked backup that nobody wants. */
export async function forgetRestore(folder: string): Promise<void> {
  await rm(planPath(folder), { force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Removes backups that were unpacked and never decided on. */
export async function removeUndecided(restores: string, files: FileOperations): Promise<void> {
  const decided = new Set((await decidedRestores(restores, files)).map(({ folder }) => folder));
  for (const name of await files.list(restores)) {
    const folder = join(restores, name);
    if (!decided.has(folder)) await rm(folder, { recursive: true, force: true });
  }
}
