/** The whole job without a mouse: ten claims with speaker, sources, status and note. What is asserted is what comes of it; the presses are counted. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './desk-test.ts';
import { openAt } from './open-at.ts';

interface Claim {
  /** From where the last claim ended to the words, and the tag. */
  readonly marking: readonly string[];
  readonly words: string;
  readonly speaker?: string;
  readonly through?: string;
  readonly status: '1' | '2' | '3' | '4';
  readonly note?: string;
}

const claims: readonly Claim[] = [
  {
    marking: ['j', ';', 'q', ';', ';', '+'],
    words: '“We are ready to sail together',
    speaker: 'Mats Reker',
    status: '2',
  },
  { marking: ['j', ';', ';', 'q'], words: '“solid as granite”', speaker: 'Mats Reker', status: '1' },
  { marking: ['j', 'o'], words: 'The deal should have come', speaker: 'the writer', status: '4' },
  {
    marking: ['j', 'u'],
    words: 'The ministry says the first boats',
    through: 'Capital Wire',
    status: '3',
    note: 'The timetable says 40 minutes late.',
  },
  { marking: ['j', 'j', 'u'], words: 'A person close to the union', status: '1' },
  { marking: ['j', 'j', 'u'], words: 'Deck and engine crews', status: '2', note: 'Statement of 12 March.' },
  { marking: ['j', 'u'], words: 'Winter shifts', speaker: 'Nordlinje Ferries', status: '1' },
  { marking: ['j', 'u'], words: 'Nordlinje puts the cost', speaker: 'Nordlinje', status: '1' },
  { marking: ['j', 'q'], words: '“Nobody got everything,”', status: '2' },
  {
    marking: ['j', 'q'],
    words: '“I have slept two hours',
    speaker: 'Tomas Wiik',
    status: '4',
    note: 'Ask him.',
  },
];
const statuses = { '1': 'open', '2': 'corroborated', '3': 'contradicted', '4': 'uncheckable' } as const;

interface Stored {
  readonly attribution: {
    readonly speaker?: { readonly name: string } | null;
    readonly chain?: readonly string[];
  };
  readonly check: { readonly status: string };
  readonly note: string;
  readonly segments: readonly { readonly anchor: { readonly exact: string } }[];
}

async function stored(folder: string): Promise<readonly Stored[]> {
  const base = join(folder, '.claimdesk', 'annotations');
  const files = (await readdir(base, { recursive: true })).filter((name) => name.endsWith('.json'));
  const contents = await Promise.all(files.map((name) => readFile(join(base, name), 'utf8')));
  return contents.flatMap((content) => (JSON.parse(content) as { annotations: Stored[] }).annotations);
}

test('ten claims are marked, attributed, checked and noted by keys alone', async ({ launch }) => {
  const { window, desk, folder, problems } = await openAt(launch);
  const { keyboard } = window;
  let presses = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    presses += keys.length;
    for (const key of keys) await keyboard.press(key);
  };
  const focused = (name: string) => window.getByRole('combobox', { name, exact: true });

  // To the last line before the first claim.
  await press('Control+Home');
  while (
    (await window.evaluate(() => getSelection()?.toString())) !==
    'The six-day ferry strike ended early on Thursday.'
  ) {
    await press('j');
    await window.waitForTimeout(40);
  }
  presses = 0;
  for (const { marking, words, speaker, through, status, note } of claims) {
    await press(...marking);
    await expect(desk.card(words)).toBeVisible();
    if (speaker !== undefined) {
      await press('s');
      await expect(focused('Speaker')).toBeFocused();
      await keyboard.type(speaker);
      await press('Enter', 'Enter');
      await expect(desk.text).toBeFocused();
    }
    if (through !== undefined) {
      await press('i');
      await expect(focused('Through')).toBeFocused();
      await keyboard.type(through);
      await press('Control+Enter');
      await expect(desk.text).toBeFocused();
    }
    await press('a', status);
    if (note !== undefined) {
      await press('n');
      await keyboard.type(note);
      await press('Control+Enter');
      await expect(desk.text).toBeFocused();
    }
  }
  await desk.expectSaved();
  const found = await stored(folder);
  expect(found).toHaveLength(claims.length);
  for (const { words, speaker, through, status, note } of claims) {
    const one = found.find(({ segments }) => segments[0]?.anchor.exact.startsWith(words));
    expect(one?.check.status, words).toBe(statuses[status]);
    expect(one?.note, words).toBe(note ?? '');
    if (speaker !== undefined) expect(one?.attribution.speaker?.name, words).toBe(speaker);
    if (through !== undefined) expect(one?.attribution.chain, words).toContain(through);
  }
  console.log(
    JSON.stringify({ name: 'keyboard.job', claims: claims.length, presses: presses / claims.length }),
  );
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual([]);
  expect(problems).toEqual([]);
});

test('of a card that is just chosen the head is in sight, also in a small window', async ({ launch }) => {
  const { app, window, desk } = await openAt(launch);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(900, 620);
  });
  for (const words of [
    'solid as granite',
    'the state is reportedly covering',
    'Negotiators met eleven times',
  ]) {
    await desk.selectWithMouse(words);
    await window.keyboard.press('u');
    await expect(desk.card(words).getByRole('combobox', { name: 'Speaker' })).toBeVisible();
    // Proposals come in their own time, and make the card longer.
    await window.waitForTimeout(500);
    await expect(desk.card(words).getByRole('button', { expanded: true })).toBeInViewport({ ratio: 1 });
  }
});
