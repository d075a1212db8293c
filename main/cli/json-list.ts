/** A JSON array that is written item by item: that of a big folder must not be held in memory as one string. */
import type { CommandLine } from './command-line.ts';

export class JsonList {
  readonly #commandLine: CommandLine;
  #empty = true;

  constructor(commandLine: CommandLine) {
    this.#commandLine = commandLine;
  }

  add(item: unknown): void {
    this.#commandLine.write(`${this.#empty ? '[' : ','}\n${JSON.stringify(item)}`);
    this.#empty = false;
  }

  end(): void {
    this.#commandLine.write(this.#empty ? '[]\n' : '\n]\n');
  }
}
