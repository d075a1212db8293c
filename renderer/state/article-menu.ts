/** The context menu of the article: what can be done with the words, the annotation, the link or the passage it was asked for. */
import { usableTags } from '../../annotations/codebook/codebook.ts';
import type { CommandId } from '../../app/command.ts';
import type { ContextItem } from '../../app/context-menu.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import type { CommandRunner } from './command-runner.svelte.ts';

/** The items as of now; lines only between groups that have some. */
export function articleMenu(desk: CommandedDesk, commands: CommandRunner): readonly ContextItem[] {
  const command = (id: CommandId, label: string | null = null): ContextItem => {
    const known = commands.find(id);
    return { kind: 'command', id, label, enabled: known !== undefined && commands.isAvailable(known) };
  };
  const { reading, following, library } = desk;
  const groups: (readonly ContextItem[])[] = [
    [{ kind: 'copy', enabled: reading.selection !== null }],
    following.isAtLink()
      ? [command('follow-link', 'Open Link…'), command('copy-link', 'Copy Link Address')]
      : [],
    usableTags(library.codebook).map((tag) => command(`tag:${tag.id}`)),
    [command('edit-note'), command('delete-annotation')],
    [command('mark-furniture', furnitureLabel(desk)), command('toggle-furniture')],
    [command('find-in-article'), command('edit-details')],
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' } as const, ...group]));
}

function furnitureLabel({ deciding }: CommandedDesk): string | null {
  const verdict = deciding.verdictHere;
  if (verdict === null) return null;
  const what = verdict.passages === 1 ? 'This Passage Is' : 'These Passages Are';
  return verdict.furniture ? `${what} Furniture` : `${what} Not Furniture`;
}
