/** The names of the commands, for the app: it has to know at its start whether it was called with one, without loading them. */

export const commandNames: ReadonlySet<string> = new Set([
  'articles',
  'article',
  'annotations',
  'codebook',
  'check',
  'report',
  'import',
  'verify',
  'place',
  'twins',
]);
