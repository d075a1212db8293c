/** Reads the evidence out of a JSON-LD report as Claimdesk writes it: W3C Web Annotations whose targets name file, hashes, words and offsets. */
import { z } from 'zod';
import {
  isSha256,
  readPlace,
  type ArticleEvidence,
  type EvidenceLine,
  type EvidenceSegment,
} from './evidence.ts';

const selector = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
]);

const target = z.object({
  selector: z.union([selector, z.array(selector)]),
  'claimdesk:path': z.string().min(1),
  'claimdesk:sha256': z.string().refine(isSha256),
  'claimdesk:textSha256': z.string().refine(isSha256),
});
type Target = z.infer<typeof target>;

const annotation = z.object({ target: z.union([target, z.array(target).min(1)]) });
const named = z.object({ 'claimdesk:label': z.string().min(1).max(100) });

/** Where a collection, a page or a plain list has its annotations. */
const list = z.array(z.unknown());
const page = z.object({ items: list });
const collection = z.object({ first: page });

/** Longer ones are no surroundings of ours. In UTF-16 code units. */
const longestContext = 1000;

/**
 * What the report says of each article, in the order of the report.
 * @param report parsed JSON
 * @returns null when it has no list of annotations with evidence of ours
 */
export function jsonLdEvidence(report: unknown): readonly ArticleEvidence[] | null {
  const items = itemsOf(report);
  if (items === null || (items.length > 0 && !items.some(isOurs))) return null;
  const articles = new Map<
    string,
    { readonly of: Omit<ArticleEvidence, 'lines'>; readonly lines: EvidenceLine[] }
  >();
  for (const [index, item] of items.entries()) {
    const { of, line } = readItem(item, index);
    const key = `${of.textSha256} ${of.sha256} ${of.path}`;
    const known = articles.get(key);
    if (known === undefined) articles.set(key, { of, lines: [line] });
    else known.lines.push(line);
  }
  return [...articles.values()].map(({ of, lines }) => ({ ...of, lines }));
}

/** How many annotations a collection says that it has; null when it does not say. */
export function statedTotal(report: unknown): number | null {
  return z.object({ total: z.int().min(0) }).safeParse(report).data?.total ?? null;
}

function itemsOf(report: unknown): readonly unknown[] | null {
  const whole = collection.safeParse(report);
  if (whole.success) return whole.data.first.items;
  const part = page.safeParse(report);
  if (part.success) return part.data.items;
  const plain = list.safeParse(report);
  return plain.success ? plain.data : null;
}

/** Whether something of our names is there at all, whatever became of it. */
function isOurs(item: unknown): boolean {
  if (named.safeParse(item).success) return true;
  const targets = z.object({ target: z.unknown() }).safeParse(item).data?.target;
  return [targets]
    .flat()
    .some((one) => typeof one === 'object' && one !== null && 'claimdesk:textSha256' in one);
}

const nowhere = { path: '', sha256: '', textSha256: '' };

function readItem(
  item: unknown,
  index: number,
): { readonly of: Omit<ArticleEvidence, 'lines'>; readonly line: EvidenceLine } {
  const label = named.safeParse(item).data?.['claimdesk:label'] ?? `#${(index + 1).toLocaleString('en')}`;
  const malformed = (reason: string, of = nowhere) => ({
    of,
    line: { kind: 'malformed' as const, label, reason },
  });
  const read = annotation.safeParse(item);
  if (!read.success)
    return malformed('its article, hashes, words or offsets are not given as they should be.');
  const targets = [read.data.target].flat();
  const [first] = targets;
  if (first === undefined) return malformed('it stands nowhere.');
  const of = {
    path: first['claimdesk:path'],
    sha256: first['claimdesk:sha256'],
    textSha256: first['claimdesk:textSha256'],
  };
  if (
    targets.some(
      (other) => other['claimdesk:textSha256'] !== of.textSha256 || other['claimdesk:path'] !== of.path,
    )
  ) {
    return malformed('its words stand in several articles.', of);
  }
  const segments = targets.map(segmentOf);
  return segments.includes(undefined)
    ? malformed('it quotes no words, or its offsets name none.', of)
    : { of, line: { kind: 'line', label, segments: segments.filter((segment) => segment !== undefined) } };
}

/** Undefined when it quotes no words, or its offsets make no place. */
function segmentOf({ selector: given }: Target): EvidenceSegment | undefined {
  const selectors = [given].flat();
  const quote = selectors.find((each) => each.type === 'TextQuoteSelector');
  const position = selectors.find((each) => each.type === 'TextPositionSelector');
  const place = position === undefined ? null : readPlace(position.start, position.end);
  if (quote === undefined || quote.exact === '' || place === undefined) return undefined;
  const context = (text: string | undefined): string =>
    text === undefined || text.length > longestContext ? '' : text;
  return { quote: quote.exact, place, prefix: context(quote.prefix), suffix: context(quote.suffix) };
}
