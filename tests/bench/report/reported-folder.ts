/** A folder as a desk leaves it: articles of twelve outlets, each with annotations of two analysts, and claims across them; stored as the app stores it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import type { Article } from '../../../annotations/article/article.ts';
import type { Claim, ClaimMember } from '../../../annotations/claim/claim.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { serialiseClaimFile } from '../../../annotations/format/claim-file.ts';
import { openReadableFolder } from '../../../main/folder/readable-folder.ts';
import { analystFolderName, annotationFile, claimFile, folderBase } from '../../../main/store/store-paths.ts';
import { madeName, madeParagraph } from '../made-text.ts';
import { createRandom, type Random } from '../place/random.ts';

export interface ReportedFolderSize {
  readonly articles: number;
  readonly annotationsPerArticle: number;
  readonly words: number;
  readonly claims: number;
}

const outlets = 12;
const tags = ['quote', 'opinion', 'unverified'];
const analysts = [
  { id: 'ana', name: 'Ana Petrova' },
  { id: 'bo', name: 'Bo Lindqvist' },
] as const;
const statuses = ['open', 'open', 'corroborated', 'contradicted', 'uncheckable'] as const;
const now = '2026-03-12T10:00:00.000Z';

/** Writes it into an empty folder. */
export async function makeReportedFolder(root: string, size: ReportedFolderSize): Promise<void> {
  const random = createRandom(5);
  const speakers = Array.from({ length: 60 }, () => madeName(random));
  for (let index = 0; index < size.articles; index += 1) {
    await writeFile(join(root, fileName(index)), articleText(index, size, random));
  }
  const opened = await openReadableFolder(root, join(root, '..', 'unused'));
  if (!opened.ok) throw new Error(opened.message);
  const members = Array.from({ length: size.claims }, (): ClaimMember[] => []);
  let number = 0;
  for (const entry of opened.value.entries) {
    if (entry.kind !== 'readable') continue;
    const read = await opened.value.readArticle(entry.id);
    if (!read.ok) throw new Error(read.message);
    const annotations = annotate(read.value, size.annotationsPerArticle, speakers, random);
    // The first annotation is of the sentence that all articles of one claim have.
    const [first] = annotations;
    if (first !== undefined) {
      members[number % size.claims]?.push({ article: entry.id, annotation: first.id, kind: 'wording' });
    }
    number += 1;
    await writeAnnotations(root, read.value, annotations);
  }
  opened.value.close();
  const path = claimFile(folderBase(root), analystFolderName('ana')).path;
  await mkdir(dirname(path), { recursive: true });
  const claims = members.map((own, index) => claimOf(index, own.slice(0, 25)));
  await writeFile(path, serialiseClaimFile({ analyst: analysts[0], claims, setAside: [], others: {} }));
}

function fileName(index: number): string {
  return `article ${String(index).padStart(4, '0')}.txt`;
}

function articleText(index: number, { words, claims }: ReportedFolderSize, random: Random): string {
  const figure = 40 + (index % 3);
  const hedge = index % 4 === 0 ? 'reportedly ' : '';
  const shared = `The ministry ${hedge}says that quay ${index % claims} will cost ${figure} million and open before the winter.`;
  const parts = [shared];
  for (let made = 0; made < words;) {
    const paragraph = madeParagraph(random);
    parts.push(paragraph);
    made += paragraph.split(' ').length;
  }
  const day = `${1 + (index % 28)} March 2026`;
  return `Outlet ${index % outlets} Post | Economy\n\nHeadline of article ${index}\n\nBy ${madeName(random)}\n${day}, 09:58\n\n${parts.join('\n\n')}\n`;
}

/** The first one is the first paragraph; the others are runs of words anywhere, over one another as it falls out. */
function annotate(
  article: Article,
  count: number,
  speakers: readonly string[],
  random: Random,
): readonly Annotation[] {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  return Array.from({ length: count }, (_, index): Annotation => {
    const block = (index === 0 ? paragraphs[0] : paragraphs[random.below(paragraphs.length)]) ?? {
      start: 0,
      end: article.text.length,
    };
    const from =
      index === 0 ? block.start : block.start + random.below(Math.max(1, block.end - block.start - 60));
    const selection = {
      start: from,
      end: index === 0 ? block.end : Math.min(block.end, from + 40 + random.below(120)),
    };
    const made = newAnnotation({
      id: `${article.id}-${index}`,
      article,
      selection,
      tag: tags[random.below(tags.length)] ?? 'quote',
      analyst: (random.chance(0.7) ? analysts[0] : analysts[1]).id,
      note: random.chance(0.2) ? 'Ask the ministry for the figure, and when it was given.' : '',
      now,
    });
    if (!made.ok) throw new Error(made.message);
    const name = speakers[random.below(speakers.length)] ?? '';
    return {
      ...made.value,
      attribution: random.chance(0.6)
        ? { speaker: { name, role: '' }, cue: 'said', manner: 'indirect', chain: [] }
        : {},
      check: { status: statuses[random.below(statuses.length)] ?? 'open', evidence: [], note: '' },
    };
  });
}

async function writeAnnotations(
  root: string,
  article: Article,
  annotations: readonly Annotation[],
): Promise<void> {
  const { path: articlePath, textSha256 } = article.source;
  for (const analyst of analysts) {
    const own = annotations.filter((annotation) => annotation.analyst === analyst.id);
    if (own.length === 0) continue;
    const { path } = annotationFile(folderBase(root), analystFolderName(analyst.id), article.id);
    await mkdir(dirname(path), { recursive: true });
    const about = { id: article.id, path: articlePath, textSha256 };
    await writeFile(
      path,
      serialiseAnnotationFile({ analyst, article: about, annotations: own, setAside: [], others: {} }),
    );
  }
}

function claimOf(index: number, members: readonly ClaimMember[]): Claim {
  return {
    id: `claim-${index}`,
    analyst: 'ana',
    title: `Quay ${index} opens before the winter`,
    standing: {
      status: index % 2 === 0 ? 'contradicted' : 'unverified',
      reason: 'The figures differ.',
      date: '2026-03-13',
    },
    members,
    dismissed: [],
    note: '',
    created: now,
    modified: now,
  };
}
