/** Exporting a report: what is chosen for it and how that looks, how far the export is, and what came of it. */
import type { ExportedFile, ExportProgress } from '../../app/exports.ts';
import type { Notices } from './notices.svelte.ts';
import { ReportChoosing, type ChoosingParts } from './report-choosing.svelte.ts';
import { ReportPreview } from './report-preview.svelte.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'running'; readonly stopping: boolean } & ExportProgress)
  | {
      readonly kind: 'written';
      readonly files: readonly ExportedFile[];
      readonly annotations: number;
      readonly omitted: readonly string[];
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** The code with which an export ends that the person stopped. */
const stoppedCode = 'cancelled';

export interface ExportingParts extends Omit<ChoosingParts, 'preview'> {
  readonly notices: Notices;
}

export class Exporting {
  readonly #desk: ExportingParts;
  readonly choosing: ReportChoosing;
  readonly preview: ReportPreview;
  state: ExportState = $state.raw({ kind: 'ready' });

  constructor(desk: ExportingParts) {
    this.#desk = desk;
    this.preview = new ReportPreview(desk.client);
    this.choosing = new ReportChoosing({ ...desk, preview: this.preview });
  }

  /** Forgets an outcome that belongs to another folder or that has been read. */
  reset(): void {
    if (this.state.kind !== 'running') this.state = { kind: 'ready' };
  }

  async run(): Promise<void> {
    if (this.state.kind === 'running' || this.choosing.trouble !== null) return;
    const { choice, formats } = this.choosing;
    this.state = { kind: 'running', done: 0, total: 0, finishing: null, stopping: false };
    const answer = await this.#desk.client.exportReport({ choice, formats });
    if (!answer.ok) {
      this.state =
        answer.code === stoppedCode ? { kind: 'stopped' } : { kind: 'failed', message: answer.message };
    } else {
      this.state = answer.value.kind === 'dismissed' ? { kind: 'ready' } : answer.value;
    }
  }

  advance(progress: ExportProgress): void {
    if (this.state.kind === 'running') this.state = { ...this.state, ...progress };
  }

  async stop(): Promise<void> {
    if (this.state.kind !== 'running') return;
    this.state = { ...this.state, stopping: true };
    await this.#desk.client.cancelExport(null);
  }

  /** @param file index among the files that were written */
  async open(file: number): Promise<void> {
    const answer = await this.#desk.client.openReport({ file });
    if (!answer.ok) this.#desk.notices.add(answer);
  }

  async reveal(file: number): Promise<void> {
    const answer = await this.#desk.client.revealReport({ file });
    if (!answer.ok) this.#desk.notices.add(answer);
  }
}
