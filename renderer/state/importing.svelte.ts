/** Importing annotations of other programs or folders: what would come in is looked at, then taken as one step that can be undone. */
import type {
  ImportOutcome,
  ImportRow,
  ImportSummary,
} from '../../annotations/interchange/import/import-views.ts';
import type { Client } from '../../app/contract.ts';
import type { ImportFrom } from '../../app/imports.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Library } from './library.svelte.ts';
import { counted } from './words.ts';

export interface ImportingParts {
  readonly client: Client;
  readonly library: Library;
  readonly changes: Changes;
  readonly dialogs: Dialogs;
  readonly announcements: Announcements;
}

export type ImportingState =
  | { readonly kind: 'choosing' }
  /** `total` is 0 while the files are read; afterwards articles are counted. */
  | { readonly kind: 'looking'; readonly done: number; readonly total: number }
  | { readonly kind: 'looked'; readonly summary: ImportSummary }
  | { readonly kind: 'taking'; readonly summary: ImportSummary }
  | { readonly kind: 'failed'; readonly message: string };

/** A row of the list with a name of its own. */
export type ListedRow = ImportRow & { readonly key: string };

/** What asks for attention stands first. */
const outcomeOrder: readonly ImportOutcome[] = ['left', 'unsure', 'here', 'repeated', 'placed'];

export class Importing {
  readonly #parts: ImportingParts;
  state: ImportingState = $state.raw({ kind: 'choosing' });
  /** Whether annotations without a sure place come in for the review. */
  withUnsure = $state(false);
  /** What was asked for last. */
  from: ImportFrom = $state('files');
  #asked = 0;

  readonly summary: ImportSummary | null = $derived(
    this.state.kind === 'looked' || this.state.kind === 'taking' ? this.state.summary : null,
  );

  readonly rows: readonly ListedRow[] = $derived(
    (this.summary?.rows ?? [])
      .map((row, index): ListedRow => ({ ...row, key: String(index) }))
      .sort((one, other) => outcomeOrder.indexOf(one.outcome) - outcomeOrder.indexOf(other.outcome)),
  );

  /** Annotations that would come in as things are ticked. */
  readonly coming: number = $derived.by(() => {
    const counts = this.summary?.counts;
    return counts === undefined ? 0 : counts.placed + (this.withUnsure ? counts.unsure : 0);
  });

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** Asks for files, or for a folder of them, and looks at what they hold. */
  async begin(from: ImportFrom): Promise<void> {
    const { client, dialogs } = this.#parts;
    this.#asked += 1;
    const asked = this.#asked;
    this.state = { kind: 'choosing' };
    this.from = from;
    this.withUnsure = false;
    dialogs.show('import');
    const stop = client.on('importProgress', ({ done, total }) => {
      if (asked === this.#asked) this.state = { kind: 'looking', done, total };
    });
    const answer = await client.chooseImport({ from });
    stop();
    if (asked !== this.#asked) return;
    if (!answer.ok) this.state = { kind: 'failed', message: answer.message };
    else if (answer.value.kind === 'dismissed') this.close();
    else this.state = { kind: 'looked', summary: answer.value };
  }

  /** Takes in what was looked at, all of it or, when an article has changed meanwhile, nothing. */
  async take(): Promise<void> {
    const { client, changes, announcements } = this.#parts;
    if (this.state.kind !== 'looked' || this.coming === 0) return;
    const { summary } = this.state;
    const asked = this.#asked;
    this.state = { kind: 'taking', summary };
    const answer = await client.takeImport({ withUnsure: this.withUnsure });
    if (asked !== this.#asked) return;
    if (!answer.ok) {
      this.state = { kind: 'failed', message: answer.message };
      return;
    }
    const { operations } = answer.value;
    const annotations = operations.filter(({ kind }) => kind === 'add').length;
    const purpose = { kind: 'import-annotations' as const, from: summary.name, annotations };
    changes.perform({ kind: 'batch', purpose, operations });
    this.close();
    announcements.say(
      `${counted(annotations, 'annotation')} imported from ${summary.name}. Undo takes all back.`,
    );
  }

  close(): void {
    this.#asked += 1;
    void this.#parts.client.forgetImport(null);
    if (this.#parts.dialogs.open === 'import') this.#parts.dialogs.close();
  }

  /** What was looked at belongs to the folder that was open. */
  folderOpened(): void {
    if (this.#parts.dialogs.open === 'import') this.close();
  }
}
