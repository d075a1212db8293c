/**
 * File operations that do not go where links inside a folder of articles lead: whoever can put a link there must not decide where
 * annotations are read from or written to. What lies behind one is as if it were not there and could not be made.
 */
import { sep } from 'node:path';
import { isMissing, type FileOperations } from './file-operations.ts';

/** @param base the folder of the store inside the folder of articles */
export function withoutLinks(files: FileOperations, base: string): FileOperations {
  const isBelow = (path: string): boolean => path === base || path.startsWith(base + sep);

  /** The first link on the way from the base down to `path`, both included; null when there is none. */
  const linkOnTheWay = async (path: string): Promise<string | null> => {
    if (!isBelow(path)) return null;
    const parts = path.slice(base.length).split(sep).filter(Boolean);
    for (let depth = 0; depth <= parts.length; depth += 1) {
      const at = [base, ...parts.slice(0, depth)].join(sep);
      const stamp = await files.stamp(at).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (stamp === null) return null;
      if (stamp.kind === 'link') return at;
    }
    return null;
  };
  const refuse = async (path: string): Promise<void> => {
    const link = await linkOnTheWay(path);
    if (link !== null) throw new LinkRefused(link);
  };

  return {
    ...files,
    list: async (path) => ((await linkOnTheWay(path)) === null ? files.list(path) : []),
    makeFolder: async (path) => {
      await refuse(path);
      return files.makeFolder(path);
    },
    checkWritable: async (path) => {
      await refuse(path);
      await files.checkWritable(path);
    },
    stamp: async (path) => ((await linkOnTheWay(parentOf(path))) === null ? files.stamp(path) : null),
  };
}

class LinkRefused extends Error {
  readonly code = 'EPERM';

  constructor(link: string) {
    super(`${link} is a link, which is not followed`);
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf(sep));
}
