/** The place where claims are compared: what it shows of the folder, and the ways into it and out of it. */
import { nothingToCareFor } from '../../../app/file-care.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCheck } from '../../../annotations/annotation/check.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { success } from '../../../annotations/result.ts';
import { variantsOf } from '../../../app/claim-variants.ts';
import type { ClaimReading, MemberReading } from '../../../app/claim-views.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { annotation, folderView, harbour, openDesk, quay } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const ana = { id: 'ana', name: 'Ana' };
const early = { ...member('early'), article: harbour.id };
const late = { ...member('late'), article: quay.id };
const lock = claim('lock', { members: [early, late] });

function reading(
  of: Claim['members'][number],
  words: string,
  fields: Partial<MemberReading> = {},
): MemberReading {
  const summary = of.article === harbour.id ? harbour : quay;
  return {
    member: of,
    article: { path: summary.source.path, title: summary.displayTitle, outlet: null, published: null },
    annotation: {
      analyst: 'ana',
      modified: '2024-05-01T10:00:00.000Z',
      tag: 'quote',
      check: openCheck,
      attribution: {},
      proposed: {},
      segments: [{ words, state: 'exact', place: { start: 4, end: 4 + words.length } }],
      passage: { text: `“${words}”`, start: 3, places: [{ start: 1, end: 1 + words.length }] },
    },
    trouble: null,
    ...fields,
  };
}

const read: ClaimReading = {
  claim: 'lock',
  members: [reading(early, '40 boats may pass'), reading(late, '45 boats pass')],
};

async function comparingDesk(answer: ClaimReading = read) {
  const test = await openDesk(
    [annotation('early'), annotation('late', { article: quay.id })],
    folderView({ claims: { claims: [lock], analysts: [ana], care: nothingToCareFor } }),
  );
  test.answer({ readClaims: () => Promise.resolve(success([answer])) });
  // As the effect of the view does, once for the asking and once for the answer.
  test.desk.comparing.want();
  await test.pass(0);
  test.desk.comparing.want();
  return test;
}

describe('comparing claims', () => {
  it('shows each claim in each article, once its words were read', async () => {
    const { desk } = await comparingDesk();
    const { rows, columns } = desk.comparing.shown;
    expect(columns.map(({ name }) => name)).toEqual([harbour.displayTitle, quay.displayTitle]);
    expect(rows[0]?.cells.map(({ carriage }) => carriage.kind)).toEqual(['verbatim', 'partial']);
    expect(desk.comparing.flagged[0]?.flags[0]?.change.after?.text).toBe('45');
    expect(desk.comparing.sourcesOf('lock').groups).toHaveLength(2);
  });

  it('measures by another passage when one is chosen', async () => {
    const { desk, pass } = await comparingDesk();
    expect(desk.comparing.flagged[0]?.flags[0]?.change.before?.text).toBe('40');
    desk.comparing.chooseBase('lock', 'late');
    expect(desk.comparing.base('lock')?.words).toBe('45 boats pass');
    expect(desk.comparing.shown.rows[0]?.cells[1]?.carriage.kind).toBe('verbatim');
    await pass(300);
    expect(desk.comparing.flagged[0]?.flags[0]?.change).toMatchObject({
      before: { text: '45' },
      after: { text: '40' },
    });
  });

  it('counts articles that repeat one another as one source, once their twins are found', async () => {
    const { desk, answer, send, pass } = await comparingDesk();
    const passage = { textSha256: '', title: '', outlet: null, words: '', before: '', after: '' };
    const passages = [harbour, quay].map(({ id, length }) => ({
      ...passage,
      article: id,
      start: 0,
      end: length,
    }));
    const groups = [{ score: 1, passages, total: 2 }];
    answer({
      twinsOfArticle: () => Promise.resolve(success({ state: 'looking', groups: [], leftOut: null })),
    });
    desk.comparing.wantCopies('lock');
    await pass(0);
    expect(desk.comparing.sourcesOf('lock').groups).toHaveLength(2);
    answer({ twinsOfArticle: () => Promise.resolve(success({ state: 'found', groups, leftOut: null })) });
    send('twinsFound', { session: 1, state: 'found', groups: 1 });
    desk.comparing.wantCopies('lock');
    await pass(0);
    const [source, ...others] = desk.comparing.sourcesOf('lock').groups;
    expect(others).toEqual([]);
    expect(source?.reasons.map(({ kind }) => kind)).toEqual(['same-article']);
  });

  it('says how many passages are gone', async () => {
    const { desk } = await comparingDesk({
      ...read,
      members: [reading(early, '40 boats may pass'), reading(late, '', { annotation: null })],
    });
    expect(desk.comparing.missingOf('lock')).toBe(1);
    expect(desk.comparing.variantsOf('lock')).toHaveLength(1);
  });

  it('is opened by a command and left by the same one', async () => {
    const { desk } = await comparingDesk();
    desk.commands.run('compare-claims');
    expect(desk.comparing).toMatchObject({ open: true, page: 'coverage' });
    desk.commands.run('compare-wording');
    expect(desk.comparing).toMatchObject({ open: true, page: 'wording' });
    desk.commands.run('compare-wording');
    expect(desk.comparing.open).toBe(false);
  });

  it.each(['focus-annotations', 'next-article', 'search-folder'] as const)(
    'makes room for the panes when %s leads there',
    async (command) => {
      const { desk } = await comparingDesk();
      desk.comparing.show('coverage');
      desk.commands.run(command);
      expect(desk.comparing.open).toBe(false);
    },
  );

  it('leads to a passage of another article', async () => {
    const { desk, pass } = await comparingDesk();
    desk.comparing.show('coverage');
    const going = desk.comparing.goTo(quay.id, 'late');
    await pass(0);
    await going;
    expect(desk.reading.article?.id).toBe(quay.id);
    expect(desk.reading.chosenId).toBe('late');
    expect(desk.comparing.open).toBe(false);
  });

  it('says so when the article is gone, and stays', async () => {
    const { desk } = await comparingDesk();
    desk.comparing.show('coverage');
    await desk.comparing.goTo('gone-00000009', 'late');
    expect(desk.announcements.latest.text).toContain('not in the folder any more');
    expect(desk.comparing.open).toBe(true);
  });

  it('begins again with another folder', async () => {
    const { desk, send } = await comparingDesk();
    desk.comparing.show('coverage');
    desk.comparing.arrange({ text: 'nothing' });
    send('folderOpened', folderView({ session: 2 }));
    expect(desk.comparing.open).toBe(false);
    expect(desk.comparing.arrangement.text).toBe('');
  });
});

describe('the variants of what was read', () => {
  it('are the same for the same reading, so that nothing is compared twice', () => {
    expect(variantsOf(read)).toBe(variantsOf(read));
  });

  it('have the sentence around them, or the words alone where it does not hold them', () => {
    const [variant] = variantsOf(read).variants;
    expect(variant?.surroundings).toEqual({ text: '“40 boats may pass”', words: [{ start: 1, end: 18 }] });
    const cut = reading(early, '40 boats');
    const other = variantsOf({
      claim: 'lock',
      members: [
        {
          ...cut,
          annotation:
            cut.annotation === null
              ? null
              : { ...cut.annotation, passage: { text: 'Other', start: 0, places: [{ start: 0, end: 5 }] } },
        },
      ],
    });
    expect(other.variants[0]?.surroundings.text).toBe('40 boats');
  });
});
