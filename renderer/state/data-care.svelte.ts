/** The data of the open folder as the settings show it: where it is kept, and how far a backup, a restore or a check is. */
import type { Client, Events } from '../../app/contract.ts';
import type {
  BackupSummary,
  BackupWritten,
  DataTask,
  FolderCheck,
  KeptPlace,
  PlaceName,
  Restored,
  RestoreWay,
} from '../../app/data-care.ts';
import type { ReportVerified } from '../../app/verification.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Notices } from './notices.svelte.ts';

export interface DataCareParts {
  readonly client: Client;
  readonly notices: Notices;
  readonly announcements: Announcements;
  readonly dialogs: Dialogs;
}

/** What is being done now. */
export interface RunningTask {
  readonly task: DataTask;
  readonly done: number;
  /** 0 until that is known. */
  readonly total: number;
  readonly stopping: boolean;
}

export interface Refused {
  readonly kind: 'failed';
  readonly message: string;
}

export type BackupState =
  { readonly kind: 'ready' } | ({ readonly kind: 'written' } & BackupWritten) | Refused;

export type RestoreState =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'looked' } & BackupSummary)
  | ({ readonly kind: 'restored' } & Restored)
  | Refused;

export type VerifyState =
  { readonly kind: 'ready' } | ({ readonly kind: 'verified' } & ReportVerified) | Refused;

export type CheckState = { readonly kind: 'ready' } | ({ readonly kind: 'checked' } & FolderCheck) | Refused;

/** The parts of the page that commands lead to. */
export type DataSection = 'back-up' | 'restore' | 'check';

/** The code with which something ends that the person stopped. */
const stoppedCode = 'cancelled';

export class DataCare {
  readonly #parts: DataCareParts;
  places: readonly KeptPlace[] = $state.raw([]);
  running: RunningTask | null = $state.raw(null);
  backup: BackupState = $state.raw({ kind: 'ready' });
  restoring: RestoreState = $state.raw({ kind: 'ready' });
  checking: CheckState = $state.raw({ kind: 'ready' });
  verifying: VerifyState = $state.raw({ kind: 'ready' });
  withArticles = $state(false);
  /** The part that a command has just led to; the page puts the focus there. */
  wanted: DataSection | null = $state(null);
  #folder: string | null = null;

  constructor(parts: DataCareParts) {
    this.#parts = parts;
  }

  /** Shows the page, at one of its parts. */
  begin(section: DataSection): void {
    this.wanted = section;
    this.#parts.dialogs.showSettings('data');
  }

  /** What was told of another folder is forgotten. */
  folderOpened(path: string): void {
    if (path === this.#folder) return;
    this.#folder = path;
    this.backup = { kind: 'ready' };
    this.restoring = { kind: 'ready' };
    this.checking = { kind: 'ready' };
    this.verifying = { kind: 'ready' };
    // Nobody needs to know them who has not looked at them.
    if (this.places.length > 0) void this.readPlaces();
  }

  advance({ task, done, total }: Events['dataProgress']): void {
    if (this.running?.task === task) this.running = { ...this.running, done, total };
  }

  async readPlaces(): Promise<void> {
    const answer = await this.#parts.client.describePlaces(null);
    if (answer.ok) this.places = answer.value;
    else this.#parts.notices.add(answer);
  }

  async reveal(place: PlaceName): Promise<void> {
    const answer = await this.#parts.client.revealPlace({ place });
    if (!answer.ok) this.#parts.notices.add(answer);
  }

  async revealBackup(): Promise<void> {
    const answer = await this.#parts.client.revealBackup(null);
    if (!answer.ok) this.#parts.notices.add(answer);
  }

  async backUp(): Promise<void> {
    await this.#run('back-up', async () => {
      const answer = await this.#parts.client.backUp({ withArticles: this.withArticles });
      if (!answer.ok) this.backup = outcomeOf(answer);
      else if (answer.value.kind === 'written') this.backup = answer.value;
    });
  }

  /** Chooses a backup and looks at it. */
  async choose(): Promise<void> {
    await this.#run('look', async () => {
      const answer = await this.#parts.client.chooseBackup(null);
      if (!answer.ok) this.restoring = outcomeOf(answer);
      else if (answer.value.kind === 'read') this.restoring = { ...answer.value, kind: 'looked' };
    });
  }

  /** The backup that was looked at is not wanted. */
  async forget(): Promise<void> {
    this.restoring = { kind: 'ready' };
    await this.#parts.client.forgetBackup(null);
  }

  async restore(how: RestoreWay): Promise<void> {
    await this.#run('restore', async () => {
      const answer = await this.#parts.client.restoreBackup({ how });
      this.restoring = answer.ok ? { kind: 'restored', ...answer.value } : outcomeOf(answer);
      this.checking = { kind: 'ready' };
      // What was said last was about a state that is gone.
      this.#parts.announcements.clear();
    });
    await this.readPlaces();
  }

  async check(): Promise<void> {
    await this.#run('check', async () => {
      const answer = await this.#parts.client.checkFolder(null);
      this.checking = answer.ok ? { kind: 'checked', ...answer.value } : outcomeOf(answer);
    });
  }

  /** Chooses a report and checks each of its lines. */
  async verify(): Promise<void> {
    await this.#run('verify', async () => {
      const answer = await this.#parts.client.verifyReport(null);
      if (!answer.ok) this.verifying = outcomeOf(answer);
      else if (answer.value.kind === 'verified') this.verifying = answer.value;
    });
  }

  async stop(): Promise<void> {
    if (this.running === null) return;
    this.running = { ...this.running, stopping: true };
    await this.#parts.client.cancelDataTask(null);
  }

  async #run(task: DataTask, act: () => Promise<void>): Promise<void> {
    if (this.running !== null) return;
    this.running = { task, done: 0, total: 0, stopping: false };
    await act();
    this.running = null;
  }
}

function outcomeOf({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): Refused | { readonly kind: 'ready' } {
  return code === stoppedCode ? { kind: 'ready' } : { kind: 'failed', message };
}
