/** Only the app's own pages count as its own. */
import { expect, test } from 'vitest';
import { appStartUrl, isAppUrl } from '../../../main/shell/origin.ts';

test('the start page is the app’s own', () => {
  expect(isAppUrl(appStartUrl)).toBe(true);
});

test.each([
  'app://evil/index.html',
  'app://claimdesk.evil/index.html',
  'app://user@evil/',
  'file:///etc/passwd',
  'https://claimdesk/index.html',
  'javascript:alert(1)',
  'data:text/html,hello',
  'about:blank',
  '',
])('%s is not', (address) => {
  expect(isAppUrl(address)).toBe(false);
});
