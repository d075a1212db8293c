/** The desk as commands see it: the parts they act on and the two things that concern several parts at once. */
import type { LibraryEntry } from '../../annotations/article/article.ts';
import type { Client } from '../../app/contract.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Deciding } from './deciding.svelte.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Platform } from './key-chord.ts';
import type { Finding } from './finding.svelte.ts';
import type { FolderSearch } from './folder-search.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { LibraryView } from './library-view.svelte.ts';
import type { NoteEditor } from './note-editor.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Panes } from './panes.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Reviewing } from './reviewing.svelte.ts';
import type { Saving } from './saving.svelte.ts';
import type { Stage } from './stage.ts';
import type { Stepping } from './stepping.ts';
import type { Trail } from './trail.svelte.ts';

export interface CommandedDesk {
  readonly client: Client;
  readonly platform: Platform;
  readonly stage: Stage;
  readonly dialogs: Dialogs;
  readonly announcements: Announcements;
  readonly notices: Notices;
  readonly library: Library;
  readonly listing: LibraryView;
  readonly preferences: Preferences;
  readonly panes: Panes;
  readonly saving: Saving;
  readonly reading: Reading;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly annotating: Annotating;
  readonly stepping: Stepping;
  readonly trail: Trail;
  readonly finding: Finding;
  readonly search: FolderSearch;
  readonly deciding: Deciding;
  readonly reviewing: Reviewing;
  openArticle(entry: LibraryEntry): Promise<void>;
  openRecent(id: string): Promise<void>;
}
