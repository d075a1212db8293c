/**
 * A real report of a folder, made by `claimdesk report`, of which one part after the other is altered, and the folder it was made from:
 * `claimdesk verify` says of each what no longer holds.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from '../cli/run.ts';

let place = '';
let folder = '';
let report = '';
let excerpts = '';

const annotation = (path: string, exact: string, tag: string, more: object = {}) => ({
  type: 'Annotation',
  creator: { type: 'Person', name: 'Ana' },
  body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }],
  target: { source: path, selector: { type: 'TextQuoteSelector', exact } },
  ...more,
});

const wire = '2026-03-12-capital-wire.txt';
const post = '2026-03-12-norrhaven-post.txt';
const notes = '2026-03-13-harbour-notes.txt';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'claimdesk-altered-'));
  folder = join(place, 'folder');
  await cp(new URL('../../../samples/', import.meta.url), folder, { recursive: true });
  const words = async (path: string) => {
    const text = await readFile(join(folder, path), 'utf8');
    const sentence = /[A-Z][a-z]+ [a-z]+ [^.\n“”]{20,80}\./u.exec(text)?.[0];
    if (sentence === undefined) throw new Error(`No sentence in ${path}`);
    return sentence;
  };
  const speaker = (name: string) => ({
    'claimdesk:attribution': { 'claimdesk:speaker': { name, 'claimdesk:role': 'harbour director' } },
  });
  const check = { 'claimdesk:check': { 'claimdesk:status': 'contradicted' } };
  const file = join(place, 'notes.jsonld');
  await writeFile(
    file,
    JSON.stringify([
      annotation(wire, await words(wire), 'Quote', { ...speaker('Mats Reker'), ...check }),
      annotation(post, await words(post), 'Opinion', speaker('Ines Dahl')),
      annotation(post, (await words(post)).slice(0, 18), 'Unverified'),
    ]),
  );
  expect(await run('import', file, folder, '--as', 'Ana')).toMatchObject({ code: 0 });
  const made = async (...options: readonly string[]) => {
    const out = join(place, 'report.html');
    const ran = await run('report', folder, '--format', 'html', '--out', out, ...options);
    expect(ran).toMatchObject({ code: 0 });
    return readFile(out, 'utf8');
  };
  report = await made();
  excerpts = await made('--text', 'excerpts');
});

afterAll(async () => {
  await rm(place, { recursive: true, force: true });
});

async function verified(html: string, root = folder) {
  const made = await temporaryFolder({ 'report.html': html });
  const { code, out, err } = await run('verify', join(made, 'report.html'), root);
  return { code, said: `${out}${err}` };
}

function altered(from: RegExp, to: string, html = report): string {
  const changed = html.replace(from, to);
  if (changed === html) throw new Error(`The report does not say: ${String(from)}`);
  return changed;
}

/** The part of the report with this id, up to the next one of its kind. */
function within(start: RegExp, change: (part: string) => string): string {
  const at = report.search(start);
  if (at === -1) throw new Error(`The report does not say: ${String(start)}`);
  const end = report.indexOf('</section>', at);
  const part = report.slice(at, end);
  const changed = change(part);
  if (changed === part) throw new Error('Nothing was altered.');
  return report.slice(0, at) + changed + report.slice(end);
}

describe('a report', () => {
  test('that nobody altered holds, with full text and with excerpts', async () => {
    for (const html of [report, excerpts]) {
      expect(await verified(html)).toEqual({ code: 0, said: 'All 3 lines hold.\n' });
    }
  });

  const figure = (chart: string, name: string) => () =>
    within(new RegExp(`<(?:section class="chart" aria-labelledby|h3 id)="${chart}"`, 'u'), (part) =>
      part.replace(
        new RegExp(`(<th scope="row">(?:<[^>]*>)*[^<]*${name}.*?<td class="figure">)(\\d+)`, 'u'),
        '$17',
      ),
    );

  test.each<[string, () => string, RegExp]>([
    [
      'a figure of the chart of tags',
      figure('chart-tags', 'Quote'),
      /“Annotations by tag” gives 7 for “Quote” .* has 1: it was altered/u,
    ],
    [
      'a figure of the chart of outlets',
      figure('chart-outlets', 'Wire'),
      /“Annotations by outlet and tag” gives 7 for/u,
    ],
    [
      'a figure of the chart of statuses',
      figure('chart-statuses', 'contradicted'),
      /“How the annotations are checked” gives 7 for “contradicted” .* has 1/u,
    ],
    [
      'a figure of the chart of speakers',
      figure('chart-speakers', 'Mats Reker'),
      /“Annotations by speaker and tag” gives 7 for “Mats Reker”/u,
    ],
    ['a count of an article', figure('counts-article', ''), /“By article and tag” gives 7 for/u],
    ['a count of an analyst', figure('counts-analyst', 'Ana'), /“By analyst and tag” gives 7 for “Ana”/u],
    [
      'a figure that became smaller',
      () =>
        within(/<section class="chart" aria-labelledby="chart-statuses"/u, (part) =>
          part.replace(/(contradicted<\/th><td class="figure">)1/u, '$10'),
        ),
      /“How the annotations are checked” gives 2 for all rows .* has 3/u,
    ],
    [
      'a word of a text that no line quotes',
      () =>
        within(new RegExp(`<dd class="wide">${notes}`, 'u'), (part) =>
          part.replace(/(<p class="row text[^>]*>\w+ )\w+/u, '$1certainly'),
        ),
      /The text of article \d in the report says “.*”, which “2026-03-13-harbour-notes\.txt” does not say: the report was altered/u,
    ],
    [
      'a paragraph that was taken out',
      () =>
        within(new RegExp(`<dd class="wide">${notes}`, 'u'), (part) =>
          part.replace(/<p class="row text.*?<\/p>\n/su, ''),
        ),
      /The text of article \d in the report (?:says|ends)/u,
    ],
    [
      'the headline of an article',
      () =>
        within(new RegExp(`<section class="sheet article" id="a1"`, 'u'), (part) =>
          part.replace(/(<h2[^>]*>)(?:<[^>]*>)*\w+/u, '$1Never'),
        ),
      /The text of article 1 in the report says “Never/u,
    ],
    [
      'the SHA-256 above a text',
      () => altered(/(id="a1"[^>]*data-text-sha256=")[0-9a-f]{4}/u, '$1ffff'),
      /Article 1 has another SHA-256/u,
    ],
  ])('is found out that has another value for %s', async (_, change, said) => {
    const { code, said: printed } = await verified(change());
    expect(printed).toMatch(said);
    expect(code).toBe(1);
  });

  test('of excerpts is found out that has other words in a sentence', async () => {
    const { code, said } = await verified(
      altered(/(<p class="row text.*?<mark[^>]*>)\w+/su, '$1Never', excerpts),
    );
    expect(said).toMatch(/The text of article \d in the report says/u);
    expect(code).toBe(1);
  });
});

describe('a folder that changed after the report', () => {
  test('is told article by article, also where no line stands on it', async () => {
    const root = await temporaryFolder({});
    await cp(folder, root, { recursive: true });
    const text = await readFile(join(root, notes), 'utf8');
    await writeFile(join(root, notes), text.replace(/\b(?:was|is|are|has)\b/u, 'never'));
    const { code, said } = await verified(report, root);
    expect(said).toMatch(
      /which “2026-03-13-harbour-notes\.txt” does not say now: the article was changed since/u,
    );
    expect(code).toBe(1);
  });

  test('that lacks an article without lines says so', async () => {
    const root = await temporaryFolder({});
    await cp(folder, root, { recursive: true, filter: (path) => !path.endsWith(notes) });
    const { code, said } = await verified(report, root);
    expect(said).toMatch(/“2026-03-13-harbour-notes\.txt”, is not in the folder or cannot be read/u);
    expect(code).toBe(1);
  });
});
