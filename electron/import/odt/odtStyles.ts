import type { XmlElement } from '../office/parseXml';
import { isCodeStyle, isReportStyle, roleOfStyle, type StyleRole } from '../office/styleRole';
import type { TextLook } from '../office/textLook';
import { readOdtLook } from './odtLook';
import type { OdtPackage } from './odtPackage';

/** What a paragraph is by its style, and how its text looks before its own spans. */
export interface OdtParagraphStyle extends StyleRole {
  readonly look: TextLook;
}

/** The styles of an OpenDocument text. Names are the author's words and only ever looked up in maps. */
export class OdtStyles {
  /** By family and name: those set by hand hide those with names. */
  readonly #styles = new Map<string, XmlElement>();
  readonly #automatic = new Set<XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #looks = new Map<string, TextLook>();
  readonly #paragraphs = new Map<string, OdtParagraphStyle>();
  /** How the document counts its headings. */
  readonly outline: XmlElement | undefined;
  readonly #usual: TextLook;

  constructor({ automatic, named }: Pick<OdtPackage, 'automatic' | 'named'>) {
    for (const root of [automatic, named]) {
      for (const element of root?.elements() ?? []) {
        const name = element.attribute('style:name') ?? '';
        const key = `${element.attribute('style:family')} ${name}`;
        if (element.name === 'text:list-style' && !this.#lists.has(name)) {
          this.#lists.set(name, element);
        } else if (element.name === 'style:style' && !this.#styles.has(key)) {
          this.#styles.set(key, element);
          if (root === automatic) this.#automatic.add(element);
        }
      }
    }
    this.outline = named?.child('text:outline-style');
    const usual = named
      ?.elements('style:default-style')
      .find((style) => style.attribute('style:family') === 'paragraph');
    this.#usual = { language: readOdtLook(usual?.child('style:text-properties')).language };
  }

  /** What a text style says about text, with what it is based on. */
  characterLook(name: string): TextLook {
    let look = this.#looks.get(name);
    if (!look) {
      look = {};
      for (const style of this.#chain('text', name).reverse()) {
        look = { ...look, ...readOdtLook(style.child('style:text-properties')) };
        if (isCodeStyle(shownName(style))) look = { ...look, code: true };
        if (isReportStyle(shownName(style))) look = { ...look, ofReport: true };
      }
      this.#looks.set(name, look);
    }
    return look;
  }

  paragraph(name: string | undefined): OdtParagraphStyle {
    const key = name ?? 'Standard';
    let style = this.#paragraphs.get(key);
    if (!style) {
      style = this.#describe(key);
      this.#paragraphs.set(key, style);
    }
    return style;
  }

  /** The list a paragraph style belongs to is of no account: only lists in the text count. */
  list(name: string | undefined): XmlElement | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  #describe(name: string): OdtParagraphStyle {
    const chain = this.#chain('paragraph', name);
    let look: TextLook = this.#usual;
    for (const style of chain.toReversed()) {
      const own = readOdtLook(style.child('style:text-properties'));
      // A named style's bold is how a house sets such paragraphs; by hand it is emphasis.
      const { hidden = look.hidden, language = look.language } = own;
      look = this.#automatic.has(style) ? { ...look, ...own } : { ...look, hidden, language };
      if (isCodeStyle(shownName(style))) look = { ...look, code: true };
    }
    // A name without its style still says what the paragraph was.
    const last = chain.at(-1);
    const missing = last ? (last.attribute('style:parent-style-name') ?? '') : name;
    for (const [at, shown] of [...chain.map(shownName), decodeName(missing)].entries()) {
      const outline = chain[at]?.attribute('style:default-outline-level');
      if (outline === '') break;
      const role = roleOfStyle(shown);
      if (role) return { ...role, look };
    }
    return { role: 'plain', level: 1, look };
  }

  /** The style, what it is based on, and so on; a circle is followed once. */
  #chain(family: 'paragraph' | 'text', name: string): XmlElement[] {
    const chain = new Set<XmlElement>();
    let style = this.#styles.get(`${family} ${name}`);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = this.#styles.get(`${family} ${style.attribute('style:parent-style-name')}`);
    }
    return [...chain];
  }
}

function shownName(style: XmlElement): string {
  return style.attribute('style:display-name') ?? decodeName(style.attribute('style:name') ?? '');
}

/** Names write what XML's names cannot hold as its number: `Text_20_body`. */
function decodeName(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
