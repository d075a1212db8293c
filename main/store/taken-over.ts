/**
 * What a file of the folder says of the stand-in that it took over. The stand-in gets another name then; where that fails, or the program ends
 * between the two, it would count as work that is still to come in, and bring back what was deleted since.
 */
import { createHash } from 'node:crypto';

const field = 'tookOver';

interface Headed {
  readonly [field]?: unknown;
}

/** The head of a file that takes over a stand-in. @param standIn the stand-in as it is written; null when there is none */
export function takingOver(standIn: string | null): { readonly [field]?: string } {
  return standIn === null ? {} : { [field]: fingerprint(standIn) };
}

/** @param inFolder the head of the file beside the articles. @param standIn the stand-in as it is written */
export function wasTakenOver(inFolder: Headed | undefined, standIn: () => string): boolean {
  const known = inFolder?.[field];
  return known !== undefined && known === fingerprint(standIn());
}

export function withoutTakingOver<Head extends Headed>(head: Head): Omit<Head, typeof field> {
  const { [field]: _, ...rest } = head;
  return rest;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
