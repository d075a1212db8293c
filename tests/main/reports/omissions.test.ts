/**
 * Every field that the store keeps is in a format or said to be missing before the export. The folder of these tests has a value of its
 * own in each field, the fields are those of the store's schemas, and each format is written and looked through for the values.
 */
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { defaultCodebook, type Codebook } from '../../../annotations/codebook/codebook.ts';
import { annotationSchema, creatorSchema } from '../../../annotations/format/annotation-schema.ts';
import { articleEditsSchema, metadataEditsSchema } from '../../../annotations/format/article-edits-schema.ts';
import { attributionSchema } from '../../../annotations/format/attribution-schema.ts';
import { checkSchema } from '../../../annotations/format/check-schema.ts';
import { claimSchema, memberFields, standingFields } from '../../../annotations/format/claim-schema.ts';
import { tagFields } from '../../../annotations/format/codebook-schema.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { reportFormats, type ReportFormat } from '../../../app/exports.ts';
import { reportOmissions } from '../../../main/reports/report-omissions.ts';
import { writeReports } from '../../../main/reports/write-reports.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { variant } from '../../annotations/claim/variants.ts';
import { claimsOf, coveredArticle } from '../../annotations/report/claim-reports.ts';
import { articleOf, headingOf, marked, reportArticle } from '../../annotations/report/report-builders.ts';
import { unzipped } from './unzipped.ts';

interface Kept {
  /** What a format holds where it holds the field. */
  readonly value: string | RegExp;
  /** By which words a sentence speaks of the field. */
  readonly said: RegExp;
}

const left = (said: RegExp): Kept => ({ value: /(?!)/u, said });
const id = (digit: string): string => `${digit.repeat(8)}-2222-4333-8444-555555555555`;

/** Field by field, as the schemas name them. */
const kept = {
  annotation: {
    id: { value: id('1'), said: /ids/u },
    article: { value: 'harbour-file', said: /articles/u },
    analyst: { value: 'Ana Petrova', said: /whose it is/u },
    segments: { value: 'crews-words', said: /words/u },
    tag: { value: 'Tagname', said: /tags/u },
    note: { value: 'annotation-note', said: /[Nn]otes/u },
    attribution: { value: 'speaker-name', said: /[Aa]ttribution/u },
    check: { value: /contradicted/u, said: /[Cc]hecks?\b/u },
    creator: { value: 'Jo Maker', said: /made by somebody else|who made/u },
    created: { value: /2026-03-12T09:58:00/u, said: /when (?:it was|they were) made|\btimes\b/u },
    modified: { value: /2026-03-12T10:05:00|12 Mar 2026, 10:05/u, said: /\btimes\b/u },
    otherVersions: left(/[Vv]ersions still to be chosen from/u),
  },
  creator: {
    id: { value: 'acct:jo@maker.example', said: /accounts? of (?:whoever|who) made|who made/u },
    name: { value: 'Jo Maker', said: /who made/u },
  },
  attribution: {
    speaker: { value: 'speaker-name', said: /[Aa]ttribution/u },
    cue: { value: 'cue-words', said: /[Aa]ttribution|\bcue/u },
    manner: { value: /\bindirect\b/u, said: /[Aa]ttribution|speech/u },
    hedges: { value: 'hedge-words', said: /[Aa]ttribution|hedges/u },
    chain: { value: 'chain-link', said: /[Aa]ttribution/u },
  },
  check: {
    status: { value: /contradicted/u, said: /[Cc]hecks?\b/u },
    evidence: { value: 'evidence.example', said: /[Ee]vidence|[Cc]hecks?\b/u },
    note: { value: 'check-note', said: /[Cc]hecks?\b/u },
  },
  claim: {
    id: { value: id('2'), said: /[Cc]laims|\bids\b/u },
    analyst: { value: 'Ana Petrova', said: /[Cc]laim/u },
    title: { value: 'claim-title', said: /[Cc]laims/u },
    standing: { value: 'standing-reason', said: /[Cc]laims?/u },
    note: { value: 'claim-note', said: /[Cc]laims?/u },
    members: { value: 'crews-words', said: /[Cc]laims/u },
    dismissed: left(/[Dd]ismissed/u),
    created: { value: /2024-05-01T10:00:01/u, said: /[Cc]laims|\btimes\b/u },
    modified: { value: /2024-05-01T10:00:02/u, said: /[Cc]laims|\btimes\b/u },
    otherVersions: left(/[Vv]ersions still to be chosen from/u),
  },
  standing: {
    status: { value: /outdated/iu, said: /[Cc]laims?/u },
    reason: { value: 'standing-reason', said: /[Cc]laims?/u },
    date: { value: /2026-03-13|13 Mar 2026/u, said: /[Cc]laims?/u },
  },
  member: {
    article: { value: 'harbour-file', said: /[Cc]laims?/u },
    annotation: { value: 'crews-words', said: /[Cc]laims?/u },
    kind: { value: /paraphrase|in other words/u, said: /[Cc]laims?|paraphrases?/u },
  },
  metadata: {
    title: { value: 'article-title', said: /[Dd]etails of articles|titles/u },
    outlet: { value: 'article-outlet', said: /[Dd]etails of articles|outlets/u },
    byline: { value: 'article-byline', said: /[Dd]etails of articles|bylines/u },
    published: { value: /2026-03-11/u, said: /[Dd]etails of articles|dates/u },
    language: { value: 'article-language', said: /[Dd]etails of articles|languages/u },
    section: { value: 'article-section', said: /[Dd]etails of articles|sections/u },
  },
  edits: {
    metadata: { value: 'given by the analyst', said: /set by (?:you|analysts)|[Dd]etails of articles/u },
    furniture: { value: /[Pp]age furniture/u, said: /furniture/u },
    done: left(/marked as done/u),
  },
  tag: {
    id: { value: 'tag-id', said: /ids/u },
    name: { value: 'Tagname', said: /tags/u },
    key: left(/[Kk]eys/u),
    line: { value: /class="tag|solid|underline/u, said: /line styles|colours/u },
    light: { value: /a1b2c3/iu, said: /[Cc]olours/u },
    dark: { value: /c3b2a1/iu, said: /[Cc]olours/u },
    definition: { value: 'tag-definition', said: /definitions/u },
    examples: left(/examples/u),
    parent: left(/nesting/u),
    retired: left(/retired/u),
    mergedInto: left(/merged/u),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kept>>>>;

/** What the schemas of the store say that there is. */
const fieldsOfStore = {
  annotation: Object.keys(annotationSchema.shape),
  creator: Object.keys(creatorSchema.shape),
  attribution: Object.keys(attributionSchema.shape),
  check: Object.keys(checkSchema.shape),
  claim: Object.keys(claimSchema.shape),
  standing: standingFields,
  member: memberFields,
  metadata: Object.keys(metadataEditsSchema.shape),
  edits: Object.keys(articleEditsSchema.shape),
  tag: tagFields,
};

const codebook: Codebook = {
  tags: [
    ...defaultCodebook.tags.slice(0, 1).map((tag) => ({
      ...tag,
      id: 'tag-id',
      name: 'Tagname',
      key: '⁂',
      light: { line: '#a1b2c3', tint: '#ffffff' },
      dark: { line: '#c3b2a1', tint: '#000000' },
      definition: 'tag-definition',
      examples: ['tag-example'],
    })),
    ...defaultCodebook.tags.slice(1),
  ],
};
const found = (value: string) => ({ value, origin: 'analyst' as const });
const article = articleOf(
  [
    ['paragraph', 'The port says that crews-words are so.'],
    ['furniture', 'Read more'],
  ],
  {
    id: 'harbour-00000001',
    path: 'harbour-file.txt',
    metadata: {
      title: found('article-title'),
      outlet: found('article-outlet'),
      byline: found('article-byline'),
      language: found('article-language'),
      section: found('article-section'),
      published: { value: { written: '11 March', iso: '2026-03-11' }, origin: 'analyst' },
      url: { value: 'https://post.example/1', origin: 'page' },
    },
  },
);
const { annotation, placements } = marked(article, 'crews-words', { id: id('1'), tag: 'tag-id' });
const item: ReportItem = reportArticle(article, [
  {
    placements,
    annotation: {
      ...annotation,
      note: 'annotation-note',
      creator: { id: 'acct:jo@maker.example', name: 'Jo Maker' },
      attribution: {
        speaker: { name: 'speaker-name', role: 'speaker-role' },
        cue: 'cue-words',
        manner: 'indirect',
        hedges: ['hedge-words'],
        chain: ['chain-link'],
      },
      check: {
        status: 'contradicted',
        note: 'check-note',
        evidence: [
          { kind: 'link', url: 'https://evidence.example/1', note: 'evidence-note' },
          {
            kind: 'passage',
            article: article.id,
            anchor: createAnchor(article.text, 'b2'.repeat(32), 0, 8),
            note: '',
          },
        ],
      },
    },
  },
]);
const made = claim(id('2'), {
  title: 'claim-title',
  standing: { status: 'outdated', reason: 'standing-reason', date: '2026-03-13' },
  note: 'claim-note',
  members: [member(id('1'), { article: article.id, kind: 'paraphrase' })],
  dismissed: [{ article: article.id, words: 'dismissed-words' }],
  created: '2024-05-01T10:00:01.000Z',
  modified: '2024-05-01T10:00:02.000Z',
});
const carried = variant('crews-words', {
  article: article.id,
  annotation: id('1'),
  kind: 'paraphrase',
  outlet: 'article-outlet',
  title: 'article-title',
  published: { written: '11 March', iso: '2026-03-11' },
});
const claims = claimsOf({
  claims: [made],
  variants: new Map([[made.id, { claim: made.id, variants: [carried], missing: [] }]]),
  chosen: new Set([id('1')]),
  articles: [coveredArticle(article.id, 'article-outlet')],
});

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-omissions-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* only(): AsyncGenerator<ReportItem> {
  yield await Promise.resolve(item);
}

/** All that a format says, as text. */
async function written(format: ReportFormat): Promise<string> {
  const out = join(folder, 'out');
  // Printing changes nothing of what the page says.
  const target = { format: format === 'pdf' ? 'html' : format, path: out } as const;
  const heading = headingOf({ codebook, claims });
  const result = await writeReports({ targets: [target], heading, articles: only(), total: 1 });
  expect(result).toMatchObject({ ok: true });
  if (!(await stat(out)).isDirectory()) {
    const bytes = await readFile(out);
    if (format !== 'docx' && format !== 'xlsx') return bytes.toString('utf8');
    return [...(await unzipped(bytes)).values()].join('\n');
  }
  const names = await readdir(out, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
  return [...files.map(({ name }) => name), ...(await Promise.all(texts))].join('\n');
}

function has(text: string, value: string | RegExp): boolean {
  return typeof value === 'string' ? text.includes(value) : value.test(text);
}

describe('before an export', () => {
  it('every field of the store is known', () => {
    for (const [group, fields] of Object.entries(fieldsOfStore)) {
      expect(Object.keys(kept[group as keyof typeof kept]).sort()).toEqual([...fields].sort());
    }
  });

  it.each(reportFormats)('all is said that %s does not hold', async (format) => {
    const text = await written(format);
    const sentences = reportOmissions([format], wholeReport, { codebook, claims: [made] })
      .flatMap((one) => one.sentences)
      .join(' ');
    const silent = Object.entries(kept).flatMap(([group, fields]) =>
      Object.entries(fields as Readonly<Record<string, Kept>>).flatMap(([field, { value, said }]) =>
        has(text, value) || said.test(sentences) ? [] : [`${group}.${field}`],
      ),
    );
    expect(silent).toEqual([]);
  });
});
