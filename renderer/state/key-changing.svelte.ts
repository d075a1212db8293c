/** Changing keys: one command at a time listens for its new key; one that is taken is swapped or left. */
import { taggedBy, type Command, type CommandId, type KeyChord } from '../../app/command.ts';
import { giveKey, isSingleSign, resetKey, swapKey, type UserKeys } from '../../app/user-keys.ts';
import type { Desk } from './desk.svelte.ts';
import { chordOf, keyNames, type KeyPress } from './key-chord.ts';

export interface TakenKey {
  readonly chord: KeyChord;
  readonly by: readonly Command[];
}

export class KeyChanging {
  readonly #desk: Desk;
  /** The command that listens for its new key. */
  listening: CommandId | null = $state(null);
  /** Why the last key was not given to the command that listens. */
  problem: string | null = $state(null);
  /** The key that was pressed and belongs to others. */
  taken: TakenKey | null = $state.raw(null);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #keys(): UserKeys {
    return this.#desk.preferences.current.keys;
  }

  /** Whether the person has given the command keys of their own. */
  isChanged(id: CommandId): boolean {
    return Object.hasOwn(this.#keys, id);
  }

  get anyChanged(): boolean {
    return Object.keys(this.#keys).length > 0;
  }

  listen(id: CommandId | null): void {
    this.listening = id;
    this.problem = null;
    this.taken = null;
  }

  /** Takes a key press for the command that listens. */
  press(press: KeyPress): void {
    const id = this.listening;
    const chord = chordOf(press, this.#desk.platform);
    if (id === null || chord === null) return;
    this.problem = null;
    this.taken = null;
    const tag = taggedBy(id);
    if (tag !== null && !isSingleSign(chord)) {
      this.problem = 'A tag’s key is one letter, figure or sign, without Shift and the like.';
      return;
    }
    const { table } = this.#desk.commands;
    const given = giveKey(table, this.#keys, id, chord, this.#desk.platform);
    switch (given.kind) {
      case 'reserved':
        this.problem = given.message;
        return;
      case 'taken':
        this.taken = { chord, by: given.by };
        this.#desk.announcements.say(this.takenWords);
        return;
      case 'given':
        if (tag === null) this.#keep(given.keys, id, chord);
        else this.#giveTag(tag, id, chord);
    }
  }

  /** "Ctrl+Z is the key of “Undo”." */
  get takenWords(): string {
    if (this.taken === null) return '';
    const { chord, by } = this.taken;
    const others = by.map(({ label }) => `“${label.replace('…', '')}”`).join(' and ');
    return `${this.#words(chord)} is the key of ${others}.`;
  }

  /** Gives the key all the same; the others get what this command had. */
  swap(): void {
    const { listening: id, taken } = this;
    if (id === null || taken === null) return;
    const { table } = this.#desk.commands;
    const had = table.find((command) => command.id === id)?.keys[0] ?? null;
    const spare = had !== null && isSingleSign(had) ? had : null;
    const tag = taggedBy(id);
    const tags = taken.by.flatMap((holder) => taggedBy(holder.id) ?? []);
    // First off the old holder, then on the new one: at no time two have it.
    for (const holder of tags) this.#desk.tagEditing.change(holder, { key: null });
    if (tag === null) {
      this.#keep(swapKey(table, this.#keys, id, taken.chord), id, taken.chord);
    } else {
      const commands = taken.by.filter((holder) => taggedBy(holder.id) === null);
      const without = Object.fromEntries(
        commands.map((holder) => {
          const left = holder.keys.filter((key) => key !== taken.chord);
          return [holder.id, left.length === 0 && spare !== null ? [spare] : left];
        }),
      );
      if (commands.length > 0) void this.#desk.preferences.changeKeys({ ...this.#keys, ...without });
      this.#giveTag(tag, id, taken.chord);
    }
    const [first] = tags;
    if (first !== undefined && spare !== null) this.#desk.tagEditing.change(first, { key: spare });
  }

  /** Takes all keys from a command. */
  remove(id: CommandId): void {
    const tag = taggedBy(id);
    if (tag !== null) this.#desk.tagEditing.change(tag, { key: null });
    else void this.#desk.preferences.changeKeys({ ...this.#keys, [id]: [] });
    this.listen(null);
    this.#desk.announcements.say('Key removed.');
  }

  reset(id: CommandId): void {
    void this.#desk.preferences.changeKeys(resetKey(this.#keys, id));
    this.listen(null);
    this.#desk.announcements.say('The usual key holds again.');
  }

  resetAll(): void {
    void this.#desk.preferences.changeKeys({});
    this.listen(null);
    this.#desk.announcements.say('The usual keys hold again.');
  }

  #keep(keys: UserKeys, id: CommandId, chord: KeyChord): void {
    void this.#desk.preferences.changeKeys(keys);
    this.#done(id, chord);
  }

  #giveTag(tag: string, id: CommandId, chord: KeyChord): void {
    if (this.#desk.tagEditing.change(tag, { key: chord })) this.#done(id, chord);
    else this.problem = this.#desk.tagEditing.problem;
  }

  #done(id: CommandId, chord: KeyChord): void {
    this.listen(null);
    const label = this.#desk.commands.find(id)?.label.replace('…', '') ?? id;
    this.#desk.announcements.say(`${this.#words(chord)} is now the key of ${label}.`);
  }

  #words(chord: KeyChord): string {
    return keyNames(chord, this.#desk.platform).join('+');
  }
}
