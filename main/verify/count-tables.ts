/** Gathers, while an HTML report streams by, its tables of figures and what of each annotation counts in them. */
import { checkStatuses } from '../../annotations/annotation/check.ts';
import { statusNames } from '../../annotations/report/annotation-lines.ts';
import { countTableKinds, type CountedLine, type CountTable } from '../../annotations/verify/check-counts.ts';

type Attributes = Readonly<Record<string, string>>;

/** Of names and of what is said of an annotation, in UTF-16 code units: a speaker comes first in it. */
const longestWords = 2000;

interface Cell {
  readonly depth: number;
  readonly kind: 'head' | 'name' | 'figure' | 'tag' | 'analyst' | 'said' | 'remark';
  words: string;
}

interface OpenTable {
  readonly kind: CountTable['kind'];
  readonly columns: string[];
  readonly rows: CountTable['rows'][number][];
  row: { name: string; article: number | null; figures: number[] } | null;
  further: number | null;
  inHead: boolean;
}

export class CountTables {
  readonly tables: CountTable[] = [];
  readonly #said = new Map<string, Pick<CountedLine, 'said' | 'statuses'>>();
  readonly #lines = new Map<string, { tag: string; analyst: string }>();
  #table: OpenTable | null = null;
  /** The part that a table stands in: a chart, or the counts. */
  #part: { readonly kind: CountTable['kind'] | null; readonly depth: number } | null = null;
  #cell: Cell | null = null;
  /** The annotation or the line of evidence that the parser is in, such as "1-3". */
  #entry: string | null = null;
  /** The depth of the words of an annotation. */
  #saidWords: number | null = null;
  #line: string | null = null;

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.#cell?.kind === 'said' && name === 'p') this.#endCell(this.#cell);
    if (this.#cell !== null) {
      if (name === 'a' && this.#table?.row && this.#cell.kind === 'name') {
        const article = /^#a(\d{1,8})$/u.exec(attributes['href'] ?? '')?.[1];
        if (article !== undefined) this.#table.row.article = Number(article);
      }
      return;
    }
    const kind = attributes['class'] ?? '';
    const cell = (of: Cell['kind']): void => {
      this.#cell = { depth, kind: of, words: '' };
    };
    if (name === 'section' && kind === 'chart') {
      this.#part = { kind: kindOf(attributes['aria-labelledby']), depth };
    } else if (name === 'table') {
      const own = kindOf(attributes['aria-labelledby']) ?? this.#part?.kind ?? null;
      if (own !== null && kind === 'counts') this.#table = openTable(own);
    } else if (name === 'li') this.#entry = /^n(\d+-\d+)$/u.exec(attributes['id'] ?? '')?.[1] ?? null;
    else if (name === 'p' && kind === 'said-words' && this.#entry !== null) this.#saidWords = depth;
    else if (name === 'p' && this.#part !== null && this.tables.at(-1)?.kind === this.#part.kind)
      cell('remark');
    else if (this.#table !== null) this.#openInTable(this.#table, name, cell);
    else if (name === 'tr') this.#line = /^r(\d+-\d+)$/u.exec(attributes['id'] ?? '')?.[1] ?? null;
    else if (this.#line !== null) {
      if (kind.split(' ').includes('tag-name')) cell('tag');
      else if (name === 'td' && kind === '') cell('analyst');
    }
  }

  #openInTable(table: OpenTable, name: string, cell: (kind: Cell['kind']) => void): void {
    if (name === 'thead') table.inHead = true;
    else if (name === 'tr' && !table.inHead) table.row = { name: '', article: null, figures: [] };
    else if (name === 'th') cell(table.inHead ? 'head' : 'name');
    else if (name === 'td') cell('figure');
  }

  text(text: string): void {
    if (this.#cell !== null && this.#cell.words.length < longestWords) this.#cell.words += text;
  }

  close(name: string, depth: number): void {
    if (this.#cell?.depth === depth) this.#endCell(this.#cell);
    if (this.#saidWords === depth) {
      this.#saidWords = null;
      // Who said it, and how it stands, is written after the words, up to the note or the end of the entry.
      this.#cell = { depth: depth - 1, kind: 'said', words: '' };
    }
    if (name === 'li') this.#entry = null;
    if (this.#part?.depth === depth) this.#part = null;
    const table = this.#table;
    if (table === null) return;
    if (name === 'thead') table.inHead = false;
    else if (name === 'tr' && table.row !== null) {
      table.rows.push(table.row);
      table.row = null;
    } else if (name === 'table') {
      this.#table = null;
      const { kind, columns, rows } = table;
      this.tables.push({ kind, columns: columns.slice(1), rows, further: 0 });
    }
  }

  #endCell({ kind, words }: Cell): void {
    this.#cell = null;
    // Where the words stand is written before who marked them, on a line of its own.
    const said = kind === 'analyst' ? words.slice(words.indexOf('\n') + 1) : words;
    const name = said.replace(/\s+/gu, ' ').trim();
    const table = this.#table;
    if (kind === 'head') table?.columns.push(name);
    else if (kind === 'name' && table?.row) table.row.name = name;
    else if (kind === 'figure') table?.row?.figures.push(figureOf(name));
    else if (kind === 'said' && this.#entry !== null) {
      const statuses = checkStatuses.filter((status) => words.includes(`Check: ${statusNames[status]}`));
      this.#said.set(this.#entry, { said: name, statuses });
    } else if (kind === 'remark') this.#remark(name);
    else if (this.#line !== null) {
      const line = this.#lines.get(this.#line) ?? { tag: '', analyst: '' };
      // In a link the line's own number comes first.
      if (kind === 'tag') line.tag = name.replace(/^\d+\.\d+ /u, '');
      // The last cell of a row is the one that names the analyst.
      else if (kind === 'analyst') line.analyst = name;
      this.#lines.set(this.#line, line);
    }
  }

  /** "3 further outlets with 12 annotations in all are not shown here." */
  #remark(words: string): void {
    const further = /^[\d,]+ further \w+ with ([\d,]+) annotation/u.exec(words)?.[1];
    const last = this.tables.pop();
    if (last !== undefined)
      this.tables.push({ ...last, further: further === undefined ? last.further : figureOf(further) });
  }

  /** The lines of evidence, each with what counts of it. @param outlets of articles, by their numbers */
  lines(outlets: ReadonlyMap<number, string | null>): readonly CountedLine[] {
    return [...this.#lines].map(([label, { tag, analyst }]) => {
      const article = Number(label.split('-')[0]);
      const { said, statuses } = this.#said.get(label) ?? { said: '', statuses: [] };
      return { article, tag, analyst, outlet: outlets.get(article) ?? null, said, statuses };
    });
  }
}

function openTable(kind: CountTable['kind']): OpenTable {
  return { kind, columns: [], rows: [], row: null, further: null, inHead: false };
}

function kindOf(labelledBy: string | undefined): CountTable['kind'] | null {
  return countTableKinds.find((kind) => kind === labelledBy) ?? null;
}

function figureOf(words: string): number {
  return Number(words.replace(/\D/gu, ''));
}
