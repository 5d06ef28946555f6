import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../../shared/result';

/** Why XML is not read. A document type declaration could define entities; no office file has one. */
export type XmlFault = 'malformed' | 'doctype' | 'tooDeep';

/** An element of an XML document, light enough for a million of them. */
export class XmlElement {
  /** The local name after the prefix that the caller gave its namespace: `w:p`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];

  constructor(
    name: string,
    attributes: ReadonlyMap<string, string>,
    children: readonly (XmlElement | string)[],
  ) {
    this.name = name;
    this.attributes = attributes;
    this.children = children;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** The first child element of this name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) {
      if (typeof child !== 'string' && child.name === name) return child;
    }
    return undefined;
  }

  /** All child elements, or those of one name. */
  elements(name?: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (const child of this.children) {
      if (typeof child !== 'string' && (name === undefined || child.name === name)) {
        found.push(child);
      }
    }
    return found;
  }

  /** The text directly in this element. */
  get text(): string {
    return this.children.filter((child) => typeof child === 'string').join('');
  }
}

/** No office document nests like this; what reads the tree recurses. */
const DEEPEST = 1000;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export interface XmlOptions {
  /** Passes over a document type declaration that only names one, as old books have them. */
  readonly plainDoctype?: boolean;
}

/**
 * Parses well-formed XML without a document type declaration. `namespaces` gives each namespace its
 * prefix; names from others get the prefix `?`. No entity but XML's own five is known.
 */
export function parseXml(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  options: XmlOptions = {},
): Result<XmlElement, XmlFault> {
  const text = decode(bytes);
  if (text === undefined) return err('malformed');
  const prefixOf = (uri: string) => namespaces.get(uri) ?? '?';
  const parser = new SaxesParser({ xmlns: true, position: false });
  const top: XmlElement[] = [];
  const open: (XmlElement | string)[][] = [top];
  parser.on('error', () => {
    throw new XmlStop('malformed');
  });
  parser.on('doctype', (declaration) => {
    if (!options.plainDoctype || declaration.includes('[')) throw new XmlStop('doctype');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new XmlStop('tooDeep');
    const children: (XmlElement | string)[] = [];
    let attributes: Map<string, string> | undefined;
    for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue;
      attributes ??= new Map();
      attributes.set(prefix === '' ? local : `${prefixOf(uri)}:${local}`, value);
    }
    const name = `${prefixOf(tag.uri)}:${tag.local}`;
    open.at(-1)?.push(new XmlElement(name, attributes ?? NO_ATTRIBUTES, children));
    open.push(children);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (part: string) => {
    if (open.length > 1) open.at(-1)?.push(part);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof XmlStop) return err(error.fault);
    throw error;
  }
  const [root] = top;
  return root ? ok(root) : err('malformed');
}

/** Ends the parser's work from within one of its events. */
class XmlStop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes;
  let encoding = 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    encoding = 'utf-16le';
  } else if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    encoding = 'utf-16be';
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
