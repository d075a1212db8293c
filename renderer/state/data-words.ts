/** What backups, restores and checks came to, in sentences. */
import type { BackupSummary, BackupWritten, FolderCheck, PlaceName, Restored } from '../../app/data-care.ts';
import type { StateDifference } from '../../annotations/merge/compare-states.ts';
import { counted, momentWords } from './words.ts';

export const placeTitles: Readonly<Record<PlaceName, string>> = {
  annotations: 'Annotations of this folder',
  'app-data': 'Annotations of folders that cannot be written',
  settings: 'Settings',
  log: 'Log',
};

export const placeNotes: Readonly<Record<PlaceName, string>> = {
  annotations: 'Plain JSON, one small file per article and analyst.',
  'app-data': 'Each such folder has one of its own here.',
  settings: 'Your name, recent folders, window, keys.',
  log: 'What the app did and what failed. No word of any article or note.',
};

/** "12 annotations in 3 articles are in the backup." and what else there is to say. */
export function backupWords({
  annotations,
  articles,
  claims,
  articleFiles,
  damaged,
  unread,
}: BackupWritten): readonly string[] {
  return [
    `${counted(annotations, 'annotation')} in ${counted(articles, 'article')}${andClaims(claims)} backed up.`,
    ...(articleFiles > 0 ? [`${counted(articleFiles, 'file')} of articles went in as well.`] : []),
    ...(damaged > 0
      ? [
          `${counted(damaged, 'damaged file')} went in as ${damaged === 1 ? 'it is' : 'they are'}; Check below says more.`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `Not in it, because they could not be read: ${unread.slice(0, 10).join(', ')}${unread.length > 10 ? ' and more' : ''}.`,
        ]
      : []),
  ];
}

function andClaims(claims: number): string {
  return claims === 0 ? '' : ` and ${counted(claims, 'claim')}`;
}

/** What the backup is. */
export function summaryWords({
  annotations,
  articles,
  claims,
  analysts,
  made,
  folder,
}: BackupSummary): string {
  const by =
    analysts.length === 0
      ? ''
      : ` by ${analysts.slice(0, 5).join(', ')}${analysts.length > 5 ? ' and others' : ''}`;
  return `${counted(annotations, 'annotation')} in ${counted(articles, 'article')}${andClaims(claims)}${by}, from “${folder}”, backed up on ${momentWords(made)}.`;
}

/** What is different now. */
export function differenceWords(summary: BackupSummary): readonly string[] {
  const {
    annotationsDiffer,
    claimsDiffer,
    tagsDiffer,
    decisionsDiffer,
    withoutArticle,
    damaged,
    articleFiles,
  } = summary;
  const words = [
    ...differences(annotationsDiffer, 'annotation'),
    ...differences(claimsDiffer, 'claim'),
    ...differences(tagsDiffer, 'tag'),
    ...(decisionsDiffer > 0
      ? [`What was decided about ${counted(decisionsDiffer, 'article')}, such as headlines, is different.`]
      : []),
  ];
  return [
    ...(words.length === 0 ? ['Nothing: this folder has all of it, just so.'] : words),
    ...(withoutArticle > 0
      ? [
          `${are(withoutArticle, 'annotation')} on articles that are not in this folder; they show when the articles come.`,
        ]
      : []),
    ...(damaged.length > 0
      ? [
          `${counted(damaged.length, 'file')} of the backup cannot be read and ${damaged.length === 1 ? 'stays' : 'stay'} out.`,
        ]
      : []),
    ...(articleFiles > 0
      ? [
          `It holds ${counted(articleFiles, 'file')} of articles, too. Articles are never changed; unpack the zip yourself to get them.`,
        ]
      : []),
  ];
}

function differences({ onlyHere, onlyThere, differing }: StateDifference, one: string): readonly string[] {
  return [
    ...(onlyThere > 0 ? [`${are(onlyThere, one)} in the backup and not here.`] : []),
    ...(onlyHere > 0 ? [`${are(onlyHere, one)} here and not in the backup.`] : []),
    ...(differing > 0 ? [`${are(differing, one)} in both and different.`] : []),
  ];
}

function are(count: number, one: string): string {
  return `${counted(count, one)} ${count === 1 ? 'is' : 'are'}`;
}

export function restoredWords({ how, changed, left }: Restored): string {
  const done = how === 'merge' ? 'Merged' : 'Replaced';
  const what =
    changed === 0
      ? 'nothing had to be changed'
      : `${counted(changed, 'file')} ${changed === 1 ? 'is' : 'are'} different now`;
  const damaged =
    left.length === 0
      ? ''
      : ` Left alone, because ${left.length === 1 ? 'it is' : 'they are'} damaged: ${left.join(', ')}.`;
  return `${done}: ${what}.${damaged}`;
}

/** "1,204 annotations, all placed", or what is not. */
export function checkWords({ annotations, placed, findings }: FolderCheck): string {
  const all = counted(annotations, 'annotation');
  if (findings.length === 0)
    return annotations === 0 ? 'No annotations, and nothing amiss.' : `${all}, all placed.`;
  const amiss = findings.length === 1 ? 'One thing is' : `${counted(findings.length, 'thing')} are`;
  const places =
    placed === annotations ? `${all}, all placed` : `${placed.toLocaleString('en')} of ${all} placed`;
  return `${places}. ${amiss} amiss:`;
}
