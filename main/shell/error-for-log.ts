/**
 * What of an error goes into the log: its kind, its code and where in the program it happened. Messages are left out: those of the file
 * system name files of the person, and those of parsers quote what they read, which may be an article or a note.
 */

/** One word each, so that nothing else comes in with them. */
const singleWord = /^[A-Za-z0-9_-]{1,60}$/;

export function errorForLog(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const facts = [error.name, field(error, 'code'), field(error, 'syscall')];
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${errorForLog(error.cause)}`];
  return [facts.filter((fact) => singleWord.test(fact)).join(' '), ...frames, ...cause].join('\n');
}

function field(error: Error, name: 'code' | 'syscall'): string {
  const value: unknown = name in error ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
}
