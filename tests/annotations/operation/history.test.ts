/** Undo and redo, their bounds, and how the typing of a note is taken back at once. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { describeOperation } from '../../../annotations/operation/describe-operation.ts';
import {
  emptyHistory,
  historyLength,
  record,
  redo,
  undo,
  withdraw,
} from '../../../annotations/operation/history.ts';
import { invert } from '../../../annotations/operation/operation.ts';
import type { AnnotationChange, Operation } from '../../../annotations/operation/operation.ts';
import { annotation } from '../builders.ts';

const add = (id: string): Operation => ({ kind: 'add', annotation: annotation(id) });
const change = (before: AnnotationChange, after: AnnotationChange, id = '1'): Operation => ({
  kind: 'change',
  article: annotation(id).article,
  id,
  before,
  after,
});
const at = (second: number) => new Date(Date.UTC(2024, 0, 1, 0, 0, second)).toISOString();
const note = (before: string, after: string, second: number, id = '1') =>
  change({ note: before, modified: at(second) }, { note: after, modified: at(second) }, id);
const recordAll = (operations: readonly Operation[]) => operations.reduce(record, emptyHistory);

describe('history', () => {
  it('takes operations back last first and does them again in order', () => {
    const [one, two] = [add('1'), add('2')];
    const first = undo(recordAll([one, two]));
    const second = first && undo(first.history);
    expect([first?.step, second?.step]).toEqual([invert(two), invert(one)]);
    const again = second && redo(second.history);
    expect(again?.step).toEqual(one);
    expect(again && redo(again.history)?.step).toEqual(two);
  });

  it('has nothing to undo or redo at first', () => {
    expect(undo(emptyHistory)).toBeNull();
    expect(redo(emptyHistory)).toBeNull();
  });

  it('forgets what was taken back once something new is done', () => {
    const undone = undo(recordAll([add('1')]));
    expect(undone && redo(record(undone.history, add('2')))).toBeNull();
  });

  it('keeps a bounded number of operations, the newest ones', () => {
    const history = recordAll(Array.from({ length: historyLength + 5 }, (_, index) => add(String(index))));
    expect(history.past).toHaveLength(historyLength);
    expect(history.past[0]).toEqual(add('5'));
  });

  it('joins the typing of one note', () => {
    const history = recordAll([note('', 'a', 0), note('a', 'ab', 1), note('ab', 'abc', 3)]);
    expect(history.past).toEqual([change({ note: '', modified: at(0) }, { note: 'abc', modified: at(3) })]);
  });

  it.each<[string, Operation, Operation]>([
    ['after a pause', note('', 'a', 0), note('a', 'ab', 9)],
    ['of another annotation', note('', 'a', 0), note('', 'a', 1, '2')],
    ['and a tag', note('', 'a', 0), change({ tag: 'quote' }, { tag: 'opinion', modified: at(1) })],
    ['that went back in time', note('', 'a', 5), note('a', 'ab', 1)],
  ])('does not join notes %s', (_name, one, two) => {
    expect(recordAll([one, two]).past).toHaveLength(2);
  });

  it('drops an operation that was refused', () => {
    const [one, two] = [add('1'), add('2')];
    expect(withdraw(recordAll([one, two]), one, new Set([one])).past).toEqual([two]);
  });
});

describe('describeOperation', () => {
  it.each<[Operation, string]>([
    [{ kind: 'add', annotation: annotation('1', { tag: 'opinion' }) }, 'tag as Opinion'],
    [{ kind: 'add', annotation: annotation('1', { tag: 'gone' }) }, 'tag as gone'],
    [{ kind: 'remove', annotation: annotation('1') }, 'delete annotation'],
    [change({ tag: 'opinion' }, { tag: 'quote', modified: at(0) }), 'change tag to Quote'],
    [note('', 'why?', 0), 'write note'],
    [note('why?', 'who?', 0), 'edit note'],
    [note('why?', '', 0), 'delete note'],
    [change({ segments: [] }, { segments: annotation('1').segments }), 'change words'],
    [change({ tag: 'quote', note: '' }, { tag: 'opinion', note: 'x' }), 'change annotation'],
  ])('says what %o did', (operation, words) => {
    expect(describeOperation(operation, defaultCodebook)).toBe(words);
  });
});
