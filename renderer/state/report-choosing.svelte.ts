/** What goes into the next report: articles, annotations, parts and formats; remembered from one time to the next, and kept as presets. */
import type { ArticleId } from '../../annotations/article/article.ts';
import { wholeReport, type ReportChoice } from '../../annotations/report/report-choice.ts';
import type { Client } from '../../app/contract.ts';
import type { FormatOmissions, ReportFormat } from '../../app/exports.ts';
import {
  firstReportMemory,
  longestPresetName,
  mostPresets,
  type ReportMemory,
  type ReportParts,
  type ReportPreset,
  type ReportScope,
  type ReportTemplate,
} from '../../app/report-memory.ts';
import type { ReportCounts } from '../../app/report-preview.ts';
import type { Library } from './library.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { fitArticles, fitParts } from './report-options.ts';
import type { ReportPreview } from './report-preview.svelte.ts';

export interface ChoosingParts {
  readonly client: Client;
  readonly library: Library;
  readonly reading: Reading;
  readonly preferences: Preferences;
  readonly preview: ReportPreview;
}

export class ReportChoosing {
  readonly #desk: ChoosingParts;
  #asked = 0;
  parts: ReportParts = $state.raw(firstReportMemory.last.parts);
  formats: readonly ReportFormat[] = $state.raw(firstReportMemory.last.formats);
  scope: ReportScope = $state('all');
  articles: ReadonlySet<ArticleId> = $state.raw(new Set());
  /** What the choice comes to; null until that has been said once. */
  counts: ReportCounts | null = $state.raw(null);
  omissions: readonly FormatOmissions[] = $state.raw([]);
  /** What of a remembered choice could not be taken. */
  dropped: readonly string[] = $state.raw([]);
  /** The name of the preset that was chosen or kept last. */
  preset: string | null = $state(null);

  constructor(desk: ChoosingParts) {
    this.#desk = desk;
  }

  get memory(): ReportMemory {
    return this.#desk.preferences.current.report;
  }

  get presets(): readonly ReportPreset[] {
    return this.memory.presets;
  }

  get choice(): ReportChoice {
    return { ...this.parts, articles: this.#chosenArticles() };
  }

  /** Why nothing can be exported as it is chosen; null when it can. */
  get trouble(): string | null {
    if (this.formats.length === 0) return 'Tick at least one format.';
    if (this.scope === 'chosen' && this.articles.size === 0) return 'Tick at least one article.';
    return this.counts?.ofArticles === 0 ? 'There is no article to report on.' : null;
  }

  /** Whether the preset is not what is chosen any more. */
  get presetChanged(): boolean {
    const kept = this.presets.find(({ name }) => name === this.preset);
    return kept !== undefined && !sameTemplate(kept, this);
  }

  /** Begins with what was chosen last, as far as this folder has it. */
  async begin(): Promise<void> {
    const { last, scope, articles } = this.memory;
    const { library, reading } = this.#desk;
    const there = fitArticles(articles, (article) => library.find(article) !== null);
    this.articles = new Set(there.articles);
    this.scope =
      (scope === 'article' && reading.article === null) || (scope === 'chosen' && there.articles.length === 0)
        ? 'all'
        : scope;
    await this.#take(last, scope === 'chosen' ? there.dropped : []);
  }

  change(parts: Partial<ReportParts>): void {
    this.parts = { ...this.parts, ...parts };
    this.#changed();
  }

  chooseScope(scope: ReportScope): void {
    this.scope = scope;
    this.#changed();
  }

  chooseArticles(articles: ReadonlySet<ArticleId>): void {
    this.articles = articles;
    this.#changed();
  }

  toggleFormat(format: ReportFormat): void {
    this.formats = this.formats.includes(format)
      ? this.formats.filter((one) => one !== format)
      : [...this.formats, format];
    this.#remember({});
    void this.#askOmissions();
  }

  async choosePreset(name: string): Promise<void> {
    const preset = this.presets.find((one) => one.name === name);
    if (preset === undefined) return;
    this.preset = name;
    await this.#take(preset, []);
    this.#remember({});
  }

  /** Keeps what is chosen under a name; one of that name is replaced. Says why it cannot be, or null. */
  savePreset(name: string): string | null {
    const words = name.trim().slice(0, longestPresetName);
    if (words === '') return 'Write a name for the preset.';
    const others = this.presets.filter((one) => one.name !== words);
    if (others.length >= mostPresets) return 'There are too many presets. Delete one first.';
    const made: ReportPreset = { name: words, parts: this.parts, formats: this.formats };
    this.preset = words;
    this.#remember({
      presets: [...others, made].sort((one, other) => one.name.localeCompare(other.name, 'en')),
    });
    return null;
  }

  /** Gives the chosen preset another name. Says why it cannot be, or null. */
  renamePreset(name: string): string | null {
    const words = name.trim().slice(0, longestPresetName);
    if (words === '') return 'Write a name for the preset.';
    if (words === this.preset) return null;
    if (this.presets.some((one) => one.name === words)) return 'Another preset has that name.';
    const presets = this.presets.map((one) => (one.name === this.preset ? { ...one, name: words } : one));
    this.preset = words;
    this.#remember({ presets });
    return null;
  }

  deletePreset(): void {
    const presets = this.presets.filter(({ name }) => name !== this.preset);
    this.preset = null;
    this.#remember({ presets });
  }

  async #take(template: ReportTemplate, dropped: readonly string[]): Promise<void> {
    this.parts = template.parts;
    this.formats = template.formats;
    const counts = await this.#count();
    if (counts === null) return;
    const fitted = fitParts(template.parts, counts, this.#desk.library.codebook);
    this.parts = fitted.parts;
    this.dropped = [...dropped, ...fitted.dropped];
    this.#look();
  }

  #changed(): void {
    this.dropped = [];
    this.#remember({});
    this.#look();
  }

  #look(): void {
    void this.#count();
    void this.#askOmissions();
    this.#desk.preview.ask(this.choice);
  }

  async #count(): Promise<ReportCounts | null> {
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await this.#desk.client.countForReport({ choice: this.choice });
    if (!answer.ok) return null;
    if (asked === this.#asked) this.counts = answer.value;
    return answer.value;
  }

  async #askOmissions(): Promise<void> {
    const { formats, choice } = this;
    if (formats.length === 0) {
      this.omissions = [];
      return;
    }
    const answer = await this.#desk.client.omissions({ choice, formats });
    if (answer.ok && formats === this.formats) this.omissions = answer.value;
  }

  #remember(change: Partial<ReportMemory>): void {
    const { parts, formats, scope, articles } = this;
    this.#desk.preferences.changeReport({
      ...this.memory,
      last: { parts, formats },
      scope,
      articles: [...articles],
      ...change,
    });
  }

  #chosenArticles(): readonly ArticleId[] | null {
    const { article } = this.#desk.reading;
    switch (this.scope) {
      case 'all':
        return wholeReport.articles;
      case 'article':
        return article === null ? null : [article.id];
      case 'chosen':
        return [...this.articles];
    }
  }
}

function sameTemplate(one: ReportTemplate, other: ReportTemplate): boolean {
  const told = ({ parts, formats }: ReportTemplate): string =>
    JSON.stringify([Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)), [...formats].sort()]);
  return told(one) === told(other);
}
