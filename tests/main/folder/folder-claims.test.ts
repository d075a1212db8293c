/** Claims of an open folder: what their members say, also in articles that nobody opened, and what others make of them. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { serialiseClaimFile } from '../../../annotations/format/claim-file.ts';
import type { ClaimOperation } from '../../../annotations/operation/operation.ts';
import type { MemberReading } from '../../../app/claim-views.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { eventually, harbour, openFolder, put, quay, value, type OpenedFolder } from './open-folder.ts';

const add = (added: Claim): ClaimOperation => ({ kind: 'add-claim', claim: added });
const ben = { id: 'ben', name: 'Ben' };
const bensFile = (claims: readonly Claim[]) =>
  serialiseClaimFile({ analyst: ben, claims, setAside: [], others: {} });

async function readMembers({ session }: OpenedFolder, id: string): Promise<readonly MemberReading[]> {
  return value(await session.claims.read([id]))[0]?.members ?? [];
}

/** A folder of two articles with a passage tagged in each, and the claim that gathers both. */
async function lockFolder(): Promise<OpenedFolder> {
  const folder = await openFolder({ 'a.txt': harbour, 'b.txt': quay });
  await folder.tag('a.txt', 'It will hold');
  await folder.tag('b.txt', 'Ships wait for days');
  const [a, b] = ['a.txt', 'b.txt'].map((path) => folder.listener.at(path).id);
  const members = [
    member('on-It will hold', { article: a ?? '' }),
    member('on-Ships wait for days', { article: b ?? '', kind: 'paraphrase' }),
  ];
  await folder.apply(add(claim('lock', { members })));
  return folder;
}

describe('the members of a claim', () => {
  test('say their words, their place, the sentence around and who is proposed to have spoken', async () => {
    const members = await readMembers(await lockFolder(), 'lock');
    expect(members).toMatchObject([
      {
        article: { path: 'a.txt', title: 'Norrhaven opens its lock' },
        annotation: {
          tag: 'quote',
          segments: [{ words: 'It will hold', state: 'exact' }],
          passage: { text: '“It will hold,” she said to hundreds.', places: [{ start: 1, end: 13 }] },
          attribution: {},
          proposed: { cue: 'said', manner: 'direct' },
        },
        trouble: null,
      },
      {
        member: { kind: 'paraphrase' },
        article: { path: 'b.txt' },
        annotation: { segments: [{ words: 'Ships wait for days' }], proposed: { speaker: {} } },
      },
    ]);
  });

  test('of which the annotation was deleted are said to be gone, and come back', async () => {
    const folder = await lockFolder();
    const [placed] = (await folder.read('a.txt')).placed;
    if (placed === undefined) throw new Error('nothing is tagged');
    await folder.apply({ kind: 'remove', annotation: placed.annotation });
    expect(await readMembers(folder, 'lock')).toMatchObject([
      { article: { path: 'a.txt' }, annotation: null },
      { annotation: { tag: 'quote' } },
    ]);
    await folder.apply({ kind: 'add', annotation: placed.annotation });
    expect((await readMembers(folder, 'lock'))[0]?.annotation).not.toBeNull();
  });

  test('of which the article is gone still say what was tagged', async () => {
    const folder = await lockFolder();
    await rm(join(folder.root, 'a.txt'));
    await eventually(() => {
      expect(folder.listener.paths()).toEqual(['b.txt']);
    });
    expect((await readMembers(folder, 'lock'))[0]).toMatchObject({
      article: null,
      annotation: { segments: [{ words: 'It will hold', state: 'lost', place: null }], passage: null },
    });
  });

  test('whose words changed say what was tagged, and that it has no sure place', async () => {
    const folder = await lockFolder();
    const { id } = folder.listener.at('a.txt');
    await put(folder.root, 'a.txt', harbour.replace('It will hold', 'It may well hold on'));
    await eventually(() => {
      expect(folder.listener.changed).toContain(id);
    });
    const [first] = await readMembers(folder, 'lock');
    expect(first?.annotation?.segments[0]).toMatchObject({ words: 'It will hold', place: null });
    expect(first?.annotation?.passage).toBeNull();
  });

  test('that somebody wrote into the file by hand, of articles there never were, are no trouble', async () => {
    const folder = await openFolder({ 'a.txt': harbour });
    await folder.apply(add(claim('odd', { members: [member('x', { article: 'nowhere-00000000' })] })));
    expect(await readMembers(folder, 'odd')).toMatchObject([
      { article: null, annotation: null, trouble: null },
    ]);
    expect(value(await folder.session.claims.read(['no such claim']))).toEqual([]);
  });
});

describe('an open folder', () => {
  test('shows its claims when it is opened', async () => {
    const { root, fallback } = await lockFolder();
    const { session } = await openFolder({}, { root, fallback });
    expect(session.view().claims).toMatchObject({ claims: [{ id: 'lock' }], analysts: [{ id: 'ana' }] });
  });

  test('takes over what another analyst made, and says nothing of what was made here', async () => {
    const { root, listener, session, apply } = await openFolder({ 'a.txt': harbour });
    await apply(add(claim('lock')));
    await put(root, '.claimdesk/claims/ben.json', bensFile([claim('bens', { analyst: 'ben' })]));
    await eventually(() => {
      expect(listener.claims.at(-1)?.map(({ id }) => id)).toEqual(['lock', 'bens']);
    });
    expect(session.view().claims.analysts).toContainEqual(ben);
    expect(listener.claims).toHaveLength(1);
  });

  test('offers a copy that a program for sharing folders makes while it is open, until it is settled', async () => {
    const { root, listener, session } = await lockFolder();
    const { claims, analysts } = session.view().claims;
    const [me = ben] = analysts;
    const theirs = [...claims, claim('late', { analyst: me.id })];
    await put(
      root,
      `.claimdesk/claims/${me.id}.sync-conflict-20260312-101112-ABCDEFG.json`,
      serialiseClaimFile({ analyst: me, claims: theirs, setAside: [], others: {} }),
    );
    await eventually(() => {
      expect(listener.claimCare.copies).toMatchObject([{ records: 2, brings: 1, conflicts: 0 }]);
    });
    value(await session.claims.settleCopy(listener.claimCare.copies[0]?.id ?? '', 'merge'));
    await eventually(() => {
      expect(listener.claims.at(-1)?.map(({ id }) => id)).toEqual(['lock', 'late']);
      expect(listener.claimCare.copies).toEqual([]);
    });
  });

  test('says what is wrong with a claim file, until it is repaired', async () => {
    const { root, listener, apply } = await openFolder({ 'a.txt': harbour });
    await apply(add(claim('lock')));
    await put(root, '.claimdesk/claims/ben.json', 'not JSON');
    await eventually(() => {
      expect(listener.problems).toMatchObject([{ code: 'not-json' }]);
    });
    await put(root, '.claimdesk/claims/ben.json', bensFile([]));
    await eventually(() => {
      expect(listener.problems).toEqual([]);
    });
  });

  test('is not right as long as claims name what is not there', async () => {
    const folder = await lockFolder();
    const odd = claim('odd', {
      title: 'Odd',
      members: [
        member('x', { article: 'nowhere-00000000' }),
        member('y', { article: folder.listener.at('a.txt').id }),
      ],
    });
    await folder.apply(add(odd));
    expect(value(await folder.session.check({})).findings.map(({ message }) => message)).toEqual([
      'The claim “Odd” names one annotation that cannot be found any more.',
      'The claim “Odd” names one annotation of articles that are not in the folder.',
    ]);
  });

  test('keeps a claim in memory while another program has broken the file, and leaves that alone', async () => {
    const { session, root } = await openFolder({ 'a.txt': harbour });
    await put(root, '.claimdesk/claims/ana.json', 'not JSON');
    expect(await session.apply(add(claim('lock')))).toMatchObject({ ok: false, code: 'write-failed' });
    expect(session.view().claims.claims).toMatchObject([{ id: 'lock' }]);
    expect(await readFile(join(root, '.claimdesk/claims/ana.json'), 'utf8')).toBe('not JSON');
    await rm(join(root, '.claimdesk/claims/ana.json'));
    await session.retrySaving();
    expect(await session.flush()).toMatchObject({ kind: 'saved' });
  });
});
