/** What backups are called. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../store/file-name.ts';

/** "Claimdesk backup – Harbour – 2026-11-27.zip", by the day where the person is. */
export function backupName(folder: string, now: Date, what = 'Claimdesk backup'): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${safeFileName(`${what} – ${folder}`)} – ${day}.zip`;
}

/** The name, or the first of "name 2.zip", "name 3.zip" that is free in a folder. */
export async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : name.replace(/(\.[^.]*)?$/u, ` ${String(number)}$1`);
    const isTaken = await access(join(folder, tried)).then(
      () => true,
      () => false,
    );
    if (!isTaken) return tried;
  }
}
