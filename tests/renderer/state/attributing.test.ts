import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { attributionFields, type Attribution } from '../../../annotations/annotation/attribution.ts';
import { annotation, openDesk, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const quoted = annotation('a', { words: '“It will hold,”' });

async function chosen() {
  const made = await openDesk([quoted]);
  made.desk.attributing.follow(made.desk.reading.article);
  await made.pass(10);
  made.desk.reading.choose('a');
  const card = () => {
    const found = made.desk.reading.placed[0];
    if (found === undefined) throw new Error('The annotation is not there.');
    return found;
  };
  return { ...made, card };
}

describe('the attribution of the chosen annotation', () => {
  test('is proposed and not filled in', async () => {
    const { desk, card, operations } = await chosen();
    expect(desk.attributing.proposals(card()).cue?.value).toBe('said');
    expect(card().annotation.attribution).toEqual({});
    expect(operations()).toEqual([]);
  });

  test('is accepted whole in one change that undo takes back', async () => {
    const { desk, card, operations } = await chosen();
    desk.commands.run('accept-proposals');
    expect(card().annotation.attribution).toMatchObject({ cue: 'said', manner: 'direct' });
    expect(operations()).toHaveLength(1);
    await desk.changes.undo();
    expect(card().annotation.attribution).toEqual({});
  });

  test('is not proposed where the analyst decided that there is none', async () => {
    const { desk, card } = await chosen();
    desk.attributing.decide(card().annotation, 'cue', null);
    expect(desk.attributing.proposals(card()).cue).toBeUndefined();
  });

  test('keeps no name of 10,000 characters and says so', async () => {
    const { desk, card, operations } = await chosen();
    const said = desk.attributing.decide(card().annotation, 'speaker', {
      name: 'n'.repeat(10_000),
      role: '',
    });
    expect(said).toContain('10,000 characters');
    expect(operations()).toEqual([]);
  });

  test('comes back whatever was decided, when that is undone', async () => {
    const { desk, card } = await chosen();
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
    const decision = fc.oneof(
      fc.record({
        field: fc.constant('speaker' as const),
        value: fc.option(fc.record({ name: word, role: fc.string({ maxLength: 8 }) })),
      }),
      fc.record({ field: fc.constant('cue' as const), value: fc.option(word) }),
      fc.record({
        field: fc.constant('manner' as const),
        value: fc.option(fc.constantFrom('direct' as const, 'mixed' as const)),
      }),
      fc.record({
        field: fc.constantFrom('hedges' as const, 'chain' as const),
        value: fc.array(word, { maxLength: 4 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { maxLength: 6 }), async (decisions) => {
        const states: Attribution[] = [card().annotation.attribution];
        for (const { field, value } of decisions) {
          desk.attributing.decide(card().annotation, field, value);
          const now = card().annotation.attribution;
          if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        for (const before of states.slice(0, -1).toReversed()) {
          await desk.changes.undo();
          for (const field of attributionFields)
            expect(card().annotation.attribution[field]).toEqual(before[field]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the check', () => {
  test('refuses an address that could run something, and a note without end, and says so', async () => {
    const { desk, card, operations } = await chosen();
    expect(desk.checking.addLink(card().annotation, 'javascript:alert(1)')).toContain('http:// or https://');
    expect(desk.checking.writeNote(card().annotation, 'x'.repeat(1_000_000))).toContain(
      '1,000,000 characters',
    );
    expect(operations()).toEqual([]);
  });

  test('keeps a note with a piece of evidence, which stays the same evidence', async () => {
    const { desk, card } = await chosen();
    desk.checking.addLink(card().annotation, 'https://example.org/a');
    const evidence = { kind: 'link' as const, url: 'https://example.org/a', note: '' };
    expect(desk.checking.noteEvidence(card().annotation, evidence, 'x'.repeat(1_000_000))).toContain(
      'at most 100,000',
    );
    expect(desk.checking.noteEvidence(card().annotation, evidence, 'page 4')).toBeNull();
    expect(card().annotation.check.evidence).toEqual([{ ...evidence, note: 'page 4' }]);
    expect(desk.checking.addLink(card().annotation, 'https://example.org/a')).toBe(
      'This evidence is there already.',
    );
    await desk.changes.undo();
    expect(card().annotation.check.evidence).toEqual([evidence]);
  });

  test('takes selected words as evidence and says when they changed', async () => {
    const { desk, card } = await chosen();
    desk.checking.begin(card().annotation);
    desk.reading.select(rangeOf('Few agree'));
    await desk.checking.take();
    expect(card().annotation.check.evidence).toMatchObject([
      { kind: 'passage', anchor: { exact: 'Few agree' } },
    ]);
    desk.commands.run('check-contradicted');
    expect(card().annotation.check).toMatchObject({
      status: 'contradicted',
      evidence: [{ kind: 'passage' }],
    });
  });
});
