/** Which commands make sense when, and what the menu is told. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandId } from '../../../app/command.ts';
import type { Desk } from '../../../renderer/state/desk.svelte.ts';
import { annotation, openDesk, quay, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a command', () => {
  it.each<[CommandId, string, (desk: Desk) => void, boolean]>([
    ['tag:quote', 'nothing is selected', () => undefined, false],
    [
      'tag:quote',
      'words are selected',
      (desk) => {
        desk.reading.select(rangeOf('Few'));
      },
      true,
    ],
    [
      'tag:quote',
      'an own annotation is chosen',
      (desk) => {
        desk.reading.choose('mine');
      },
      true,
    ],
    [
      'tag:quote',
      'somebody else’s is chosen',
      (desk) => {
        desk.reading.choose('bos');
      },
      false,
    ],
    [
      'delete-annotation',
      'words are selected',
      (desk) => {
        desk.reading.select(rangeOf('Few'));
      },
      false,
    ],
    [
      'delete-annotation',
      'an own annotation is chosen',
      (desk) => {
        desk.reading.choose('mine');
      },
      true,
    ],
    ['undo', 'nothing was done', () => undefined, false],
    [
      'undo',
      'something was done',
      (desk) => {
        desk.reading.choose('mine');
        desk.annotating.tag('opinion');
      },
      true,
    ],
    ['previous-article', 'the first article is open', () => undefined, false],
    ['next-article', 'the first article is open', () => undefined, true],
    ['next-annotation', 'an article is open', () => undefined, true],
    [
      'next-annotation',
      'no article is open',
      (desk) => {
        desk.reading.close();
      },
      false,
    ],
    [
      'open-folder',
      'no article is open',
      (desk) => {
        desk.reading.close();
      },
      true,
    ],
  ])('%s when %s', async (id, _case, happen, expected) => {
    const { desk } = await openDesk([annotation('mine'), annotation('bos', { analyst: 'bo', words: 'Few' })]);
    happen(desk);
    expect(desk.commands.description.available.includes(id)).toBe(expected);
  });

  it('runs when the menu asks for it', async () => {
    const { desk, send, pass } = await openDesk();
    send('commandChosen', { command: 'next-article' });
    await pass(0);
    expect(desk.reading.article?.id).toBe(quay.id);
  });

  it('that makes no sense now does nothing', async () => {
    const { desk, operations } = await openDesk();
    expect(desk.commands.run('tag:quote')).toBe(false);
    expect(desk.commands.run('tag:of-another-folder')).toBe(false);
    expect(operations()).toEqual([]);
  });

  it('is not offered by the menu while a dialog is open', async () => {
    const { desk } = await openDesk();
    desk.dialogs.show('keys');
    expect(desk.commands.description.available).toEqual([]);
  });
});

it('tells the menu once things have settled, and not what it knows already', async () => {
  const { desk, asked, pass } = await openDesk();
  const told = () => asked.filter(({ name }) => name === 'describeCommands').length;
  desk.commands.describe(desk.commands.description);
  desk.reading.select(rangeOf('Few'));
  desk.commands.describe(desk.commands.description);
  await pass(1000);
  expect(told()).toBe(1);
  desk.commands.describe(desk.commands.description);
  await pass(1000);
  expect(told()).toBe(1);
});
