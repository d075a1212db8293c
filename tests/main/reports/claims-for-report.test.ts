/** The claims of a report, read from a folder that is open in the app and from one that the command line reads. */
import { describe, expect, test } from 'vitest';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { openReadableFolder } from '../../../main/folder/readable-folder.ts';
import { claimsOfOpenFolder, claimsOfReadableFolder } from '../../../main/reports/claim-source.ts';
import { claimsForReport } from '../../../main/reports/claims-for-report.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { eventually, openFolder, value, type OpenedFolder } from '../folder/open-folder.ts';

const story = `The mayor of Norrhaven opened the long lock on Monday before a crowd of some hundreds who had come in the rain. The lock will hold for a hundred years. Boats went through it in both directions until late in the evening, and no water was seen where none should be.`;

/** Two outlets with the same copy, one of them tagged as it should be. */
async function lockFolder(): Promise<OpenedFolder> {
  const folder = await openFolder({
    'post.txt': `Norrhaven opens its lock\n\n${story}\n`,
    'wire.txt': `A lock opens\n\n${story}\n`,
  });
  const members = [];
  // Of different words, because the folder's annotations are named after theirs.
  for (const [path, words] of [
    ['post.txt', 'The lock will hold for a hundred years.'],
    ['wire.txt', 'lock will hold for a hundred years.'],
  ] as const) {
    await folder.tag(path, words);
    const [placed] = (await folder.read(path)).placed;
    if (placed === undefined) throw new Error('nothing is tagged');
    members.push(member(placed.annotation.id, { article: placed.annotation.article }));
  }
  await folder.apply({ kind: 'add-claim', claim: claim('lock', { title: 'The lock will hold', members }) });
  await eventually(() => {
    expect(folder.listener.twins.at(-1)?.state).toBe('found');
  });
  return folder;
}

describe('the claims of a report', () => {
  test('are the same from the app and from the command line, copies included', async () => {
    const { session, root, fallback } = await lockFolder();
    const fromApp = value(await claimsForReport(claimsOfOpenFolder(session), wholeReport, defaultCodebook));
    const folder = value(await openReadableFolder(root, fallback));
    const fromCommandLine = value(
      await claimsForReport(await claimsOfReadableFolder(folder), wholeReport, defaultCodebook),
    );
    folder.close();
    expect(fromCommandLine).toEqual(fromApp);
    expect(fromApp?.claims[0]?.sources.groups.map(({ outlets }) => outlets.length)).toEqual([2]);
    expect(fromApp?.copiesKnown).toBe(true);
  });

  test('are none where the folder has none, or the choice wants none', async () => {
    const folder = await openFolder({ 'a.txt': story });
    const source = claimsOfOpenFolder(folder.session);
    expect(value(await claimsForReport(source, wholeReport, defaultCodebook))).toBeNull();
    const withClaims = claimsOfOpenFolder((await lockFolder()).session);
    const choice = { ...wholeReport, claims: false };
    expect(value(await claimsForReport(withClaims, choice, defaultCodebook))).toBeNull();
  });

  test('leave out members that the choice does not take', async () => {
    const source = claimsOfOpenFolder((await lockFolder()).session);
    const none = await claimsForReport(source, { ...wholeReport, tags: ['opinion'] }, defaultCodebook);
    expect(value(none)).toMatchObject({ claims: [], leftOut: 1 });
    const all = await claimsForReport(source, { ...wholeReport, tags: ['quote'] }, defaultCodebook);
    expect(value(all)?.claims[0]?.variants).toHaveLength(2);
  });
});
