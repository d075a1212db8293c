/** Commands that switch something on and off: a menu shows them with a tick, under the name of what they switch. */
import type { CommandId, PlainCommandId } from './command.ts';

export interface MenuSwitch {
  /** Of a `choice`, one of its group is always on. */
  readonly kind: 'switch' | 'choice';
  readonly label: string;
}

const switches: Readonly<Partial<Record<PlainCommandId, MenuSwitch>>> = {
  'toggle-done': { kind: 'switch', label: 'Article Is Done' },
  'toggle-library': { kind: 'switch', label: 'Library Pane' },
  'toggle-annotations': { kind: 'switch', label: 'Annotations Pane' },
  'toggle-highlights': { kind: 'switch', label: 'Highlights' },
  'toggle-twins': { kind: 'switch', label: 'Twins in the Margin' },
  'toggle-beside': { kind: 'switch', label: 'Two Articles Side by Side' },
  'scroll-together': { kind: 'switch', label: 'Scroll Both Articles Together' },
  'theme-system': { kind: 'choice', label: 'Colours as the System' },
  'theme-light': { kind: 'choice', label: 'Light Colours' },
  'theme-dark': { kind: 'choice', label: 'Dark Colours' },
};

export function menuSwitch(id: CommandId): MenuSwitch | null {
  return (switches as Readonly<Record<string, MenuSwitch | undefined>>)[id] ?? null;
}
