/** Writes a claims file into a folder's store, from the annotations that stand in it: as another analyst's program would. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface StoredFile {
  readonly analyst: { readonly id: string; readonly name: string };
  readonly article: { readonly id: string } | string;
  readonly annotations: readonly {
    readonly id: string;
    readonly segments: readonly { readonly anchor: { readonly exact: string } }[];
  }[];
}

export interface WantedClaim {
  readonly title: string;
  /** The tagged words of its members, or the beginning of them; `paraphrase` where an analyst says so. */
  readonly members: readonly (readonly [words: string, kind: 'wording' | 'paraphrase'])[];
}

export async function writeClaims(folder: string, claims: readonly WantedClaim[]): Promise<void> {
  const base = join(folder, '.claimdesk', 'annotations');
  const names = (await readdir(base, { recursive: true })).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.map(async (name) => ({
      article: name.replace(/^.*[\\/]/u, '').replace(/\.json$/u, ''),
      file: JSON.parse(await readFile(join(base, name), 'utf8')) as StoredFile,
    })),
  );
  const [first] = files;
  if (first === undefined) throw new Error('The folder has no annotations.');
  const memberOf = ([words, kind]: readonly [string, string]) => {
    for (const { article, file } of files) {
      const found = file.annotations.find(({ segments }) =>
        segments.some(({ anchor }) => anchor.exact.startsWith(words)),
      );
      if (found !== undefined) return { article, annotation: found.id, kind };
    }
    throw new Error(`No annotation has the words “${words}”.`);
  };
  const document = {
    format: 'claimdesk-claims',
    version: 1,
    analyst: first.file.analyst,
    claims: claims.map(({ title, members }, index) => ({
      id: `claim-${String(index + 1)}`,
      title,
      standing: { status: 'unverified', reason: '', date: null },
      note: '',
      created: `2024-05-01T10:00:0${String(index)}.000Z`,
      modified: `2024-05-01T10:00:0${String(index)}.000Z`,
      members: members.map(memberOf),
    })),
  };
  await mkdir(join(folder, '.claimdesk', 'claims'), { recursive: true });
  const path = join(folder, '.claimdesk', 'claims', `${first.file.analyst.id}.json`);
  await writeFile(path, `${JSON.stringify(document, null, 2)}\n`);
}
