/** What the app remembers about how a person likes to work, as far as the renderer may see and change it. */
import type { Analyst } from '../annotations/annotation/annotation.ts';
import type { ReportMemory } from './report-memory.ts';
import type { UserKeys } from './user-keys.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Article text sizes in CSS pixels, smallest to largest. */
export const textSizes = [14, 16, 18, 20, 22, 24, 28, 32] as const;
export type TextSize = (typeof textSizes)[number];

/** Widths are shares of the window in percent, as the pane splitter keeps them. */
export interface PaneLayout {
  readonly library: number;
  readonly annotations: number;
  readonly libraryFolded: boolean;
  readonly annotationsFolded: boolean;
}

/** Two articles that are read side by side, by their paths within the folder. */
export interface BesideMemory {
  /** Path of the folder. */
  readonly folder: string;
  readonly left: string;
  readonly right: string;
}

export interface DeskSettings {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly panes: PaneLayout;
  readonly analyst: Analyst;
  readonly keys: UserKeys;
  /** Whether the margin shows what nearly stands in other articles too. */
  readonly twinsShown: boolean;
  readonly report: ReportMemory;
  /** What was read side by side last; null when it was one article. */
  readonly beside: BesideMemory | null;
}

/** The settings that a renderer may change; the ones present are set. An analyst's id never changes, only the name. */
export interface SettingsChange {
  readonly theme?: Theme | undefined;
  readonly textSize?: TextSize | undefined;
  readonly panes?: PaneLayout | undefined;
  readonly analystName?: string | undefined;
  /** All of them. */
  readonly keys?: UserKeys | undefined;
  readonly twinsShown?: boolean | undefined;
  /** All of it. */
  readonly report?: ReportMemory | undefined;
  readonly beside?: BesideMemory | null | undefined;
}
