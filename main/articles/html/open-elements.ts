/**
 * The stack of open elements while markup is tidied: closes what browsers close without being told, ignores end tags of nothing,
 * and keeps the nesting within a depth that every later step can walk. Follows the tree construction of
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody as far as it decides where a paragraph ends.
 */

interface OpenElement {
  readonly name: string;
  /** Its start tag as written to the output, to open it again. */
  readonly tag: string;
  /** Whether it has words of its own, outside the elements in it. */
  worded: boolean;
}

/** Deeper elements are put beside each other. Real pages reach some 60 levels; browsers stop at 512. */
const deepest = 200;
/** To how many levels a page that is too deep is closed, so that it is not closed at every tag. */
const afterClosing = 60;

const blocks =
  words(`address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr main menu nav ol p pre search section summary table ul`);
const headings = words('h1 h2 h3 h4 h5 h6');
const formatting = words('a b big code em font i nobr s small strike strong tt u');
/** A paragraph or list item outside of these is not closed by what is inside. */
const scopes = words('applet button caption html marquee object table td template th');

/** What a start tag closes, and where the search for it ends. */
const closes: ReadonlyMap<
  string,
  { readonly names: ReadonlySet<string>; readonly until: ReadonlySet<string> }
> = new Map([
  ['li', { names: words('li'), until: words('ol ul menu dir table td th') }],
  ['dt', { names: words('dt dd'), until: words('dl table td th') }],
  ['dd', { names: words('dt dd'), until: words('dl table td th') }],
  ['tr', { names: words('tr td th caption colgroup'), until: words('table template') }],
  ['td', { names: words('td th caption colgroup'), until: words('tr table template') }],
  ['th', { names: words('td th caption colgroup'), until: words('tr table template') }],
  ['tbody', { names: words('tbody thead tfoot tr td th caption colgroup'), until: words('table template') }],
  ['thead', { names: words('tbody thead tfoot tr td th caption colgroup'), until: words('table template') }],
  ['tfoot', { names: words('tbody thead tfoot tr td th caption colgroup'), until: words('table template') }],
]);

/** Elements that end a drawing that was never closed. */
const noDrawing = words(
  'blockquote body br center div dl dd dt h1 h2 h3 h4 h5 h6 hr img li menu ol p pre table ul',
);

export class OpenElements {
  readonly #write: (markup: string) => void;
  readonly #stack: OpenElement[] = [];
  readonly #counts = new Map<string, number>();
  /** How many elements are open down to the one whose content is left out; 0 when nothing is left out. */
  #silentFrom = 0;

  constructor(write: (markup: string) => void) {
    this.#write = write;
  }

  /** Whether what comes next is left out. */
  get silent(): boolean {
    return this.#silentFrom > 0;
  }

  /** Takes note of text that is no blank in the innermost element. */
  words(): void {
    const innermost = this.#stack.at(-1);
    if (innermost !== undefined) innermost.worded = true;
  }

  /** Closes what the start tag of `name` closes. */
  before(name: string): void {
    if (this.isOpen('svg') && this.silent && noDrawing.has(name) && !this.isOpen('foreignobject'))
      this.#closeThrough(this.#lastIndex(words('svg'), new Set()));
    const implied = closes.get(name);
    if (implied !== undefined) {
      // The outermost of them: "tr" closes the row and its cells.
      for (let at = this.#lastIndex(implied.names, implied.until); at !== -1;) {
        this.#closeThrough(at);
        at = this.#lastIndex(implied.names, implied.until);
      }
    }
    if (blocks.has(name) && this.isOpen('p')) this.#closeThrough(this.#lastIndex(words('p'), scopes));
    if (headings.has(name) && headings.has(this.#stack.at(-1)?.name ?? ''))
      this.#closeThrough(this.#stack.length - 1);
    // Browsers would make the rest of the page a heading whose end tag was forgotten.
    if (name === 'p' && this.#stack.at(-1)?.worded === true && headings.has(this.#stack.at(-1)?.name ?? ''))
      this.#closeThrough(this.#stack.length - 1);
  }

  /** @param hides whether the element is left out with all that is in it */
  start(name: string, tag: string, hides: boolean): void {
    this.before(name);
    if (this.#stack.length >= deepest && !this.silent) this.#closeThrough(afterClosing);
    // What is left out needs no depth.
    if (this.silent && this.#stack.length >= deepest * 2) return;
    this.#push({ name, tag, worded: false });
    if (hides && !this.silent) this.#silentFrom = this.#stack.length;
    if (!this.silent) this.#write(tag);
  }

  end(name: string): void {
    if (!this.isOpen(name)) return;
    const at = this.#stack.findLastIndex((element) => element.name === name);
    const inside = this.#stack.slice(at + 1);
    const isBlock = ({ name: inner }: OpenElement): boolean =>
      blocks.has(inner) || closes.has(inner) || scopes.has(inner);
    if (!inside.some(isBlock) || blocks.has(name) || closes.has(name) || scopes.has(name)) {
      this.#closeThrough(at);
      return;
    }
    // "<b><p>…</b>…" goes on in the paragraph; "<span><p>…</span>" closes nothing yet.
    if (
      !formatting.has(name) ||
      inside.some((element) => closes.has(element.name) || scopes.has(element.name))
    )
      return;
    this.#closeThrough(at);
    if (this.silent) return;
    for (const element of inside.filter(isBlock)) {
      this.#push(element);
      this.#write(element.tag);
    }
  }

  endAll(): void {
    this.#closeThrough(0);
  }

  /** Whether an element of that name is open. */
  isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  /** The innermost open element of these names that is not outside one of `until`; -1 when there is none. */
  #lastIndex(names: ReadonlySet<string>, until: ReadonlySet<string>): number {
    for (let index = this.#stack.length - 1; index >= 0; index -= 1) {
      const name = this.#stack[index]?.name ?? '';
      if (names.has(name)) return index;
      if (until.has(name)) return -1;
    }
    return -1;
  }

  #push(element: OpenElement): void {
    this.#stack.push(element);
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1);
  }

  /** Closes the element at `index` and all inside it. */
  #closeThrough(index: number): void {
    if (index < 0) return;
    while (this.#stack.length > index) {
      const element = this.#stack.pop();
      if (element === undefined) return;
      this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1);
      if (!this.silent) this.#write(`</${element.name}>`);
      if (this.#silentFrom > this.#stack.length) this.#silentFrom = 0;
    }
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
