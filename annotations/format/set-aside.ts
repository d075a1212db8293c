/** Checks the records of a list one by one: a bad one is set aside with its reason and kept as it was, the rest stays usable. */
import type { z } from 'zod';

/** A record that could not be understood. `raw` is written back untouched. */
export interface SetAside {
  readonly raw: unknown;
  readonly reason: string;
}

export interface CheckedRecords<Item> {
  readonly good: readonly Item[];
  readonly setAside: readonly SetAside[];
}

/** Of several records with one id the first is taken and the others are set aside. */
export function checkRecords<Item extends { readonly id: string }>(
  records: readonly unknown[],
  schema: z.ZodType<Item>,
): CheckedRecords<Item> {
  const good: Item[] = [];
  const setAside: SetAside[] = [];
  const ids = new Set<string>();
  for (const raw of records) {
    const checked = schema.safeParse(raw);
    if (!checked.success) {
      setAside.push({ raw, reason: describeIssues(checked.error) });
    } else if (ids.has(checked.data.id)) {
      setAside.push({ raw, reason: `the id ${checked.data.id} is there twice` });
    } else {
      ids.add(checked.data.id);
      good.push(checked.data);
    }
  }
  return { good, setAside };
}

/** The first thing wrong with a value, such as "segments.0.anchor.end: start and end do not fit the words". */
export function describeIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'it does not have the expected shape';
  const path = first.path.map(String).join('.');
  return path === '' ? first.message : `${path}: ${first.message}`;
}
