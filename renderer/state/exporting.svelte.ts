/** Exporting a report: what is asked for, how far it is, and what came of it. */
import type { Client } from '../../app/contract.ts';
import { wholeReport } from '../../annotations/report/report-choice.ts';
import type { ExportedFile, ExportProgress, ReportFormat } from '../../app/exports.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'running';
      readonly done: number;
      readonly total: number;
      readonly finishing: ReportFormat | null;
      readonly stopping: boolean;
    }
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

export class Exporting {
  readonly #client: Client;
  readonly #reading: Reading;
  readonly #notices: Notices;
  state: ExportState = $state.raw({ kind: 'ready' });
  scope: 'article' | 'folder' = $state('folder');
  format: ReportFormat = $state('html');

  constructor(client: Client, reading: Reading, notices: Notices) {
    this.#client = client;
    this.#reading = reading;
    this.#notices = notices;
  }

  /** Forgets an outcome that belongs to another folder or that has been read. */
  reset(): void {
    if (this.state.kind !== 'running') this.state = { kind: 'ready' };
    if (this.#reading.article === null) this.scope = 'folder';
  }

  async run(): Promise<void> {
    if (this.state.kind === 'running') return;
    const article = this.#reading.article;
    this.state = { kind: 'running', done: 0, total: 0, finishing: null, stopping: false };
    const answer = await this.#client.exportReport({
      choice: {
        ...wholeReport,
        articles: this.scope === 'article' && article !== null ? [article.id] : null,
      },
      formats: [this.format],
    });
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
    await this.#client.cancelExport(null);
  }

  /** @param file which of the files that were written */
  async open(file: number): Promise<void> {
    const answer = await this.#client.openReport({ file });
    if (!answer.ok) this.#notices.add(answer);
  }

  async reveal(file: number): Promise<void> {
    const answer = await this.#client.revealReport({ file });
    if (!answer.ok) this.#notices.add(answer);
  }
}
