/** Says which keys the element with the focus keeps for itself, so that a letter typed into a note never tags anything. */

/** Roles of elements that are worked with Enter and the space bar. */
const pressable =
  'button, a[href], summary, select, input, [role="button"], [role="radio"], [role="tab"], [role="switch"], [role="separator"]';

/** Parts that take letters themselves: lists with type-ahead. An open menu, and what is marked so, takes every key, Escape before all. */
const keepsPlainKeys = '[data-plain-keys="own"], [role="listbox"], [role="dialog"]';

const noTextInputs = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file']);

/** Whether text can be typed into the element. The article has a caret and cannot be changed, so it is none. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !noTextInputs.has(element.type);
  return (
    element instanceof HTMLElement &&
    element.isContentEditable &&
    element.closest('[aria-readonly="true"]') === null
  );
}

/** Whether a key without Mod or Alt belongs to the element rather than to a command. */
export function keepsPlainKey(element: Element, key: string): boolean {
  if (isTextField(element) || element.closest('[role="menu"], [data-plain-keys="all"]') !== null) return true;
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (element.closest(keepsPlainKeys) !== null) return letter || key === 'Enter' || key === ' ';
  return (key === 'Enter' || key === ' ') && element.closest(pressable) !== null;
}

/** Keys with which a text field undoes its own typing. */
export function isFieldUndo(element: Element, command: string): boolean {
  return isTextField(element) && (command === 'undo' || command === 'redo');
}
