/** Problems stay as long as they hold, can be dismissed, and come back when they happen again. */
import { expect, it } from 'vitest';
import { Notices } from '../../../renderer/state/notices.svelte.ts';

const full = { code: 'disk-full', message: 'The disk is full.' };
const bad = { code: 'bad-record', message: 'One record could not be read.' };

function shown(notices: Notices): readonly string[] {
  return notices.shown.map(({ code }) => code);
}

it('shows what each source reports, once, until it no longer does', () => {
  const notices = new Notices();
  notices.report('folder', [full, bad]);
  notices.report('article', [bad]);
  expect(shown(notices)).toEqual(['disk-full', 'bad-record']);
  notices.report('folder', []);
  expect(shown(notices)).toEqual(['bad-record']);
});

it('does not show again what was dismissed and merely still holds', () => {
  const notices = new Notices();
  notices.report('folder', [bad]);
  notices.dismiss(bad);
  notices.report('folder', [bad]);
  expect(shown(notices)).toEqual([]);
});

it('shows again what was dismissed and then happened again', () => {
  const notices = new Notices();
  notices.add(full);
  notices.dismiss(full);
  notices.add(full);
  expect(shown(notices)).toEqual(['disk-full']);
});
