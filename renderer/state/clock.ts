/** The time and the names of new things, as the state needs them; tests give fixed ones. */

export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: () => string;
  /** A new identifier that no other annotation has. */
  readonly newId: () => string;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
};
