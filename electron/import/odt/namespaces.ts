const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The prefix of each namespace an OpenDocument text is read by. */
export const ODF_NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${OASIS}:office:1.0`, 'office'],
  [`${OASIS}:text:1.0`, 'text'],
  [`${OASIS}:table:1.0`, 'table'],
  [`${OASIS}:style:1.0`, 'style'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
  [`${OASIS}:chart:1.0`, 'chart'],
  [`${OASIS}:meta:1.0`, 'meta'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
