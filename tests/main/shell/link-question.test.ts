/** What a person is asked before an address leaves the app: the host first, the address as it would be opened, and what could mislead. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { externalAddress } from '../../../main/shell/external-link.ts';
import { linkQuestion, openAnswer } from '../../../main/shell/link-question.ts';

test('the host is in the question, the whole address below it', () => {
  expect(linkQuestion('https://port.example/news?day=1', ['the statement'])).toMatchObject({
    type: 'question',
    message: 'Open port.example in your browser?',
    detail: 'https://port.example/news?day=1',
  });
});

test('what could mislead is told, once, whichever of the links to an address misleads', () => {
  const question = linkQuestion('https://xn--80ak6aa92e.example/', ['here', 'www.apple.example', 'here']);
  expect(question?.type).toBe('warning');
  expect(question?.detail?.match(/reads “аррӏе\.example”/gu)).toHaveLength(1);
  expect(question?.detail).toContain('The words of the link name “www.apple.example”');
});

test('of mail only the recipients are shown, for only they are handed on', () => {
  const question = linkQuestion('mailto:desk@port.example?attach=/etc/passwd', ['']);
  expect(question?.message).toBe('Write to mailto:desk@port.example?');
  expect(JSON.stringify(question)).not.toContain('passwd');
});

test('Enter and Escape both mean no', () => {
  const question = linkQuestion('https://port.example/', ['']);
  expect([question?.defaultId, question?.cancelId]).not.toContain(openAnswer);
});

test('an address of any length leaves the answers on the screen, and shows its host and both ends', () => {
  const question = linkQuestion(`https://${'a'.repeat(60)}.example/${'x'.repeat(9000)}end`, ['']);
  expect(question?.detail?.length).toBeLessThan(600);
  expect(question?.detail).toMatch(/^https:\/\/a{60}\.example\/x[^]*more characters[^]*end$/u);
});

test('there is a question for just the addresses that may be opened, in plain characters and without lines of their own', () => {
  const address = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary' }).map((rest) => `https://a.example/${rest}`),
    fc.string({ unit: 'binary' }).map((rest) => `mailto:${rest}`),
    fc.string(),
  );
  fc.assert(
    fc.property(address, (href) => {
      const question = linkQuestion(href, ['']);
      expect(question === null).toBe(externalAddress(href) === null);
      const [shown = ''] = (question?.detail ?? '').split('\n');
      expect(`${question?.message ?? ''}${shown}`).toMatch(/^[\x20-\x7e]*$/u);
    }),
    { numRuns: 300 },
  );
});
