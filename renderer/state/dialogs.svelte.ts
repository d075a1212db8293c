/** Which dialog is open: at most one. */

export type DialogName = 'palette' | 'keys' | 'export' | 'analyst' | 'details' | 'speakers';

export class Dialogs {
  open: DialogName | null = $state(null);

  show(name: DialogName): void {
    this.open = name;
  }

  close(): void {
    this.open = null;
  }
}
