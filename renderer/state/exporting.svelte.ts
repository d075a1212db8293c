/** Exporting a report: what is asked for, how far it is, and what came of it. */
import type { Client } from '../../app/contract.ts';
import type { ReportFormat } from '../../app/exports.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly stopping: boolean }
  | { readonly kind: 'written'; readonly path: string; readonly annotations: number }
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
    this.state = { kind: 'running', done: 0, total: 0, stopping: false };
    const answer = await this.#client.exportReport({
      scope:
        this.scope === 'article' && article !== null
          ? { kind: 'article', article: article.id }
          : { kind: 'folder' },
      format: this.format,
    });
    if (!answer.ok) {
      this.state =
        answer.code === stoppedCode ? { kind: 'stopped' } : { kind: 'failed', message: answer.message };
    } else {
      this.state = answer.value.kind === 'dismissed' ? { kind: 'ready' } : answer.value;
    }
  }

  advance(done: number, total: number): void {
    if (this.state.kind === 'running') this.state = { ...this.state, done, total };
  }

  async stop(): Promise<void> {
    if (this.state.kind !== 'running') return;
    this.state = { ...this.state, stopping: true };
    await this.#client.cancelExport(null);
  }

  async open(): Promise<void> {
    const answer = await this.#client.openReport(null);
    if (!answer.ok) this.#notices.add(answer);
  }

  async reveal(): Promise<void> {
    const answer = await this.#client.revealReport(null);
    if (!answer.ok) this.#notices.add(answer);
  }
}
