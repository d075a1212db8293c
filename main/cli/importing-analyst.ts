/** Whose annotations an import makes: the person whom the app knows, somebody who annotated the folder before, or somebody new. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { guidOf } from '../../annotations/interchange/guids.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { openReadableFolder } from '../folder/readable-folder.ts';
import { defaultSettings, readNewerSettings } from '../store/settings-format.ts';

/** @param wanted a name or an id; undefined for whoever the app knows */
export async function importingAnalyst(
  wanted: string | undefined,
  folder: string,
  appData: string,
  fallback: string,
): Promise<Result<Analyst>> {
  const own = await analystOfApp(appData);
  if (wanted === undefined) {
    return own === null
      ? failure(
          'no-analyst',
          'The app has not been used on this computer, so it is not known whose annotations these become. Say so with --as.',
        )
      : success(own);
  }
  const name = wanted.trim();
  if (name === '' || name.length > 100)
    return failure('no-analyst', 'An analyst’s name has 1 to 100 characters.');
  const isWanted = ({ id, name: known }: Analyst) => id === name || known === name;
  if (own !== null && isWanted(own)) return success(own);
  const opened = await openReadableFolder(folder, fallback);
  if (!opened.ok) return opened;
  const { articles } = await opened.value.annotated();
  for (const { article } of articles) {
    const read = await opened.value.readArticle(article);
    if (!read.ok) continue;
    const known = (await opened.value.annotationsOf(read.value)).analysts.find(isWanted);
    if (known === undefined) continue;
    opened.value.close();
    return success(known);
  }
  opened.value.close();
  // The same name is the same analyst the next time.
  return success({ id: `analyst-${guidOf(`claimdesk-analyst:${name}`).slice(0, 8)}`, name });
}

/** Settings are only read here: a command must not make any. */
async function analystOfApp(appData: string): Promise<Analyst | null> {
  try {
    const text = await readFile(join(appData, 'settings.json'), 'utf8');
    const { id, name } = readNewerSettings(text, defaultSettings({ id: '', name: '' })).analyst;
    return id === '' ? null : { id, name };
  } catch {
    return null;
  }
}
