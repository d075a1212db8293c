/**
 * Keeps an article away from the system's text input. Of an editable element Chromium hands over the whole text, at each step of the caret
 * and in each frame: 20 ms a key in 100,000 words, for words that nobody can type over. An element with an EditContext
 * (https://www.w3.org/TR/edit-context/) hands over that context's text instead, which is empty here; caret, selection and what screen readers
 * are told stay as they are.
 */

/** What TypeScript does not know yet of the page. */
interface InputWindow {
  readonly EditContext?: new () => object;
}

export function leaveOutOfTextInput(element: HTMLElement): void {
  const { EditContext } = window as InputWindow;
  if (EditContext !== undefined) Object.assign(element, { editContext: new EditContext() });
}
