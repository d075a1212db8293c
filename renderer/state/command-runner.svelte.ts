/** Runs commands by name, whoever asks: menu, key, button, toolbar or palette; and knows which make sense now. */
import {
  commandsFor,
  plainCommandIds,
  taggedBy,
  type Command,
  type CommandId,
  type Need,
  type PlainCommandId,
} from '../../app/commands.ts';
import type { Payload } from '../../app/contract.ts';
import { commandActions, type Action } from './command-actions.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import { matches, isPlain } from './key-chord.ts';
import { isFieldUndo, keepsPlainKey } from './key-owner.ts';

/** Milliseconds of quiet before the menu is told what makes sense now. */
const describingPause = 60;

export class CommandRunner {
  readonly #desk: CommandedDesk;
  readonly #actions: Readonly<Record<PlainCommandId, Action>>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';

  constructor(desk: CommandedDesk) {
    this.#desk = desk;
    this.#actions = commandActions(desk);
  }

  /** The table for the open folder. */
  get table(): readonly Command[] {
    return commandsFor(this.#desk.library.codebook);
  }

  find(id: CommandId): Command | undefined {
    return this.table.find((command) => command.id === id);
  }

  isAvailable(command: Command): boolean {
    return this.#meets(command.needs) && this.#hasSomething(command.id);
  }

  /** Runs a command if it makes sense now; returns whether it did anything. */
  run(id: CommandId): boolean {
    if (id.startsWith('recent:')) {
      void this.#desk.openRecent(id.slice('recent:'.length));
      return true;
    }
    const command = this.find(id);
    if (command === undefined || !this.isAvailable(command)) return false;
    const tag = taggedBy(id);
    if (tag !== null) {
      this.#desk.annotating.tag(tag);
      return true;
    }
    const plain = plainCommandIds.find((known) => known === id);
    return plain !== undefined && this.#actions[plain]() !== false;
  }

  /** Finds and runs the command of a key press; the press goes no further when there was one. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || this.#desk.dialogs.open !== null) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const { platform } = this.#desk;
    for (const command of this.table) {
      const chord = command.keys.find((keys) => matches(keys, event, platform));
      if (chord === undefined || isFieldUndo(target, command.id)) continue;
      if (isPlain(chord) && keepsPlainKey(target, event.key)) return;
      // Holding a key down walks through annotations; it must not tag or delete over and over.
      if (event.repeat && isPlain(chord) && !this.#mayRepeat(command.id)) return;
      if (this.run(command.id)) {
        event.preventDefault();
        event.stopPropagation();
      }
      return;
    }
  }

  /** What the menu should know, as of now. */
  get description(): Payload<'describeCommands'> {
    const { changes, dialogs } = this.#desk;
    const available = dialogs.open === null ? this.table.filter((command) => this.isAvailable(command)) : [];
    return {
      available: available.map((command) => command.id),
      undo: changes.undoWords,
      redo: changes.redoWords,
    };
  }

  /** Tells the menu after a moment of quiet, and only what it does not know. */
  describe(description: Payload<'describeCommands'>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const words = JSON.stringify(description);
      if (words === this.#told) return;
      this.#told = words;
      void this.#desk.client.describeCommands(description);
    }, describingPause);
  }

  /** Whether there is something for the command beyond what its need says. */
  #hasSomething(id: CommandId): boolean {
    const { changes, listing, reading, reviewing, trail } = this.#desk;
    if (id === 'go-back') return trail.canGoBack;
    if (id === 'go-forward') return trail.canGoForward;
    if (id === 'undo') return changes.undoWords !== null;
    if (id === 'redo') return changes.redoWords !== null;
    if (id === 'review-next') return reviewing.count > 0;
    if (id === 'next-article') return listing.neighbour(reading.entry, 1) !== null;
    if (id === 'previous-article') {
      return reading.entry !== null && listing.neighbour(reading.entry, -1) !== null;
    }
    return true;
  }

  #mayRepeat(id: CommandId): boolean {
    return /^(next|previous)-(annotation|of-tag|of-status)$|^find-(next|previous)$/.test(id);
  }

  #meets(need: Need): boolean {
    const { library, reading, annotating } = this.#desk;
    switch (need) {
      case 'nothing':
        return true;
      case 'folder':
        return library.folder !== null;
      case 'article':
        return reading.article !== null;
      case 'selection-or-annotation':
        return reading.article !== null && (reading.selection !== null || annotating.ownChosen !== null);
      case 'annotation':
        return annotating.ownChosen !== null;
    }
  }
}
