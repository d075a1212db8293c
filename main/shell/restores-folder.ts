/** Where unpacked backups wait, and restores that were decided, in the app's own data. */
import { join } from 'node:path';

export function restoresFolder(userData: string): string {
  return join(userData, 'restores');
}
