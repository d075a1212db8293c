/** What is said when something fails that nobody expected. */
import type { Failure } from '../annotations/result.ts';

/** A failure no code of ours foresaw; its message still says what to do. */
export function internalFailure(doing: string): Failure {
  return {
    ok: false,
    code: 'internal',
    message: `Something went wrong inside Claimdesk while ${doing}. Your annotations are untouched. Try again; if it happens again, restart the app.`,
  };
}
