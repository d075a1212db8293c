/** REFI-QDA codebooks: what is written can be read again, files of other programs come in, and broken or hostile ones do no harm. */
import fc from 'fast-check';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultCodebook, lineStyles, type Codebook } from '../../../annotations/codebook/codebook.ts';
import { colourChoices } from '../../../annotations/codebook/tag-colours.ts';
import { TagTree } from '../../../annotations/codebook/tag-tree.ts';
import {
  planImport,
  type ForeignCode,
  type ImportPlan,
} from '../../../annotations/interchange/foreign-codebook.ts';
import { notInQdc, writeQdc } from '../../../annotations/interchange/write-qdc.ts';
import { decodeXml, readQdc, readQdcFile } from '../../../main/codebook/read-qdc.ts';
import { writeQdcFile } from '../../../main/codebook/write-qdc-file.ts';
import { book, tag } from '../../annotations/codebook/codebook-builders.ts';

function codesOf(text: string): readonly ForeignCode[] {
  const read = readQdc(text, 'codes.qdc');
  if (!read.ok) throw new Error(read.message);
  return read.value.codes;
}

function plan(codebook: Codebook, codes: readonly ForeignCode[], replace = false): ImportPlan {
  let made = 0;
  const planned = planImport(codebook, codes, { replace, newId: () => `made-${String((made += 1))}` });
  if (!planned.ok) throw new Error(planned.message);
  return planned.value;
}

const file = (codes: string, head = 'xmlns="urn:QDA-XML:codebook:1.0"') =>
  `<?xml version="1.0" encoding="utf-8"?><CodeBook ${head}><Codes>${codes}</Codes></CodeBook>`;

/** Text that XML can hold. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => !/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/u.test(text));
const line = words.map((text) => text.replace(/\s+/g, ' '));

const exported = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      name: words
        .map((text) =>
          text
            .replace(/[\s\p{C}]+/gu, ' ')
            .normalize('NFKC')
            .trim(),
        )
        .filter((name) => name !== ''),
      colours: fc.constantFrom(...colourChoices),
      line: fc.constantFrom(...lineStyles),
      definition: words.filter((text) => !text.includes('Examples:')),
      examples: fc.array(
        line.filter((text) => text !== ''),
        { maxLength: 3 },
      ),
      retired: fc.boolean(),
      above: fc.nat(),
    }),
    { selector: ({ name }) => name.toLowerCase(), maxLength: 12 },
  )
  .map((tags) =>
    book(
      ...tags.map(({ colours, above, ...fields }, index) =>
        tag(fields.id, {
          ...fields,
          ...colours,
          parent: index > 0 && above % 3 > 0 ? (tags[Math.max(0, (above % index) % 4)]?.id ?? null) : null,
        }),
      ),
    ),
  );

describe('a codebook that was written', () => {
  it('is read into an empty folder with names, nesting, definitions, examples and light colours as they were', () => {
    fc.assert(
      fc.property(exported, (codebook) => {
        fc.pre(codebook.tags.length > 0);
        const read = plan({ tags: [] }, codesOf(writeQdc(codebook, 'test'))).codebook;
        const told = (one: Codebook) => {
          const tree = new TagTree(one);
          return tree.rows().map(({ tag: { id, name, definition, examples, light, retired }, depth }) => ({
            ...{ id, name, definition, examples, colour: light.line, retired, depth },
          }));
        };
        expect(told(read)).toEqual(told(codebook));
      }),
    );
  });

  it('changes nothing where it came from', () => {
    fc.assert(
      fc.property(exported, (codebook) => {
        fc.pre(codebook.tags.length > 0);
        const again = plan(codebook, codesOf(writeQdc(codebook, 'test')), true);
        expect(again.codebook).toEqual(codebook);
        expect(new Set(again.rows.map(({ outcome, matched }) => `${outcome} ${matched ?? ''}`))).toEqual(
          new Set(['same guid']),
        );
      }),
    );
  });

  it.each([
    'a\rb',
    'a\u2028b',
    'a\u2029b',
    ' a ',
    'a\n\nb',
    ']]>',
    '<b>&amp;</b>',
    '"quoted"',
    '\ud83d\udea2',
  ])('keeps the definition %j', (definition) => {
    const codes = codesOf(writeQdc(book(tag('a', { definition })), 'test'));
    expect(codes[0]?.description).toBe(definition);
  });

  it('leaves merged tags out, and says what it cannot hold', () => {
    const merged = book(tag('a'), tag('b', { mergedInto: 'a', name: 'Gone' }), tag('c', { retired: true }));
    expect(writeQdc(merged, 'test')).not.toContain('Gone');
    expect(notInQdc(merged)).toHaveLength(3);
  });

  it('lies on the disk and is read from there', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'claimdesk-qdc-')), 'tags.qdc');
    expect(await writeQdcFile(defaultCodebook, path)).toMatchObject({ ok: true });
    expect(await readFile(path, 'utf8')).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
    expect(await readQdcFile(path)).toMatchObject({ ok: true, value: { codes: { length: 3 } } });
    expect(await writeQdcFile(defaultCodebook, join(path, 'inside.qdc'))).toMatchObject({
      code: 'write-failed',
    });
    expect(await readQdcFile(`${path}.gone`)).toMatchObject({ ok: false, code: 'file-unreadable' });
  });
});

describe('a codebook of another program', () => {
  const nvivo = file(
    `<Code guid="4E7B1A1C-0000-4000-8000-000000000001" name="Themes" isCodable="true">
       <Code guid="4E7B1A1C-0000-4000-8000-000000000002" name="Trust" isCodable="true" color="#FF0000"><Description>Words &amp; deeds</Description></Code>
     </Code>`,
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" origin="NVivo 14" xmlns="urn:QDA-XML:codebook:1.0"',
  );
  const atlas = `<?xml version="1.0"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes><q:Code guid="1" name="Trust" color="#abc"/></q:Codes><q:Sets><q:Set guid="2" name="Group"/></q:Sets></q:CodeBook>`;
  const qualcoder = file(
    '<Code guid="a-1" name="Category" isCodable="false"><Code guid="a-2" name="Trust" isCodable="true" color="#F8E7A1"/></Code>',
  );
  const project =
    '<Project xmlns="urn:QDA-XML:project:1.0"><Users/><CodeBook><Codes><Code guid="x" name="Trust"/></Codes></CodeBook></Project>';

  it.each<[string, string, readonly string[]]>([
    ['NVivo', nvivo, ['Themes usable', '-Trust usable']],
    ['ATLAS.ti, with a prefix and a draft’s namespace', atlas, ['Trust usable']],
    ['QualCoder, with categories', qualcoder, ['Category retired', '-Trust usable']],
    ['a project file', project, ['Trust usable']],
  ])('%s comes in', (_name, text, rows) => {
    const { codebook } = plan({ tags: [] }, codesOf(text));
    const shown = new TagTree(codebook)
      .rows()
      .map(({ tag: { name }, depth, state }) => `${'-'.repeat(depth)}${name} ${state}`);
    expect(shown).toEqual(rows);
  });

  it('keeps the separators of lines and paragraphs that it has', () => {
    const codes = codesOf(file('<Code name="A"><Description>a\u2028b\u2029c\r\nd</Description></Code>'));
    expect(codes[0]?.description).toBe('a\u2028b\u2029c\nd');
  });

  it('leaves out sets and says so', () => {
    expect(readQdc(atlas, 'x')).toMatchObject({ value: { warnings: [expect.stringContaining('1 set')] } });
  });

  it.each<[string, string, Partial<ForeignCode>, readonly string[]]>([
    [
      'a broken colour',
      '<Code name="A" color="reddish"/>',
      { colour: 'reddish' },
      ['Its colour “reddish” is none, so it gets another.'],
    ],
    ['no colour', '<Code name="A"/>', { colour: null }, []],
    ['no name', '<Code guid="1"/>', { name: '' }, []],
    [
      'a name without end',
      `<Code name="${'n'.repeat(10_000)}"/>`,
      {},
      ['Its name was cut; the whole of it begins the definition.'],
    ],
    ['a name of a tag that is here', '<Code name=" quote "/>', {}, []],
  ])('may have %s', (_name, code, fields, notes) => {
    const codes = codesOf(file(code));
    expect(codes[0]).toMatchObject(fields);
    const planned = plan(defaultCodebook, codes);
    expect(planned.rows[0]?.notes).toEqual(notes);
    expect(planned.codebook.tags.every(({ name }) => name.length > 0 && name.length <= 120)).toBe(true);
  });

  it('that is here by name stays as it is, or is changed if asked', () => {
    const codes = codesOf(file('<Code name="QUOTE" color="#008000"><Description>Said</Description></Code>'));
    expect(plan(defaultCodebook, codes)).toMatchObject({
      codebook: defaultCodebook,
      rows: [{ outcome: 'kept', matched: 'name', tag: 'quote' }],
    });
    const changed = plan(defaultCodebook, codes, true);
    expect(changed.rows).toMatchObject([{ outcome: 'changed' }]);
    expect(changed.codebook.tags[0]).toMatchObject({
      id: 'quote',
      name: 'QUOTE',
      key: 'Q',
      definition: 'Said',
      light: { line: '#008000' },
    });
  });

  it('with names that stand twice gives each its own', () => {
    const { codebook } = plan(
      { tags: [] },
      codesOf(
        file(
          '<Code name="A"><Code name="Other"/></Code><Code name="B"><Code name="Other"/></Code><Code name="b"/>',
        ),
      ),
    );
    expect(codebook.tags.map(({ name }) => name)).toEqual(['A', 'Other', 'B', 'Other (B)', 'b 2']);
  });

  it('nested deeper than tags can be comes in as deep as they can', () => {
    const deep = 10_000;
    const { rows } = plan(
      { tags: [] },
      codesOf(
        file(
          `${Array.from({ length: deep }, (_, at) => `<Code name="c${String(at)}">`).join('')}${'</Code>'.repeat(deep)}`,
        ),
      ),
    );
    expect(Math.max(...rows.map(({ depth }) => depth))).toBe(7);
    expect(rows).toHaveLength(deep);
  });

  it('with more codes than a codebook can have is told, not taken in part', () => {
    const codes = codesOf(file('<Code name="x"/>'.repeat(10_001)));
    expect(
      planImport({ tags: [] }, codes, { replace: false, newId: () => crypto.randomUUID() }),
    ).toMatchObject({
      ok: false,
      code: 'too-many-tags',
    });
  });
});

describe('a file that is no codebook', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'not-xml'],
    ['words', 'Quote, Opinion', 'not-xml'],
    ['XML that breaks off', file('<Code name="A"/>').slice(0, -9), 'not-xml'],
    ['XML with an ampersand of its own', file('<Code name="A&B"/>'), 'not-xml'],
    ['a page', '<html><body/></html>', 'not-a-codebook'],
    ['another format’s codebook', '<CodeBook xmlns="ddi:codebook:2_5"/>', 'not-a-codebook'],
    ['a codebook without codes', file(''), 'no-codes'],
    [
      'entities within entities',
      `<!DOCTYPE CodeBook [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${file('<Code name="&b;"/>').replace(/<\?[^>]*>/, '')}`,
      'not-a-codebook',
    ],
    [
      'a file of the system',
      `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${file('<Code name="&x;"/>').replace(/<\?[^>]*>/, '')}`,
      'not-a-codebook',
    ],
  ])('such as %s is refused', (_name, text, code) => {
    expect(readQdc(text, 'x.qdc')).toMatchObject({ ok: false, code });
  });

  it('never makes the reader fail otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(400), (noise, at) => {
        const whole = file('<Code guid="1" name="A" color="#fff"><Description>x</Description></Code>');
        readQdc(`${whole.slice(0, at)}${noise}${whole.slice(at)}`, 'x.qdc');
      }),
    );
  });

  it('may be in UTF-16, or name its encoding', async () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(decodeXml(utf16)).toContain('é');
    const latin = new Uint8Array(
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>', 'latin1'),
    );
    expect(decodeXml(latin)).toContain('é');
    const path = join(await mkdtemp(join(tmpdir(), 'claimdesk-qdc-')), 'bytes.qdc');
    await writeFile(path, new Uint8Array([0xff, 0xfe, 0x00, 0xd8]));
    expect(await readQdcFile(path)).toMatchObject({ ok: false, code: 'not-xml' });
  });
});
