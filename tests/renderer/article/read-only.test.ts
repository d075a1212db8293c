/** The document stands whatever a transaction asks for, while the selection moves. */
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { articleDocument } from '../../../renderer/article/document.ts';
import { readOnlyPlugin } from '../../../renderer/article/read-only.ts';
import { articleOf } from './articles.ts';

function stateOf(...texts: string[]): EditorState {
  const doc = articleDocument(articleOf(texts.map((text) => ({ kind: 'paragraph', text }))));
  return EditorState.create({ doc, plugins: [readOnlyPlugin(() => '')] });
}

describe('a read-only article', () => {
  const changes: readonly [string, (transaction: Transaction) => Transaction][] = [
    ['inserting', (transaction) => transaction.insertText('x', 1)],
    ['deleting', (transaction) => transaction.delete(1, 3)],
    ['splitting', (transaction) => transaction.split(3)],
    ['joining', (transaction) => transaction.join(7)],
    ['emptying', (transaction) => transaction.delete(0, transaction.doc.content.size)],
  ];
  it.each(changes)('refuses %s', (_what, change) => {
    const state = stateOf('Ferry', 'Norr');
    const after = state.apply(change(state.tr));
    expect(after.doc.eq(state.doc)).toBe(true);
  });

  it('lets the selection go anywhere', () => {
    const state = stateOf('Ferry', 'Norr');
    const after = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 9)));
    expect([after.selection.from, after.selection.to]).toEqual([2, 9]);
  });
});
