/** Which dialog is open: at most one. */

export type DialogName =
  | 'twins'
  | 'palette'
  | 'add-to-claim'
  | 'occurrences'
  | 'keys'
  | 'export'
  | 'verify'
  | 'import'
  | 'settings'
  | 'details'
  | 'speakers';

/** The pages of the settings, in order. */
export const settingsPages = ['you', 'reading', 'tags', 'keys', 'data'] as const;
export type SettingsPage = (typeof settingsPages)[number];

export class Dialogs {
  open: DialogName | null = $state(null);

  /** The page of the settings that is shown, or was last. */
  settingsPage: SettingsPage = $state('you');
  /** What the palette begins with. */
  paletteWords = $state('');

  show(name: DialogName): void {
    this.paletteWords = '';
    this.open = name;
  }

  showSettings(page: SettingsPage): void {
    this.settingsPage = page;
    this.show('settings');
  }

  /** The palette with words typed already. */
  showPalette(words: string): void {
    this.show('palette');
    this.paletteWords = words;
  }

  close(): void {
    this.open = null;
  }
}
