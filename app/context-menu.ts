/** A context menu as the page asks for it; its labels and keys come from the command table. */
import type { CommandId } from './command.ts';

/** `x` and `y` are CSS px from the window's upper left corner. */
export interface ContextMenu {
  readonly x: number;
  readonly y: number;
  readonly items: readonly ContextItem[];
}

/** One line of a context menu: a command of the table, the system's own Copy, or a line between groups. */
export type ContextItem =
  | {
      readonly kind: 'command';
      readonly id: CommandId;
      /** Other words than those of the table, where these would not say what happens here. */
      readonly label: string | null;
      readonly enabled: boolean;
    }
  | { readonly kind: 'copy'; readonly enabled: boolean }
  | { readonly kind: 'separator' };
