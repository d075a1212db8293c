/** Claim files: read record by record, written in one order, with whatever another version or a hand put in. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFileKind, parseClaimFile, serialiseClaimFile } from '../../../annotations/format/claim-file.ts';
import { anyClaims, claim, member } from '../claim/claim-builders.ts';

const head = { analyst: { id: 'ana', name: 'Ana Kovač' }, setAside: [], others: {} };
const fixture = (version: number) =>
  readFileSync(new URL(`../../fixtures/formats/claims-${String(version)}.json`, import.meta.url), 'utf8');

const lock = claim('lock', {
  standing: { status: 'contradicted', reason: 'Two engineers doubt it.', date: '2024-05-02' },
  note: 'Ask the port.',
  modified: '2024-05-02T10:00:00.000Z',
  members: [member('early'), member('late', { article: 'quay-00000002', kind: 'paraphrase' })],
});

describe.each(Array.from({ length: claimFileKind.version }, (_, index) => index + 1))(
  'claims of version %i',
  (version) => {
    it('mean what they meant', () => {
      expect(parseClaimFile(fixture(version), 'ana.json')).toEqual({
        ok: true,
        value: { ...head, claims: [lock] },
      });
    });
  },
);

describe('a claim file', () => {
  it('is written as the fixture of this version, byte by byte', () => {
    expect(serialiseClaimFile({ ...head, claims: [lock] })).toBe(fixture(claimFileKind.version));
  });

  it('comes back as it was, whatever the claims', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const read = parseClaimFile(serialiseClaimFile({ ...head, claims }), 'ana.json');
        const byId = (list: typeof claims) => [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
        expect(read.ok && byId([...read.value.claims])).toEqual(byId(claims));
        expect(read.ok && read.value.setAside).toEqual([]);
      }),
    );
  });

  it('keeps fields that it does not know', () => {
    const text = fixture(claimFileKind.version)
      .replace('"claims":', '"colour": "red",\n  "claims":')
      .replace('"note":', '"mood": 7, "note":');
    const read = parseClaimFile(text, 'ana.json');
    const again = read.ok ? serialiseClaimFile(read.value) : '';
    expect(JSON.parse(again)).toMatchObject({ colour: 'red', claims: [{ mood: 7 }] });
  });

  it.each<[string, (record: Record<string, unknown>) => unknown, string]>([
    ['is no record', () => 7, 'expected object'],
    ['has no title', (record) => ({ ...record, title: ' ' }), 'title: is empty'],
    ['has a title of two lines', (record) => ({ ...record, title: 'a\nb' }), 'title: has more than one line'],
    ['stands in no known way', (record) => ({ ...record, standing: { status: 'true' } }), 'standing.status'],
    [
      'names an annotation twice',
      (record) => ({ ...record, members: [member('a'), member('a')] }),
      'members: name an annotation twice',
    ],
    [
      'names an article outside the folder',
      (record) => ({ ...record, members: [member('a', { article: '../x' })] }),
      'members.0.article: cannot name an article',
    ],
    [
      'was judged on no day',
      (record) => ({ ...record, standing: { ...lock.standing, date: 'May' } }),
      'standing.date',
    ],
    ['has the id of another', (record) => record, 'the id lock is there twice'],
  ])('sets a claim aside that %s, and writes it back untouched', (_case, spoil, reason) => {
    const document = JSON.parse(fixture(claimFileKind.version)) as { claims: Record<string, unknown>[] };
    const spoilt = spoil(document.claims[0] ?? {});
    const read = parseClaimFile(
      JSON.stringify({ ...document, claims: [document.claims[0], spoilt] }),
      'a.json',
    );
    if (!read.ok) throw new Error(read.message);
    expect(read.value.claims).toEqual([lock]);
    expect(read.value.setAside).toMatchObject([{ raw: spoilt }]);
    expect(read.value.setAside[0]?.reason).toContain(reason);
    const again = JSON.parse(serialiseClaimFile(read.value)) as { claims: unknown[] };
    expect(again.claims.at(-1)).toEqual(spoilt);
  });

  it.each([
    ['a file without an analyst', '"analyst"', '"somebody"', 'wrong-format'],
    [
      'a file of a newer version',
      `"version": ${String(claimFileKind.version)}`,
      '"version": 99',
      'newer-version',
    ],
    ['a file that was cut off', '"claims": [', '"claims": ', 'not-json'],
    ['a file of another kind', 'claimdesk-claims', 'claimdesk-codebook', 'wrong-format'],
  ])('is not used at all when it is %s', (_case, from, to, code) => {
    expect(parseClaimFile(fixture(claimFileKind.version).replace(from, to), 'ana.json')).toMatchObject({
      ok: false,
      code,
    });
  });
});
