/** What recognition has found so far, before it becomes metadata with its origin. */
import type { FoundDate } from './dates.ts';

export interface Findings {
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly published?: FoundDate;
  readonly section?: string;
  readonly url?: string;
  readonly language?: string;
}
