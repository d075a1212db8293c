/** What the desk remembers of folders: the recent ones, the last one, and the article open in each. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { RecentFolder } from '../../app/desk-views.ts';
import type { RecentPort } from '../../app/ports.ts';
import type { Result } from '../../annotations/result.ts';
import type { SettingsStore } from '../store/settings-store.ts';
import type { Elsewhere } from '../store/stand-in-place.ts';

export interface FolderMemory extends RecentPort {
  /** Who annotates. A live view: a change of name shows in it at once. */
  analyst(): Analyst;
  lastFolder(): string | null;
  /** Relative path of the article that was open last in a folder. */
  lastArticle(root: string): string | null;
  /** Where the annotations of a folder are kept instead of beside the articles, or null. */
  elsewhere(root: string): Elsewhere | null;
  /** Resolves when that is on disk, or with why it is not. */
  rememberElsewhere(root: string, elsewhere: Elsewhere | null): Promise<Result<null>>;
  rememberFolder(root: string): void;
  rememberArticle(root: string, path: string): void;
}

/** How many folders Open Recent offers. */
const mostRecent = 10;

/** Folders whose last article is kept; the oldest go first. */
const mostArticles = 200;

/** Recent folders are named by this towards the renderer, which never sends a path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

export function createFolderMemory(settings: SettingsStore, now = () => new Date()): FolderMemory {
  const recent = (): readonly RecentFolder[] =>
    settings.value.recentFolders.map(({ path, name }) => ({ id: idOf(path), name, path }));
  return {
    list: recent,
    pathOf: (id) => recent().find((folder) => folder.id === id)?.path ?? null,
    analyst: () => ({
      id: settings.value.analyst.id,
      get name() {
        return settings.value.analyst.name;
      },
    }),
    lastFolder: () => settings.value.lastFolder,
    lastArticle: (root) => settings.value.lastArticles[root] ?? null,
    elsewhere: (root) => settings.value.elsewhere[root] ?? null,
    rememberElsewhere(root, elsewhere) {
      const others = Object.entries(settings.value.elsewhere).filter(([folder]) => folder !== root);
      const kept = elsewhere === null ? others : [...others, [root, elsewhere] as const];
      settings.update({ elsewhere: Object.fromEntries(kept) });
      return settings.flush();
    },
    rememberFolder(root) {
      const others = settings.value.recentFolders.filter((folder) => folder.path !== root);
      const opened = { path: root, name: basename(root) || root, openedAt: now().toISOString() };
      settings.update({ lastFolder: root, recentFolders: [opened, ...others].slice(0, mostRecent) });
    },
    rememberArticle(root, path) {
      const others = Object.entries(settings.value.lastArticles).filter(([folder]) => folder !== root);
      const kept = [...others, [root, path] as const].slice(-mostArticles);
      settings.update({ lastArticles: Object.fromEntries(kept) });
    },
  };
}
