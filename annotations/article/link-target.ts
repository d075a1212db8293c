/**
 * Takes the address of a link apart, so that a person sees where it really leads before anything is opened. The window shows it beside the words,
 * the main process in its question.
 */
import punycode from 'punycode.js';
import { followedScheme } from './links.ts';

/** Where a link leads, in the spelling in which it would be opened. */
export interface LinkTarget {
  readonly kind: 'web' | 'mail';
  /** What stands before the host, as `https://`. */
  readonly before: string;
  /** With its port, in ASCII: letters of other alphabets are spelt `xn--…`, so that none can pass for a Latin one. */
  readonly host: string;
  readonly after: string;
  /** Sentences about what could mislead. */
  readonly cautions: readonly string[];
}

/** What is needed of the runtime's `URL`. */
export interface UrlParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly host: string;
  readonly pathname: string;
  readonly href: string;
}

/** The runtime's URL parser; null for what is no address. */
export type ParseUrl = (address: string) => UrlParts | null;

/**
 * Null for an address that is never followed.
 * @param words what the link says in the article; '' for one that has no words of its own
 */
export function linkTarget(href: string, words: string, parse: ParseUrl): LinkTarget | null {
  const url = parse(href);
  if (url === null) return null;
  switch (followedScheme(url.protocol)) {
    case 'http:':
    case 'https:':
      return url.hostname === '' ? null : webTarget(url, words, parse);
    case 'mailto:':
      return url.pathname === '' ? null : mailTarget(url);
    case null:
      return null;
  }
}

function webTarget(url: UrlParts, words: string, parse: ParseUrl): LinkTarget {
  // Cut out of the whole, because its parts do not tell an empty query from none.
  const [, start = '', signIn = '', rest = ''] = /^([^/]*\/\/)(?:([^/?#]*)@)?(.*)$/su.exec(url.href) ?? [];
  return {
    kind: 'web',
    before: `${start}${url.href.slice(start.length, url.href.length - rest.length)}`,
    host: url.host,
    after: rest.slice(url.host.length),
    cautions: [
      ...letterCaution(url.hostname),
      ...(signIn === ''
        ? []
        : [`“${signIn}” before the @ is a name to sign in with. The host is “${url.hostname}”.`]),
      ...(isNumber(url.hostname) ? ['The host is a bare number, without a name.'] : []),
      ...wordsCaution(url.hostname, words, parse),
    ],
  };
}

/** Only the recipients: what else a mail address may carry is not handed on. */
function mailTarget(url: UrlParts): LinkTarget {
  const at = url.pathname.lastIndexOf('@') + 1;
  return {
    kind: 'mail',
    before: `mailto:${url.pathname.slice(0, at)}`,
    host: url.pathname.slice(at),
    after: '',
    cautions: [],
  };
}

function letterCaution(host: string): readonly string[] {
  const letters = inLetters(host);
  return letters === host
    ? []
    : [
        `Spelt in its own letters the host reads “${letters}”. Letters of other alphabets can look like Latin ones.`,
      ];
}

function inLetters(host: string): string {
  try {
    return punycode.toUnicode(host);
  } catch {
    return host;
  }
}

function isNumber(host: string): boolean {
  return /^\d+(?:\.\d+){3}$/u.test(host) || host.startsWith('[');
}

/** Words that are an address themselves, and name another host than the one they lead to. */
function wordsCaution(host: string, words: string, parse: ParseUrl): readonly string[] {
  const named = /^(?:https?:\/\/)?(?:[^\s/@]+@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[:/?#]|$)/iu.exec(
    words.trim(),
  )?.[1];
  const address = named === undefined ? null : parse(`https://${named}`);
  if (named === undefined || address === null) return [];
  const shown = withoutWww(address.hostname);
  const real = withoutWww(host);
  return shown === real || real.endsWith(`.${shown}`)
    ? []
    : [`The words of the link name “${named}”, but it leads to “${host}”.`];
}

function withoutWww(host: string): string {
  return host.replace(/^www\./u, '');
}
