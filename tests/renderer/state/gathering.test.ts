/** Work on claims: made of the chosen annotation, gathered, judged; twins proposed and added only when the analyst says so. */
import { nothingToCareFor } from '../../../app/file-care.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCheck } from '../../../annotations/annotation/check.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { failure, success } from '../../../annotations/result.ts';
import type { ClaimReading, MemberAnnotation, MemberReading } from '../../../app/claim-views.ts';
import type { ShownTwin } from '../../../app/twin-views.ts';
import { sampleText, textHash } from '../../annotations/builders.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { annotation, folderView, harbour, openDesk, quay, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const ana = { id: 'ana', name: 'Ana' };
const withClaims = (...claims: Claim[]) =>
  folderView({ claims: { claims, analysts: [ana], care: nothingToCareFor } });

describe('the chosen annotation', () => {
  it('becomes a claim, whose card is shown, and no longer is one with undo', async () => {
    const { desk } = await openDesk([annotation('a')]);
    expect(desk.commands.run('make-claim')).toBe(false);
    desk.reading.choose('a');
    expect(desk.commands.run('make-claim')).toBe(true);
    expect(desk.claims.all).toMatchObject([{ title: 'The mayor', analyst: 'ana', members: [member('a')] }]);
    expect(desk.comparing.open).toBe(true);
    expect(desk.claims.chosen?.title).toBe('The mayor');
    await desk.changes.undo();
    expect(desk.claims.all).toEqual([]);
  });

  it('of another analyst can be gathered as well', async () => {
    const { desk } = await openDesk([annotation('b', { analyst: 'bo' })], withClaims(claim('lock')));
    desk.reading.choose('b');
    expect(desk.commands.run('add-paraphrase')).toBe(true);
    expect(desk.dialogs.open).toBe('add-to-claim');
    const { asked } = desk.gathering;
    if (asked === null) throw new Error('nothing is asked');
    desk.gathering.add(claim('lock'), asked);
    expect(desk.claims.find('lock')?.members).toEqual([member('b', { kind: 'paraphrase' })]);
    // Added again, it is the same words after all.
    desk.gathering.add(claim('lock'), { ...asked, kind: 'wording' });
    expect(desk.claims.find('lock')?.members).toEqual([member('b')]);
  });

  it('opens its claim', async () => {
    const lock = claim('lock', { members: [member('a')] });
    const { desk } = await openDesk([annotation('a')], withClaims(claim('other'), lock));
    desk.reading.choose('a');
    desk.commands.run('open-claim');
    expect(desk.claims.chosen).toEqual(lock);
  });

  it('is out of reach of commands while the claims cover it', async () => {
    const { desk } = await openDesk([annotation('a')]);
    desk.reading.choose('a');
    desk.commands.run('show-claims');
    expect(desk.commands.run('delete-annotation')).toBe(false);
    expect(desk.commands.run('tag:opinion')).toBe(false);
    desk.commands.run('show-claims');
    expect(desk.commands.run('delete-annotation')).toBe(true);
  });
});

describe('a claim', () => {
  const lock = claim('lock', { members: [member('a'), member('b')] });

  it('is judged on the day of its status, and undone in words', async () => {
    const { desk } = await openDesk([], withClaims(lock));
    expect(desk.gathering.judge(lock, { status: 'corroborated' })).toBeNull();
    expect(desk.claims.find('lock')?.standing).toEqual({
      status: 'corroborated',
      reason: '',
      date: '2026-03-13',
    });
    desk.gathering.judge(lock, { date: '2026-01-01' });
    desk.gathering.judge(lock, { reason: '' });
    expect(desk.claims.find('lock')?.standing.date).toBe('2026-01-01');
    expect(desk.changes.undoWords).toBe('change the claim’s date');
  });

  it('keeps no empty title and none of two lines', async () => {
    const { desk, operations } = await openDesk([], withClaims(lock));
    expect(desk.gathering.rename(lock, '  ')).toBe('A claim needs a title.');
    expect(desk.gathering.rename(lock, 'x'.repeat(501))).toContain('501 characters');
    expect(desk.gathering.rename(lock, 'Two\nlines ')).toBeNull();
    expect(desk.gathering.rename(lock, 'Two lines')).toBeNull();
    expect(operations()).toHaveLength(1);
    expect(desk.claims.find('lock')?.title).toBe('Two lines');
  });

  it('lets a member go, which undo puts back in its place', async () => {
    const { desk } = await openDesk([], withClaims(lock));
    desk.gathering.remove(lock, 'a');
    expect(desk.claims.find('lock')?.members).toEqual([member('b')]);
    await desk.changes.undo();
    expect(desk.claims.find('lock')?.members).toEqual(lock.members);
  });

  it.each(['mine', 'theirs'] as const)(
    'that was changed in two places is settled with “%s”',
    async (choice) => {
      const version = { from: 'another program', fields: { title: 'Theirs' } };
      const torn = { ...lock, otherVersions: [version] };
      const { desk } = await openDesk([], withClaims(torn));
      desk.gathering.choose(torn, version, choice);
      expect(desk.claims.find('lock')).toMatchObject({
        title: choice === 'mine' ? lock.title : 'Theirs',
        otherVersions: [],
      });
      await desk.changes.undo();
      expect(desk.claims.find('lock')).toMatchObject({ title: lock.title, otherVersions: [version] });
    },
  );
});

describe('what is proposed for the annotations of a claim', () => {
  const said = (id: string, fields: Partial<MemberAnnotation>): MemberReading => ({
    member: member(id, { article: harbour.id }),
    article: { path: 'harbour.txt', title: 'x', outlet: null, published: null },
    trouble: null,
    annotation: {
      analyst: 'ana',
      modified: '2024-05-01T10:00:00.000Z',
      tag: 'quote',
      check: openCheck,
      attribution: {},
      proposed: {},
      segments: [],
      passage: null,
      ...fields,
    },
  });
  const reker = { name: 'Mats Reker', role: '' };

  it('is decided in one step for one’s own, beside what was decided, and undecided again with undo', async () => {
    const { desk } = await openDesk([annotation('a', { attribution: { speaker: null } }), annotation('b')]);
    desk.gathering.acceptProposed({
      claim: 'lock',
      members: [
        said('a', { attribution: { speaker: null }, proposed: { speaker: reker, cue: 'said' } }),
        said('b', { proposed: { speaker: reker, chain: ['Harbour Post'] } }),
        said('whole', { attribution: { speaker: reker }, proposed: { speaker: reker } }),
        said('theirs', { analyst: 'bo', proposed: { speaker: reker } }),
      ],
    });
    const attributions = () => desk.reading.placed.map((each) => each.annotation.attribution);
    expect(attributions()).toEqual([
      { speaker: null, cue: 'said' },
      { speaker: reker, chain: ['Harbour Post'] },
    ]);
    await desk.changes.undo();
    expect(attributions()).toEqual([{ speaker: null }, {}]);
  });

  it('is nothing to decide about where all is decided', async () => {
    const { desk } = await openDesk([annotation('a')]);
    desk.gathering.acceptProposed({ claim: 'lock', members: [said('a', {})] });
    expect(desk.changes.undoWords).toBeNull();
  });
});

describe('passages that nearly repeat a member', () => {
  const words = 'It will hold';
  const place = rangeOf(words);
  const lock = claim('lock', { members: [member('a')] });
  const reading: ClaimReading = {
    claim: 'lock',
    members: [
      {
        member: member('a'),
        article: null,
        trouble: null,
        annotation: {
          analyst: 'ana',
          modified: '2024-05-01T10:00:00.000Z',
          tag: 'opinion',
          check: openCheck,
          attribution: {},
          proposed: {},
          segments: [{ words, state: 'exact', place }],
          passage: null,
        },
      },
    ],
  };
  const twin = (article: string): ShownTwin => ({
    article,
    ...place,
    textSha256: textHash,
    title: 'x',
    outlet: null,
    words,
    before: '',
    after: '',
  });

  async function proposing() {
    const opened = await openDesk([], withClaims(lock));
    const { desk, answer, pass } = opened;
    answer({
      readClaims: () => Promise.resolve(success([reading])),
      twinsOfArticle: () =>
        Promise.resolve(
          success({
            state: 'found' as const,
            groups: [{ score: 1, passages: [twin(harbour.id), twin(quay.id)], total: 2 }],
            leftOut: null,
          }),
        ),
      ownAnnotations: () => Promise.resolve(success([])),
      anchorPlaces: ({ textSha256, places }) =>
        Promise.resolve(
          success(places.map(({ start, end }) => createAnchor(sampleText, textSha256, start, end))),
        ),
    });
    desk.readings.want(['lock']);
    desk.proposals.want(lock);
    await pass(0);
    return { ...opened, proposed: desk.proposals.of(lock) };
  }

  it('are proposed and not gathered', async () => {
    const { desk, proposed, operations } = await proposing();
    expect(proposed).toMatchObject([{ passage: { article: quay.id }, twinOf: 'a' }]);
    expect(operations()).toEqual([]);
    expect(desk.claims.find('lock')).toEqual(lock);
  });

  it('are tagged as the member and added in one step, with nobody decided to speak', async () => {
    const { desk, proposed, operations } = await proposing();
    await desk.proposals.confirm(lock, proposed);
    const [added] = operations();
    expect(added).toMatchObject({
      kind: 'add',
      annotation: { article: quay.id, tag: 'opinion', attribution: {}, analyst: 'ana' },
    });
    expect(desk.claims.find('lock')?.members).toHaveLength(2);
    expect(desk.proposals.of(lock)).toHaveLength(1);
    expect(desk.proposals.of(desk.claims.find('lock') ?? lock)).toEqual([]);
    expect(desk.changes.undoWords).toBe('add a passage to a claim');
    await desk.changes.undo();
    expect(desk.claims.find('lock')?.members).toEqual(lock.members);
    expect(operations().at(-1)).toMatchObject({ kind: 'remove' });
  });

  it('take an annotation of one’s own that stands on the words already', async () => {
    const { desk, answer, proposed, operations } = await proposing();
    answer({ ownAnnotations: () => Promise.resolve(success([{ annotation: 'mine', places: [place] }])) });
    await desk.proposals.confirm(lock, proposed);
    expect(operations()).toMatchObject([{ kind: 'change-claim' }]);
    expect(desk.claims.find('lock')?.members.at(-1)).toEqual(member('mine', { article: quay.id }));
  });

  it('come to nothing, and say so, when the article changed meanwhile', async () => {
    const { desk, answer, proposed, operations } = await proposing();
    answer({ anchorPlaces: () => Promise.resolve(failure('article-changed', 'It changed.')) });
    await desk.proposals.confirm(lock, proposed);
    expect(operations()).toEqual([]);
    expect(desk.proposals.problem).toBe('It changed. Nothing was added.');
    expect(desk.proposals.confirming).toBe(false);
  });

  it('are dismissed with the claim that keeps it, until they are wanted again', async () => {
    const { desk, proposed, operations } = await proposing();
    const now = () => desk.claims.find('lock') ?? lock;
    const [first] = proposed;
    if (first === undefined) throw new Error('nothing is proposed');
    desk.proposals.dismiss(lock, first);
    expect(desk.proposals.of(now())).toEqual([]);
    expect(operations()).toMatchObject([
      {
        kind: 'change-claim',
        after: { dismissed: [{ article: first.passage.article, words: first.passage.words }] },
      },
    ]);
    desk.proposals.restore(now());
    expect(desk.proposals.of(now())).toEqual(proposed);
  });
});
