/** Builds small Word files from the XML of their body. */
import { deflateRawSync } from 'node:zlib';
import { storeZip } from '../../../../main/articles/docx/store-zip.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org';

export function paragraph(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export function wordParts(body: string, properties = ''): Map<string, Buffer> {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${word}>${style('Title', 'Title')}${style('Subtitle', 'Subtitle')}${style('Heading2', 'heading 2')}${style('Quote', 'Quote')}</w:styles>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c">${properties}</cp:coreProperties>`,
  };
  return new Map(Object.entries(parts).map(([path, content]) => [path, Buffer.from(content)]));
}

export function wordFile(body: string, properties = ''): Buffer {
  return storeZip(wordParts(body, properties));
}

/** A zip of one compressed file that claims to be `claimed` bytes. */
export function compressedZip(path: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const zip = storeZip(new Map([[path, packed]]));
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  for (const [method, size] of [
    [8, 22],
    [central + 10, central + 24],
  ] as const) {
    zip.writeUInt16LE(8, method);
    zip.writeUInt32LE(claimed, size);
  }
  return zip;
}
