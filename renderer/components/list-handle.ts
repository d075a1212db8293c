/** What a list of ours can be asked to do from outside. */
export interface ListHandle {
  /** Scrolls as little as needed for a row to be in sight. */
  scrollTo(index: number): void;
  /** Scrolls to the beginning, for rows that are others now. */
  scrollToTop(): void;
  /** Brings something within a row into sight. */
  reveal(element: Element): void;
}
