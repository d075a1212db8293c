/** How this person likes to work: shown at once, kept by the main process. */
import { sameData } from '../../annotations/merge/same-data.ts';
import {
  textSizes,
  type BesideMemory,
  type DeskSettings,
  type SettingsChange,
  type Theme,
} from '../../app/settings.ts';
import type { Client } from '../../app/contract.ts';
import { firstReportMemory, type ReportMemory } from '../../app/report-memory.ts';
import type { UserKeys } from '../../app/user-keys.ts';
import type { Notices } from './notices.svelte.ts';

/** What holds until the main process has answered for the first time. */
const beforeStart: DeskSettings = {
  theme: 'system',
  textSize: 18,
  panes: { library: 20, annotations: 24, libraryFolded: false, annotationsFolded: false },
  analyst: { id: '', name: '' },
  keys: {},
  twinsShown: false,
  report: firstReportMemory,
  beside: null,
};

/** The size articles have before anybody changed it. */
export const usualTextSize = 18;

export class Preferences {
  readonly #client: Client;
  readonly #notices: Notices;
  current: DeskSettings = $state.raw(beforeStart);

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  begin(settings: DeskSettings): void {
    this.current = settings;
  }

  chooseTheme(theme: Theme): void {
    void this.#change({ theme });
  }

  /** Steps through the text sizes; stays at the first and the last. */
  stepTextSize(steps: 1 | -1): void {
    const size = textSizes[textSizes.indexOf(this.current.textSize) + steps];
    if (size !== undefined) void this.#change({ textSize: size });
  }

  resetTextSize(): void {
    void this.#change({ textSize: usualTextSize });
  }

  changePanes(change: Partial<DeskSettings['panes']>): void {
    void this.#change({ panes: { ...this.current.panes, ...change } });
  }

  showTwins(twinsShown: boolean): void {
    void this.#change({ twinsShown });
  }

  changeReport(report: ReportMemory): void {
    void this.#change({ report });
  }

  rememberBeside(beside: BesideMemory | null): void {
    if (!sameData(beside, this.current.beside)) void this.#change({ beside });
  }

  /** Resolves to whether the keys could be kept. */
  changeKeys(keys: UserKeys): Promise<boolean> {
    return this.#change({ keys });
  }

  /** Resolves to whether the name could be kept. */
  renameAnalyst(name: string): Promise<boolean> {
    return this.#change({ analystName: name });
  }

  async #change(change: SettingsChange): Promise<boolean> {
    const before = this.current;
    const { analystName, theme, textSize, panes, keys, twinsShown, report, beside } = change;
    this.current = {
      theme: theme ?? before.theme,
      textSize: textSize ?? before.textSize,
      panes: panes ?? before.panes,
      keys: keys ?? before.keys,
      report: report ?? before.report,
      beside: beside === undefined ? before.beside : beside,
      twinsShown: twinsShown ?? before.twinsShown,
      analyst: analystName === undefined ? before.analyst : { ...before.analyst, name: analystName },
    };
    const answer = await this.#client.changeSettings(change);
    // What the main process keeps is not copied back: a later change may already be shown.
    if (!answer.ok) this.#notices.add(answer);
    return answer.ok;
  }
}
