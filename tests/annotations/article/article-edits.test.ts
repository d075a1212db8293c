/** What analysts decide about articles: metadata, furniture, done, and the operations that carry it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applyEditsToSummary, needsText } from '../../../annotations/article/apply-edits.ts';
import {
  changeEdits,
  decisionOn,
  isUnedited,
  noEdits,
  sameEdits,
  type ArticleEdits,
} from '../../../annotations/article/article-edits.ts';
import type { Article, Block } from '../../../annotations/article/article.ts';
import { decideField, judgeBlock, markDone } from '../../../annotations/article/edit-article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { summarise, summariseEdited } from '../../../annotations/article/summarise.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { operationSchema } from '../../../annotations/format/operation-schema.ts';
import { describeOperation } from '../../../annotations/operation/describe-operation.ts';
import { invert, type Operation } from '../../../annotations/operation/operation.ts';
import { otherTextHash, textHash } from '../builders.ts';

const paragraphs = [
  'The lock opens',
  'The mayor opened the lock on Monday, and hundreds came to see it.',
  'Share this story with your friends and tell them about the lock.',
  'It will hold for a hundred years, she said to the people at the gate.',
];

function article(words: readonly string[] = paragraphs, textSha256 = textHash): Article {
  const text = words.join('\n\n');
  const blocks = words.map((paragraph, index): Block => ({
    kind: index === 0 ? 'headline' : 'paragraph',
    start: text.indexOf(paragraph),
    end: text.indexOf(paragraph) + paragraph.length,
  }));
  return {
    id: 'lock-00000001',
    source: { path: 'lock.txt', sha256: textHash, textSha256 },
    format: 'text',
    text,
    blocks,
    marks: [],
    metadata: { ...noMetadata, title: { value: 'The lock opens', origin: 'text' } },
    warnings: [],
  };
}

function done(operation: Operation | null, edits: ArticleEdits): ArticleEdits {
  if (operation?.kind !== 'edit-article') throw new Error('nothing would change');
  expect(operationSchema.parse(operation)).toEqual(operation);
  return changeEdits(edits, operation.after);
}

function undone(operation: Operation | null, edits: ArticleEdits): ArticleEdits {
  return done(operation && invert(operation), edits);
}

const block = (of: Article, index: number): Block => {
  const found = of.blocks[index];
  if (found === undefined) throw new Error('no such block');
  return found;
};
const kinds = (edited: Article) => edited.blocks.map(({ kind }) => kind);

describe('a decision on metadata', () => {
  it.each([
    ['sets a value', { kind: 'set', value: 'A lock' }, { value: 'A lock', origin: 'analyst' }],
    ['says that there is none', { kind: 'none' }, null],
  ] as const)('%s and is undone', (_name, decision, expected) => {
    const operation = decideField('lock-00000001', noEdits, 'title', decision);
    const edits = done(operation, noEdits);
    expect(applyEdits(article(), edits).metadata.title).toEqual(expected);
    expect(decisionOn(edits, 'title')).toEqual(decision);
    expect(undone(operation, edits)).toEqual(noEdits);
  });

  it('leaves other fields as somebody else decided meanwhile', () => {
    const operation = decideField('lock-00000001', noEdits, 'title', { kind: 'set', value: 'A lock' });
    const others = { ...noEdits, metadata: { outlet: 'The Post' }, done: true };
    expect(done(operation, others)).toEqual({
      ...others,
      metadata: { outlet: 'The Post', title: 'A lock' },
    });
  });

  it('that decides nothing is no operation', () => {
    expect(decideField('lock-00000001', noEdits, 'title', { kind: 'as-found' })).toBeNull();
    expect(markDone('lock-00000001', noEdits, false)).toBeNull();
    expect(judgeBlock(article(), noEdits, block(article(), 1), false)).toBeNull();
  });

  it('on a date keeps it as written and as ISO', () => {
    const date = { written: 'last Monday', iso: '2026-03-09' };
    const edits = done(
      decideField('lock-00000001', noEdits, 'published', { kind: 'set', value: date }),
      noEdits,
    );
    expect(applyEdits(article(), edits).metadata.published).toEqual({ value: date, origin: 'analyst' });
  });
});

describe('a verdict on a block', () => {
  const furniture = judgeBlock(article(), noEdits, block(article(), 2), true);

  it('makes it furniture, and is undone', () => {
    const edits = done(furniture, noEdits);
    expect(kinds(applyEdits(article(), edits))).toEqual(['headline', 'paragraph', 'furniture', 'paragraph']);
    expect(undone(furniture, edits)).toEqual(noEdits);
  });

  it('makes it a paragraph, in the place of an earlier verdict', () => {
    const before = done(furniture, noEdits);
    const shown = applyEdits(article(), before);
    const operation = judgeBlock(shown, before, block(shown, 2), false);
    const after = done(operation, before);
    expect(kinds(applyEdits(article(), after))).toEqual(kinds(article()));
    expect(after.furniture).toHaveLength(1);
    expect(undone(operation, after)).toEqual(before);
  });

  it('stays with its words when the file changes', () => {
    const edits = done(furniture, noEdits);
    const longer = article(['A new first line above all others', ...paragraphs], otherTextHash);
    expect(kinds(applyEdits(longer, edits))[3]).toBe('furniture');
    const without = article(paragraphs.toSpliced(2, 1), otherTextHash);
    expect(kinds(applyEdits(without, edits))).not.toContain('furniture');
  });

  it('gives way to one on a text that has changed since', () => {
    const edits = done(furniture, noEdits);
    const longer = applyEdits(
      article(['A new first line above all others', ...paragraphs], otherTextHash),
      edits,
    );
    const again = done(judgeBlock(longer, edits, block(longer, 3), false), edits);
    expect(again.furniture).toHaveLength(1);
    expect(kinds(applyEdits(longer, again))).not.toContain('furniture');
  });

  it('changes the words that are counted, and nothing of the text', () => {
    const edits = done(furniture, noEdits);
    const { source, ...extracted } = article();
    const [plain, edited] = [summarise(source, extracted), summariseEdited(source, extracted, edits)];
    expect(plain.words - edited.words).toBe(12);
    expect(edited.length).toBe(plain.length);
    expect(needsText(edits)).toBe(true);
  });
});

describe('the summary', () => {
  const { source, ...extracted } = article();
  const found = { ...summarise(source, extracted), id: 'lock-00000001' };

  it('shows title and progress as decided', () => {
    const edits: ArticleEdits = { ...noEdits, metadata: { title: 'A  lock' }, done: true };
    expect(applyEditsToSummary(found, edits)).toMatchObject({ displayTitle: 'A lock', done: true });
    expect(needsText(edits)).toBe(false);
  });

  it('falls back to the first words when there is no headline', () => {
    const edits: ArticleEdits = { ...noEdits, metadata: { title: null } };
    expect(needsText(edits)).toBe(true);
    expect(summariseEdited(source, extracted, edits).displayTitle).toBe('The lock opens');
  });
});

it.each([
  [markDone('lock-00000001', noEdits, true), 'mark as done', 'mark as not done'],
  [decideField('lock-00000001', noEdits, 'title', { kind: 'none' }), 'change headline', 'change headline'],
  [decideField('lock-00000001', noEdits, 'published', { kind: 'none' }), 'change date', 'change date'],
  [judgeBlock(article(), noEdits, block(article(), 1), true), 'mark as furniture', 'take furniture as found'],
])('an operation is called %#', (operation, words, inverse) => {
  expect(operation && describeOperation(operation, defaultCodebook)).toBe(words);
  expect(operation && describeOperation(invert(operation), defaultCodebook)).toBe(inverse);
});

it('whatever is decided in a row can be undone in a row', () => {
  const step = fc.oneof(
    fc.record({
      field: fc.constantFrom('title', 'outlet', 'section'),
      value: fc.option(fc.constantFrom('a', 'b')),
    }),
    fc.record({ block: fc.nat(3), furniture: fc.boolean() }),
    fc.record({ done: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const states = [noEdits];
      const operations: Operation[] = [];
      for (const each of steps) {
        const edits = states.at(-1) ?? noEdits;
        const shown = applyEdits(article(), edits);
        const operation =
          'field' in each
            ? decideField(
                shown.id,
                edits,
                each.field,
                each.value === null ? { kind: 'none' } : { kind: 'set', value: each.value },
              )
            : 'block' in each
              ? judgeBlock(shown, edits, block(shown, each.block), each.furniture)
              : markDone(shown.id, edits, each.done);
        if (operation === null) continue;
        operations.push(operation);
        states.push(done(operation, edits));
      }
      let edits = states.at(-1) ?? noEdits;
      for (const [index, operation] of [...operations.entries()].reverse()) {
        edits = undone(operation, edits);
        expect(sameEdits(edits, states[index] ?? noEdits)).toBe(true);
      }
      expect(isUnedited(edits)).toBe(true);
    }),
  );
});
