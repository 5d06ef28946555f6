import type { XmlElement } from '../office/parseXml';
import { isCodeStyle, isReportStyle, roleOfStyle, type StyleRole } from '../office/styleRole';
import type { TextLook } from '../office/textLook';
import { readLook } from './readLook';

/** What a paragraph is by its style. */
export interface ParagraphStyle extends StyleRole {
  /** The list its paragraphs belong to. */
  readonly numbering: XmlElement | undefined;
  readonly hidden: boolean;
  readonly language: string | undefined;
}

/** The styles of a document. Ids are the author's words and only ever looked up in maps. */
export class WordStyles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #looks = new Map<string, TextLook>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #defaultParagraph: string | undefined;
  /** The language of text that names none. */
  readonly language: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of root?.elements('w:style') ?? []) {
      const id = style.attribute('w:styleId');
      if (id === undefined || this.#styles.has(id)) continue;
      this.#styles.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(style.attribute('w:default') ?? '');
      if (isDefault && style.attribute('w:type') === 'paragraph') this.#defaultParagraph ??= id;
    }
    const defaults = root?.child('w:docDefaults')?.child('w:rPrDefault')?.child('w:rPr');
    this.language = readLook(defaults).language;
  }

  /** What a character style says about text, with what it is based on. */
  characterLook(id: string): TextLook {
    let look = this.#looks.get(id);
    if (!look) {
      look = {};
      for (const style of this.#chain(id).reverse()) {
        look = { ...look, ...readLook(style.child('w:rPr')) };
        if (isCodeStyle(nameOf(style))) look = { ...look, code: true };
        if (isReportStyle(nameOf(style))) look = { ...look, ofReport: true };
      }
      this.#looks.set(id, look);
    }
    return look;
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const known = id !== undefined && this.#styles.has(id);
    // An id without its style still says what the paragraph was.
    const key = id === undefined ? this.#defaultParagraph : id;
    if (key === undefined) return PLAIN;
    let style = this.#paragraphs.get(key);
    if (!style) {
      const chain = this.#chain(known ? key : (this.#defaultParagraph ?? key));
      style = describe(chain, known || id === undefined ? [] : [key]);
      this.#paragraphs.set(key, style);
    }
    return style;
  }

  /** The style, what it is based on, and so on; a circle is followed once. */
  #chain(id: string): XmlElement[] {
    const chain = new Set<XmlElement>();
    let style = this.#styles.get(id);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = this.#styles.get(style.child('w:basedOn')?.attribute('w:val') ?? '');
    }
    return [...chain];
  }
}

const PLAIN: ParagraphStyle = {
  role: 'plain',
  level: 1,
  numbering: undefined,
  hidden: false,
  language: undefined,
};

/** The level a paragraph has in the document's outline, 1 to 6; those below 6 count as 6. */
function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = properties?.child('w:outlineLvl')?.attribute('w:val');
  // 9 is body text; it takes a heading's level away.
  return value !== undefined && /^[0-8]$/.test(value) ? Math.min(6, Number(value) + 1) : undefined;
}

/** The level of a heading by what the paragraph says, else by its style; undefined for other text. */
export function headingLevel(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
): number | undefined {
  if (properties?.child('w:outlineLvl')) return outlineLevel(properties);
  return style.role === 'heading' ? style.level : undefined;
}

function describe(chain: readonly XmlElement[], otherNames: readonly string[]): ParagraphStyle {
  const looks = chain.map((style) => readLook(style.child('w:rPr')));
  const plain: ParagraphStyle = {
    ...PLAIN,
    numbering: firstOf(chain, (style) => style.child('w:pPr')?.child('w:numPr')),
    hidden: firstOf(looks, (look) => look.hidden) ?? false,
    language: firstOf(looks, (look) => look.language),
  };
  const names = [...otherNames, ...chain.map(nameOf)];
  for (const [index, name] of names.entries()) {
    const role = roleOfStyle(name);
    if (role) return { ...plain, ...role };
    const properties = chain[index - otherNames.length]?.child('w:pPr');
    const outline = properties?.child('w:outlineLvl')?.attribute('w:val');
    if (outline === '9') return plain;
    const level = outlineLevel(properties);
    if (level !== undefined) return { ...plain, role: 'heading', level };
  }
  return plain;
}

function nameOf(style: XmlElement): string {
  return style.child('w:name')?.attribute('w:val') ?? style.attribute('w:styleId') ?? '';
}

function firstOf<T, V>(items: readonly T[], value: (item: T) => V | undefined): V | undefined {
  for (const item of items) {
    const found = value(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
