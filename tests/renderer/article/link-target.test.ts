/** A person sees where a link really leads, and is told of what could mislead. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkAt } from '../../../annotations/article/links.ts';
import { externalAddress } from '../../../main/shell/external-link.ts';
import { linkTarget } from '../../../renderer/article/link-target.ts';

describe('a link is taken apart', () => {
  test.each([
    ['https://port.example/news?day=1#top', 'https://', 'port.example', '/news?day=1#top'],
    ['http://port.example:8080', 'http://', 'port.example:8080', '/'],
    ['https://bank.example@port.example/', 'https://bank.example@', 'port.example', '/'],
    ['mailto:desk@port.example?subject=x', 'mailto:desk@', 'port.example', ''],
  ])('%s', (href, before, host, after) => {
    expect(linkTarget(href)).toMatchObject({ before, host, after });
  });
});

describe('what could mislead is told', () => {
  test.each([
    ['letters of another alphabet', 'https://аррӏе.example/', 'click here', 'reads “аррӏе.example”'],
    ['the same in Punycode', 'https://xn--80ak6aa92e.example/', '', 'reads “аррӏе.example”'],
    ['a name before the host', 'https://bank.example@port.example/', '', '“bank.example” before the @'],
    ['a bare number', 'http://192.0.2.7/x', '', 'bare number'],
    ['a number in disguise', 'http://3221225991/', '', 'bare number'],
    [
      'words that name another host',
      'https://evil.example/',
      'https://bank.example/login',
      'name “bank.example”',
    ],
    [
      'a host that only begins like it',
      'https://bank.example.evil.example/',
      'bank.example',
      'name “bank.example”',
    ],
  ])('%s', (_case, href, words, caution) => {
    expect(linkTarget(href, words)?.cautions.join(' ')).toContain(caution);
  });

  test.each([
    ['plain words', 'https://port.example/', 'the statement'],
    ['words that are the address', 'https://www.port.example/news', 'port.example/news'],
    ['a place within the host', 'https://news.port.example/', 'port.example'],
    ['an abbreviation with dots', 'https://port.example/', 'the U.S. office'],
  ])('nothing about %s', (_case, href, words) => {
    expect(linkTarget(href, words)?.cautions).toEqual([]);
  });
});

test('what is shown, put together, is what would be opened, for any address', () => {
  const address = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string(),
    fc.string().map((rest) => `https://${rest}`),
    fc.string().map((rest) => `mailto:${rest}`),
    fc.string().map((rest) => `javascript:${rest}`),
  );
  fc.assert(
    fc.property(address, (href) => {
      const target = linkTarget(href);
      const shown = target === null ? null : `${target.before}${target.host}${target.after}`;
      expect(shown).toBe(externalAddress(href));
    }),
    { numRuns: 300 },
  );
});

test('the link at a caret is the one it stands in or touches, and the one before which it stands', () => {
  const link = (start: number, end: number) => ({
    kind: 'link' as const,
    start,
    end,
    href: `https://${String(start)}.example`,
  });
  const marks = [{ kind: 'strong' as const, start: 0, end: 9 }, link(2, 4), link(4, 6)];
  const at = (start: number, end = start) => linkAt({ marks }, { start, end })?.start ?? null;
  expect([1, 2, 3, 4, 5, 6, 7].map((offset) => at(offset))).toEqual([null, 2, 2, 4, 4, 4, null]);
  expect(at(0, 3)).toBe(2);
});
