/**
 * A process that restores a backup which was unpacked, and says when it begins and when it is done, until it is killed.
 * Arguments: folder, folder for stand-ins, where the backup was unpacked, way.
 */
import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import type { RestoreWay } from '../../../app/data-care.ts';
import { restoreBackup } from '../../../main/backup/restore-backup.ts';
import { stagedBase } from '../../../main/backup/staged-store.ts';

const [, , root = '', fallback = '', stage = '', how = ''] = argv;

writeSync(1, 'begins\n');
const restored = await restoreBackup(
  {
    ...{ how: how as RestoreWay, staged: { base: stagedBase(stage) }, stage },
    ...{ renamed: new Map(), name: 'backup.zip', now: new Date() },
  },
  { root, name: 'Harbour', fallback, elsewhere: null },
);
if (!restored.ok) throw new Error(restored.message);
writeSync(1, 'done\n');
