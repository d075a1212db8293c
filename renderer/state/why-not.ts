/** Why a command that was asked for by its key cannot be done now, and what to do first: a key that does nothing leaves one guessing. */
import type { Command, CommandId, Need } from '../../app/command.ts';

const needs: Readonly<Record<Need, string | null>> = {
  nothing: null,
  folder: 'Open a folder first.',
  article: 'Open an article first.',
  'selection-or-annotation':
    'Nothing is selected. Select some words first, or choose an annotation of your own.',
  annotation: 'Choose an annotation of your own first: press Enter at its words, or . for the next one.',
  'anybodys-annotation': 'Choose an annotation first: press Enter at its words, or . for the next one.',
};

/** Of commands that need something besides. */
const others: Readonly<Partial<Record<CommandId, string>>> = {
  undo: 'There is nothing to undo.',
  redo: 'There is nothing to redo.',
  'add-words': 'Select the words first: they are added to the annotation that is chosen or was made last.',
  'take-words-out': 'Select some words of the chosen annotation first: they are taken out of it.',
  'merge-duplicate': 'Nothing here is tagged twice on nearly the same words.',
  'go-back': 'There is nowhere to go back to.',
  'go-forward': 'There is nowhere to go forward to.',
  'review-next': 'No annotation waits for review.',
  'next-article': 'This is the last article of the list.',
  'previous-article': 'This is the first article of the list.',
  'other-article': 'Only one article is open.',
};

/** A sentence for a command that makes no sense now; null where silence says as much. `met` is whether it has what it needs by the table. */
export function whyNot(command: Command, met: boolean): string | null {
  return met ? (others[command.id] ?? null) : needs[command.needs];
}
