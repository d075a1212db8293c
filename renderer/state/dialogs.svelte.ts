/** Which dialog is open: at most one. */

export type DialogName = 'palette' | 'occurrences' | 'keys' | 'export' | 'analyst' | 'details';

export class Dialogs {
  open: DialogName | null = $state(null);

  show(name: DialogName): void {
    this.open = name;
  }

  close(): void {
    this.open = null;
  }
}
