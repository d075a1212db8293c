/** What a wording of furniture is: the words by which it is known, and how far it reaches. */

/**
 * How far a wording reaches. `line`: that passage, wherever it stands. `closing`: that passage, in the closing run only.
 * `comments`: that passage and all that follows it. `reply`: the same, and the comment before it.
 */
export type FurnitureReach = 'line' | 'closing' | 'comments' | 'reply';

export interface FurniturePattern {
  /** Whether it may also stand before the article: menus, share rows and notices about cookies do, "Copyright" does not. */
  readonly opens?: true;
  readonly reach: FurnitureReach;
  /** A passage of more words is not looked at. */
  readonly mostWords: number;
  readonly pattern: RegExp;
}
