/** The file in a backup that says what it is: `claimdesk-backup.json`, beside the `.claimdesk` that was backed up. */
import { z } from 'zod';
import { success, type Result } from '../result.ts';
import { describeIssues } from './set-aside.ts';
import { readVersioned, wrongFormat, writeVersioned } from './versioned-file.ts';
import type { FileFailure, FileKind } from './versioned-file.ts';

export interface BackupManifest {
  /** The name of the folder that was backed up. */
  readonly folder: string;
  /** ISO 8601 in UTC. */
  readonly made: string;
}

export const manifestName = 'claimdesk-backup.json';

export const backupKind: FileKind = { format: 'claimdesk-backup', version: 1, migrations: {} };

const manifestSchema = z.looseObject({ folder: z.string().max(1000), made: z.iso.datetime() });

/** @param fileName the backup, for the sentence of a failure */
export function parseBackupManifest(text: string, fileName: string): Result<BackupManifest, FileFailure> {
  const versioned = readVersioned(text, backupKind, fileName);
  if (!versioned.ok) return versioned;
  const manifest = manifestSchema.safeParse(versioned.value.document);
  if (!manifest.success) return wrongFormat(fileName, describeIssues(manifest.error));
  const { folder, made } = manifest.data;
  return success({ folder, made });
}

export function serialiseBackupManifest({ folder, made }: BackupManifest): string {
  return writeVersioned(backupKind, { folder, made });
}
