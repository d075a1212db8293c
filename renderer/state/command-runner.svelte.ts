/** Runs commands by name, whoever asks: menu, key, button, toolbar or palette; and knows which make sense now. */
import {
  isTagCommand,
  plainCommandIds,
  taggedBy,
  type Command,
  type CommandId,
  type KeyChord,
  type Need,
  type PlainCommandId,
} from '../../app/command.ts';
import { commandsFor } from '../../app/commands.ts';
import type { Payload } from '../../app/contract.ts';
import { commandActions, type Action } from './command-actions.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import { ariaKeys, matches, isPlain } from './key-chord.ts';
import { isFieldUndo, isTextField, keepsPlainKey } from './key-owner.ts';
import { whyNot } from './why-not.ts';
import { switchedOn } from './switched-on.ts';

/** Holding their key down walks on. */
const repeating: ReadonlySet<CommandId> = new Set<CommandId>([
  'next-annotation',
  'previous-annotation',
  'next-of-tag',
  'previous-of-tag',
  'next-of-status',
  'previous-of-status',
  'find-next',
  'find-previous',
  'next-sentence',
  'previous-sentence',
  'extend-sentence',
  'shrink-sentence',
  'next-part',
  'previous-part',
]);

/** They lead to the panes, which the place of claims covers. */
const leadsToPanes: ReadonlySet<CommandId> = new Set<CommandId>([
  'focus-library',
  'focus-article',
  'focus-annotations',
  'search-folder',
  'find-in-article',
  'next-article',
  'previous-article',
  'go-back',
  'go-forward',
  'review-next',
]);

/** More tags than a menu shows it need not be told of. */
const mostTagsTold = 200;

/** Milliseconds of quiet before the menu is told what makes sense now. */
const describingPause = 60;

export class CommandRunner {
  readonly #desk: CommandedDesk;
  readonly #actions: Readonly<Record<PlainCommandId, Action>>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';
  /** The table for the open folder, with this person's keys. */
  readonly table: readonly Command[] = $derived.by(() =>
    commandsFor(
      this.#desk.library.codebook,
      this.#desk.preferences.current.keys,
      this.#desk.platform === 'darwin',
    ),
  );
  readonly #byId: ReadonlyMap<CommandId, Command> = $derived.by(
    () => new Map(this.table.map((command) => [command.id, command])),
  );

  constructor(desk: CommandedDesk) {
    this.#desk = desk;
    this.#actions = commandActions(desk);
  }

  find(id: CommandId): Command | undefined {
    return this.#byId.get(id);
  }

  /** The key that is shown for a command, as this person has it; undefined for none. */
  chordOf(id: CommandId): KeyChord | undefined {
    return this.find(id)?.keys[0];
  }

  /** All keys of a command as `aria-keyshortcuts` spells them; undefined for none. */
  ariaKeysOf(id: CommandId): string | undefined {
    const keys = this.find(id)?.keys ?? [];
    return keys.length === 0
      ? undefined
      : keys.map((chord) => ariaKeys(chord, this.#desk.platform)).join(' ');
  }

  /** Runs a command that the menu was asked for. A text field undoes its own typing where the system gives the key to the menu. */
  choose(id: CommandId): void {
    const focused = this.#desk.stage.focused();
    // The editing commands of a field can be reached in no other way, on macOS above all; nothing has taken the place of `execCommand`.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (focused !== null && isFieldUndo(focused, id)) document.execCommand(id);
    else this.run(id);
  }

  isAvailable(command: Command): boolean {
    // What is covered is out of reach.
    const isCovered = this.#desk.comparing.open && !leadsToPanes.has(command.id);
    if (isCovered && command.needs !== 'nothing' && command.needs !== 'folder') return false;
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
    if (id !== 'move-start' && id !== 'move-end') this.#desk.marking.edges.keep();
    if (leadsToPanes.has(id)) this.#desk.comparing.leave();
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
    if (event.defaultPrevented || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const { platform } = this.#desk;
    const { dialogs, marking } = this.#desk;
    if (dialogs.open === null && !isTextField(target) && marking.edges.press(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    for (const command of this.#reachable) {
      const chord = command.keys.find((keys) => matches(keys, event, platform));
      if (chord === undefined || isFieldUndo(target, command.id)) continue;
      if (isPlain(chord) && keepsPlainKey(target, event.key)) return;
      // Holding a key down walks through annotations; it must not tag or delete over and over.
      if (event.repeat && isPlain(chord) && !repeating.has(command.id)) return;
      if (this.run(command.id)) {
        event.preventDefault();
        event.stopPropagation();
      } else this.#tellWhyNot(command);
      return;
    }
  }

  #tellWhyNot(command: Command): void {
    if (this.#desk.comparing.open || this.isAvailable(command)) return;
    const words = whyNot(command, this.#meets(command.needs));
    if (words !== null) this.#desk.announcements.refuse(words);
  }

  /** A dialog keeps all commands to itself, but changes of the tags are taken back where they are made. */
  get #reachable(): readonly Command[] {
    const { open, settingsPage } = this.#desk.dialogs;
    if (open === null) return this.table;
    if (open !== 'settings' || settingsPage !== 'tags') return [];
    return this.table.filter(({ id }) => id === 'undo' || id === 'redo');
  }

  /** What the menu should know, as of now. */
  get description(): Payload<'describeCommands'> {
    const { changes } = this.#desk;
    let tags = 0;
    const available = this.#reachable.filter(
      (command) => (!isTagCommand(command.id) || (tags += 1) <= mostTagsTold) && this.isAvailable(command),
    );
    return {
      available: available.map((command) => command.id),
      on: switchedOn(this.#desk),
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
    const { changes, duplicates, listing, reading, reviewing, trail } = this.#desk;
    const { splitQuotes } = this.#desk.marking;
    if (id === 'toggle-beside') return reading.split || reading.article !== null;
    if (id === 'other-article' || id === 'scroll-together') return reading.split;
    if (id === 'go-back') return trail.canGoBack;
    if (id === 'go-forward') return trail.canGoForward;
    if (id === 'undo') return changes.undoWords !== null;
    if (id === 'add-words') return splitQuotes.target !== null;
    if (id === 'take-words-out') return splitQuotes.canTakeOut;
    if (id === 'merge-duplicate') return duplicates.question !== null;
    if (id === 'redo') return changes.redoWords !== null;
    if (id === 'review-next') return reviewing.count > 0;
    if (id === 'next-article') return listing.neighbour(reading.entry, 1) !== null;
    if (id === 'previous-article') {
      return reading.entry !== null && listing.neighbour(reading.entry, -1) !== null;
    }
    return true;
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
      case 'anybodys-annotation':
        return reading.chosen !== null;
    }
  }
}
