/** Why a file could not be imported, as codes for the program. */
export const importFailureCodes = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'file-binary',
  'not-json',
  'unknown-format',
  'mixed-formats',
  'no-annotations-file',
  'too-many-records',
] as const;
export type ImportFailure = (typeof importFailureCodes)[number];
