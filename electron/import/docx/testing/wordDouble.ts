import { type ZipPart, zipOf } from '../../office/testing/zipDouble';

/** What goes into a Word document made for a test; each text is the inside of that part's root. */
export interface WordDouble {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  readonly core?: string;
  /** Relationships of the document, by id: an address outside it. */
  readonly links?: Readonly<Record<string, string>>;
  /** Relationships as they stand. */
  readonly relationships?: string;
  /** Stands before the document's root. */
  readonly prolog?: string;
  readonly more?: readonly ZipPart[];
}

const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${RELATIONS}"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const PARTS = [
  'styles',
  'numbering',
  'footnotes',
  'endnotes',
  'comments',
  'commentsExtended',
  'header',
] as const;
const ROOTS: Readonly<Record<(typeof PARTS)[number], string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
};

/** A paragraph of plain text, with paragraph properties if there are any. */
export function paragraph(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${run(text)}</w:p>`;
}

/** A run of plain text, with run properties if there are any. */
export function run(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The parts of the archive, for those who would change one. */
export function wordParts(document: WordDouble): ZipPart[] {
  const present = PARTS.filter((part) => document[part] !== undefined);
  const relationships = [
    ...present.map((part) => relationship(part, `${RELATIONS}/${part}`, `${part}.xml`)),
    ...Object.entries(document.links ?? {}).map(([id, target]) =>
      relationship(id, `${RELATIONS}/hyperlink`, target, ' TargetMode="External"'),
    ),
    document.relationships ?? '',
  ];
  const root = (name: string, inside: string) => `<${name} ${NAMESPACES}>${inside}</${name}>`;
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: inRelationships(
        relationship('rId1', `${RELATIONS}/officeDocument`, 'word/document.xml'),
      ),
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${document.prolog ?? ''}${root('w:document', `<w:body>${document.body}</w:body>`)}`,
    },
    { name: 'word/_rels/document.xml.rels', content: inRelationships(relationships.join('')) },
    ...present.map((part) => ({
      name: `word/${part}.xml`,
      content: root(ROOTS[part], document[part] ?? ''),
    })),
    ...(document.core === undefined
      ? []
      : [{ name: 'docProps/core.xml', content: coreOf(document.core) }]),
    ...(document.more ?? []),
  ];
}

/** The bytes of a Word document. */
export function wordFile(document: WordDouble): Uint8Array {
  return zipOf(wordParts(document));
}

function relationship(id: string, type: string, target: string, more = ''): string {
  const address = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<Relationship Id="${id}" Type="${type}" Target="${address}"${more}/>`;
}

function inRelationships(inside: string): string {
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${inside}</Relationships>`;
}

function coreOf(inside: string): string {
  return `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${inside}</cp:coreProperties>`;
}
