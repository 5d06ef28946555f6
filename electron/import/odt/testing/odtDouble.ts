import { type ZipPart, zipOf } from '../../office/testing/zipDouble';

/** What goes into an OpenDocument text made for a test; each text is the inside of its element. */
export interface OdtDouble {
  /** `office:text`. */
  readonly text: string;
  /** `office:automatic-styles` beside the text. */
  readonly automatic?: string;
  /** `office:styles`. */
  readonly styles?: string;
  /** `office:master-styles`. */
  readonly master?: string;
  /** `office:meta`. */
  readonly meta?: string;
  /** Entries of the manifest. */
  readonly manifest?: string;
  readonly mimetype?: string;
  /** Stands before the root of the text. */
  readonly prolog?: string;
  readonly more?: readonly ZipPart[];
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES = {
  office: 'office',
  text: 'text',
  table: 'table',
  style: 'style',
  fo: 'xsl-fo-compatible',
  draw: 'drawing',
  svg: 'svg-compatible',
  meta: 'meta',
  manifest: 'manifest',
};
const NAMESPACES = [
  ...Object.entries(PREFIXES).map(([prefix, name]) => `xmlns:${prefix}="${OASIS}:${name}:1.0"`),
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

/** A paragraph, with the name of its style if there is one. */
export function paragraph(inside: string, style = ''): string {
  return `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`;
}

/** The parts of the archive, for those who would change one. */
export function odtParts(document: OdtDouble): ZipPart[] {
  const root = (name: string, inside: string) =>
    `<office:${name} ${NAMESPACES}>${inside}</office:${name}>`;
  return [
    {
      name: 'mimetype',
      content: document.mimetype ?? 'application/vnd.oasis.opendocument.text',
      stored: true,
    },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>${document.prolog ?? ''}${root('document-content', `${inElement('automatic-styles', document.automatic)}<office:body>${inElement('text', document.text)}</office:body>`)}`,
    },
    {
      name: 'styles.xml',
      content: root(
        'document-styles',
        `${inElement('styles', document.styles)}${inElement('master-styles', document.master)}`,
      ),
    },
    { name: 'meta.xml', content: root('document-meta', inElement('meta', document.meta)) },
    {
      name: 'META-INF/manifest.xml',
      content: `<!DOCTYPE manifest:manifest><manifest:manifest ${NAMESPACES}>${document.manifest ?? ''}</manifest:manifest>`,
    },
    ...(document.more ?? []),
  ];
}

/** The bytes of an OpenDocument text. */
export function odtFile(document: OdtDouble): Uint8Array {
  return zipOf(odtParts(document));
}

/** The bytes of an OpenDocument text that is one XML file and no zip (`.fodt`). */
export function flatOdtFile({ text, automatic, styles, meta }: OdtDouble): Uint8Array {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text">${inElement('meta', meta)}${inElement('styles', styles)}${inElement('automatic-styles', automatic)}<office:body>${inElement('text', text)}</office:body></office:document>`,
  );
}

function inElement(name: string, inside = ''): string {
  return `<office:${name}>${inside}</office:${name}>`;
}
