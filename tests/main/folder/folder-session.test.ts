/** Deciding about articles of an open folder, and searching it. */
import { readdir } from 'node:fs/promises';
import { expect, describe, test } from 'vitest';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import { noEdits } from '../../../annotations/article/article-edits.ts';
import { decideField, judgeBlock, markDone } from '../../../annotations/article/edit-article.ts';
import { invert } from '../../../annotations/operation/operation.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import { openReadableFolder } from '../../../main/folder/readable-folder.ts';
import { eventually, harbour, openFolder, quay, value } from './open-folder.ts';

describe('a decision', () => {
  test('shows at once in library, article and search, and is undone', async () => {
    const { listener, read, apply, found } = await openFolder({ 'a.txt': harbour });
    const { id } = listener.at('a.txt');
    const title = decideField(id, noEdits, 'title', { kind: 'set', value: 'Zebras on the quay' });
    const done = markDone(id, noEdits, true);
    await apply(title);
    await apply(done);
    expect(listener.at('a.txt')).toMatchObject({ displayTitle: 'Zebras on the quay', done: true });
    expect((await read('a.txt')).article.metadata.title).toEqual({
      value: 'Zebras on the quay',
      origin: 'analyst',
    });
    expect((await read('a.txt')).found.metadata.title?.value).toBe('Norrhaven opens its lock');
    expect(await found('zebras mayor')).toEqual([['a.txt', 'headline', 'text']]);
    for (const each of [title, done]) await apply(each && invert(each));
    expect(listener.at('a.txt')).toMatchObject({ displayTitle: 'Norrhaven opens its lock', done: false });
    expect(await found('zebras')).toEqual([]);
  });

  test('on furniture changes the words counted, here, after opening again, and for the command line', async () => {
    const first = await openFolder({ 'a.txt': harbour });
    const { article, edits } = await first.read('a.txt');
    const block = article.blocks.find(({ start }) => article.text.startsWith('Many came', start));
    const before = first.listener.at('a.txt').words;
    await first.apply(block === undefined ? null : judgeBlock(article, edits, block, true));
    await eventually(() => {
      expect(first.listener.at('a.txt').words).toBe(before - 13);
    });
    first.session.close();
    const again = await openFolder({}, first);
    await eventually(() => {
      expect(again.listener.at('a.txt').words).toBe(before - 13);
    });
    const folder = value(await openReadableFolder(first.root, first.fallback));
    expect(folder.entries).toMatchObject([{ words: before - 13 }]);
    const forReport = value(await folder.readArticle(again.listener.at('a.txt').id));
    expect(forReport.blocks.filter(({ kind }) => kind === 'furniture').length).toBe(
      article.blocks.filter(({ kind }) => kind === 'furniture').length + 1,
    );
    folder.close();
  });
});

describe('a search', () => {
  test('finds text, headline, byline, tags and notes, and says where', async () => {
    const { session, listener, tag, found, read } = await openFolder({ 'a.txt': harbour, 'b.txt': quay });
    await tag('a.txt', 'It will hold', 'Ask the engineers');
    await eventually(async () => {
      expect(await found('engineers')).toEqual([['a.txt', 'note']]);
    });
    expect(await found('quote')).toEqual([['a.txt', 'tag']]);
    expect(await found('KOVAC')).toEqual([['a.txt', 'byline', 'text']]);
    expect(await found('quay')).toEqual([['b.txt', 'headline', 'text']]);
    expect(await found('quay engineers')).toEqual([]);
    expect(await found('"the lock on" hundreds')).toEqual([['a.txt', 'text']]);
    const { hits, searched } = value(await session.search('captains’ union', 10));
    const [hit] = hits[0]?.hits ?? [];
    if (hit?.kind !== 'text') throw new Error('not found in the text');
    expect((await read('b.txt')).article.text.slice(hit.start, hit.end)).toBe('captains’');
    expect([hits[0]?.article, searched]).toEqual([listener.at('b.txt').id, 2]);
  });

  test('is given up for the next one, and never fails otherwise', async () => {
    const { session } = await openFolder({ 'a.txt': harbour });
    const answers = await Promise.all(['l', 'lo', 'loc', 'lock'].map((query) => session.search(query, 10)));
    expect(answers.at(-1)).toMatchObject({ ok: true, value: { total: 1 } });
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('superseded');
  });
});

test('what names an article that is not there is refused, and leaves no trace in the folder', async () => {
  const { root, session, listener } = await openFolder({ 'a.txt': harbour });
  const refusals = [
    await session.recoverNotes('nowhere-00000001'),
    await session.settleCopy('nowhere-00000001', 'c1', 'merge'),
    await session.settleCopy(listener.at('a.txt').id, '../../etc/passwd', 'ignore'),
  ];
  expect(refusals.map((answer) => !answer.ok && answer.code)).toEqual([
    'article-unknown',
    'article-unknown',
    'copy-missing',
  ]);
  expect(await readdir(root)).toEqual(['a.txt']);
});

test('what a report would have is counted with what was tagged a moment ago, before that is on the disk', async () => {
  const { session, read } = await openFolder({ 'a.txt': harbour });
  const { article } = await read('a.txt');
  const start = article.text.indexOf('It will hold');
  const made = newAnnotation({
    id: 'annotation-1',
    article,
    selection: { start, end: start + 12 },
    tag: 'quote',
    analyst: 'ana',
    note: '',
    now: '2026-03-12T09:58:00.000Z',
  });
  const tagging = session.apply({ kind: 'add', annotation: value(made) });
  const { counts } = await session.countForReport(wholeReport);
  expect(counts).toMatchObject({ annotations: 1, ofAnnotations: 1 });
  expect((await tagging).ok).toBe(true);
});
