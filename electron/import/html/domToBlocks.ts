import type { Block, InlineMark } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import type { Point } from '../../../shared/article/place';
import { type BlockKind, BlockWriter } from '../blocks/blockWriter';
import { bytesOfDataAddress, readPicture } from '../blocks/readPicture';
import { safeAddress, webAddress } from '../blocks/safeAddress';
import { googleListLevel } from './googleDocument';
import { BLOCK_ELEMENTS, DROPPED, MARKS } from './htmlElements';
import { isSmallPicture } from './smallPicture';
import { styleMarks } from './styleMarks';
import { isDataTable, tableRows } from './tableRows';
import { isListSign, isWordAside, type WordItem, wordItem, wordKind } from './wordPaste';

export interface DomToBlocksOptions {
  /** The page's own address; without it relative links lose their address. */
  readonly base?: string;
  /** The bytes of a picture that came with the document, by its address as written. */
  readonly pictureAt?: (address: string) => Uint8Array | undefined;
  /** Where a picture was that the document names in a way of its own (`cid:`). */
  readonly addressAt?: (address: string) => string | undefined;
  /** Elements that only mark a place in the text, and what it is called. */
  readonly places?: ReadonlyMap<Element, string>;
}

export interface DomBlocks {
  readonly blocks: Block[];
  /** The pictures that the document itself holds, of kinds that can be shown. */
  readonly pictures: Picture[];
  /** Links whose text was kept and whose address was not. */
  readonly droppedLinks: number;
  /** Elements that hold no text, by what a reader calls them. */
  readonly droppedElements: ReadonlyMap<string, number>;
  /** Where a named place came to lie. */
  readonly placeOf?: (name: string) => Point | undefined;
}

/** Where the walk stands: what marks apply and what kind of block is being written. */
interface Place {
  readonly marks: readonly InlineMark[];
  readonly kind: BlockKind;
  readonly list?: { readonly kind: 'bullet' | 'ordered'; readonly level: number };
  readonly verbatim: boolean;
  /** Within a cell of a data table, which holds lines and no blocks. */
  readonly cell: boolean;
  readonly depth: number;
}

/** Below this the structure is a joke or an attack; the text is kept, its nesting is not. */
const DEEPEST = 1500;
const NAMELESS_PICTURES = 'pictures without a description or an address';

/**
 * Turns a document's element into blocks: text, known marks and safe links, nothing else. Order is
 * kept; unknown elements are passed through to their text.
 */
export function domToBlocks(root: Node, options: DomToBlocksOptions = {}): DomBlocks {
  const walk = new DomWalk(options);
  walk.visit(root, {
    marks: [],
    kind: { type: 'paragraph' },
    verbatim: false,
    cell: false,
    depth: 0,
  });
  walk.writer.flush({ type: 'paragraph' });
  return {
    blocks: walk.writer.blocks,
    pictures: walk.writer.pictures,
    droppedLinks: walk.droppedLinks,
    droppedElements: walk.droppedElements,
    placeOf: (name) => walk.writer.placeOf(name),
  };
}

class DomWalk {
  readonly writer = new BlockWriter();
  readonly droppedElements = new Map<string, number>();
  droppedLinks = 0;
  /** The item being written: its first block is the item, what follows a paragraph. */
  #item: BlockKind | undefined;
  /** Captions met in the figure being written; they stand with its picture. */
  #captions: Element[] | undefined;
  /** The last numbers of Word's lists. */
  readonly #wordCounts = new Map<string, { readonly level: number; readonly number: number }>();
  readonly #options: DomToBlocksOptions;

  constructor(options: DomToBlocksOptions) {
    this.#options = options;
  }

  visit(node: Node, place: Place): void {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (place.verbatim) this.writer.verbatim(text, place.marks);
      else this.writer.text(text, place.marks);
    } else if (isElement(node)) {
      if (place.depth > DEEPEST) this.writer.text(node.textContent ?? '', place.marks);
      else this.#element(node, { ...place, depth: place.depth + 1 });
    } else if (node.nodeType === 9 || node.nodeType === 11) {
      this.#children(node, place);
    }
  }

  #children(node: Node, place: Place): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.visit(child, place);
  }

  #element(element: Element, place: Place): void {
    const placeName = this.#options.places?.get(element);
    if (placeName !== undefined) {
      this.writer.markPlace(placeName);
      return;
    }
    const name = element.localName.toLowerCase();
    if (Object.hasOwn(DROPPED, name)) {
      this.#drop(name);
      return;
    }
    if (isListSign(element)) return;
    if (isWordAside(element)) {
      if (element.matches('[style*="comment-list"], .msocomanchor')) this.#count('comments');
      return;
    }
    const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
    if (mark) {
      this.#children(element, withStyle(element, addMark(place, mark)));
      return;
    }
    switch (name) {
      case 'br':
        this.writer.lineBreak(place.marks);
        return;
      case 'hr':
        this.#boundary(place);
        if (!place.cell) this.writer.rule();
        return;
      case 'a':
        this.#children(element, this.#linked(element, place));
        return;
      case 'img':
        this.#picture(element);
        return;
      case 'q':
        this.writer.text('“', place.marks);
        this.#children(element, place);
        this.writer.text('”', place.marks);
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#block(
          element,
          { ...place, kind: { type: 'heading', level: Number(name.slice(1)) } },
          place,
        );
        return;
      case 'blockquote':
        this.#block(element, { ...place, kind: { type: 'quotation' } }, place);
        return;
      case 'pre':
      case 'listing':
        this.#block(element, addMark({ ...place, verbatim: true }, 'code'), place);
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#list(element, name === 'ol' ? 'ordered' : 'bullet', place);
        return;
      case 'li':
        // A list item without its list, as fragments of a selection have them.
        this.#listItem(element, { ...place, list: { kind: 'bullet', level: 1 } }, 1);
        return;
      case 'figcaption':
        if (this.#captions) this.#captions.push(element);
        else this.#block(element, place, place);
        return;
      case 'figure':
        this.#figure(element, place);
        return;
      case 'table':
        this.#table(element, place);
        return;
      default:
        if (this.#captions && this.#described(element)) return;
        if (name === 'p' && this.#wordParagraph(element, place)) return;
        if (BLOCK_ELEMENTS.has(name)) {
          this.#block(element, withStyle(element, place), place);
          return;
        }
        this.#children(element, withStyle(element, place));
        return;
    }
  }

  #block(element: Element, inner: Place, outer: Place): void {
    this.#boundary(outer);
    this.#children(element, inner);
    this.#boundary(inner);
  }

  /** Ends the block being written; within a table's cell, where there are none, the line. */
  #boundary(place: Place): void {
    if (place.cell) {
      this.writer.endLine();
      return;
    }
    const item = place.kind.type === 'heading' ? undefined : this.#item;
    const hadText = this.writer.hasText;
    this.writer.flush(item ?? place.kind, { verbatim: place.verbatim });
    if (hadText && item) this.#item = undefined;
  }

  /** True for a paragraph that is something else by Word's own words. */
  #wordParagraph(element: Element, place: Place): boolean {
    if (place.cell) return false;
    const item = wordItem(element);
    if (item) {
      const list = { kind: item.kind, level: item.level };
      this.#listItem(element, { ...place, list }, this.#wordNumber(item));
      return true;
    }
    const kind = wordKind(element);
    if (kind) this.#block(element, { ...withStyle(element, place), kind }, place);
    return kind !== undefined;
  }

  /** A list that counts in letters goes on from its last item; deeper lists begin anew. */
  #wordNumber({ list, level, number }: WordItem): number {
    const counted = number ?? (this.#wordCounts.get(list)?.number ?? 0) + 1;
    for (const [other, count] of this.#wordCounts) {
      if (count.level > level) this.#wordCounts.delete(other);
    }
    this.#wordCounts.set(list, { level, number: counted });
    return counted;
  }

  #list(list: Element, kind: 'bullet' | 'ordered', place: Place): void {
    this.#boundary(place);
    const level = googleListLevel(list) ?? Math.min(9, (place.list?.level ?? 0) + 1);
    let number = readNumber(list.getAttribute('start')) ?? 1;
    for (const child of Array.from(list.childNodes)) {
      if (!isElement(child) || child.localName !== 'li') {
        // Google's editor puts an inner list beside the items, not into one.
        this.visit(child, { ...place, list: { kind, level } });
        continue;
      }
      number = readNumber(child.getAttribute('value')) ?? number;
      this.#listItem(child, { ...place, list: { kind, level } }, number);
      number += 1;
    }
  }

  #listItem(element: Element, place: Place, number: number): void {
    this.#boundary(place);
    const { kind, level } = place.list ?? { kind: 'bullet', level: 1 };
    const item: BlockKind = {
      type: 'listItem',
      kind,
      level,
      ...(kind === 'ordered' ? { number } : {}),
    };
    this.#item = place.cell ? undefined : item;
    const inner: Place = { ...place, kind: { type: 'paragraph' }, depth: place.depth + 1 };
    this.#children(element, inner);
    this.#boundary(inner);
    this.#item = undefined;
  }

  #figure(element: Element, place: Place): void {
    if (place.cell) {
      this.#block(element, place, place);
      return;
    }
    this.#boundary(place);
    const outerCaptions = this.#captions;
    const captions: Element[] = [];
    this.#captions = captions;
    const before = this.writer.blocks.length;
    this.#children(element, place);
    this.#boundary(place);
    this.#captions = outerCaptions;
    const figure = this.writer.blocks.slice(before).findLast((block) => block.type === 'figure');
    for (const caption of captions) {
      const inner = domToBlocks(caption, this.#options);
      this.droppedLinks += inner.droppedLinks;
      const [first, ...rest] = inner.blocks;
      const fits = figure?.content.length === 0 && first?.type === 'paragraph';
      if (fits) figure.content = first.content;
      this.writer.blocks.push(...(fits ? rest : inner.blocks));
    }
  }

  #table(table: Element, place: Place): void {
    if (place.cell || !isDataTable(table)) {
      this.#block(table, place, place);
      return;
    }
    this.#boundary(place);
    const caption = Array.from(table.children).find((child) => child.localName === 'caption');
    if (caption) this.#block(caption, place, place);
    for (const row of tableRows(table)) {
      const cells = row.cells.flatMap((cell) => {
        this.#children(cell.element, { ...place, kind: { type: 'paragraph' }, cell: true });
        return [this.writer.takeRuns(), ...Array.from({ length: cell.span - 1 }, () => [])];
      });
      this.writer.row(cells, row.header);
    }
    this.writer.flush(place.kind);
  }

  #linked(element: Element, place: Place): Place {
    const raw = element.getAttribute('href');
    if (raw === null || /^\s*#/.test(raw)) return withStyle(element, place);
    const link = safeAddress(raw, this.#options.base);
    if (link !== undefined) return withStyle(element, addMark(place, { link }));
    if (element.textContent?.trim()) this.droppedLinks += 1;
    return place;
  }

  #picture(element: Element): void {
    const alt = element.getAttribute('alt')?.replace(/\s+/g, ' ').trim();
    // Signs set as pictures are text; counting pixels and spacers are nothing.
    if (
      isSmallPicture(element) ||
      (alt && alt.length <= 4 && /\p{Extended_Pictographic}/u.test(alt))
    ) {
      if (alt && /\p{Extended_Pictographic}/u.test(alt)) this.writer.text(alt, []);
      return;
    }
    const source = element.getAttribute('src') ?? '';
    const { base, addressAt } = this.#options;
    const address = addressAt?.(source) ?? webAddress(source, base);
    const bytes = this.#options.pictureAt?.(source) ?? bytesOfDataAddress(source);
    const name = address ?? (/^\s*data:/i.test(source) ? '' : source);
    const picture = bytes && readPicture(bytes, name);
    if (bytes && !picture) this.#count('pictures of kinds that are not shown');
    if (!alt && address === undefined && !bytes) this.#count(NAMELESS_PICTURES);
    this.writer.figure({
      alt: alt ? cleanAlt(alt) : undefined,
      address,
      picture,
    });
  }

  /** True for what stands in a figure as its picture, as reports of Galley have it. */
  #described(element: Element): boolean {
    const alt = element.getAttribute('aria-label')?.trim();
    if (!alt || element.getAttribute('role') !== 'img') return false;
    this.writer.figure({ alt: cleanAlt(alt) });
    return true;
  }

  #count(word: string): void {
    this.droppedElements.set(word, (this.droppedElements.get(word) ?? 0) + 1);
  }

  #drop(name: string): void {
    const word = DROPPED[name] ?? '';
    if (word !== '') this.#count(word);
  }
}

function addMark(place: Place, mark: InlineMark): Place {
  return withoutUnderline({ ...place, marks: [...place.marks, mark] });
}

function withStyle(element: Element, place: Place): Place {
  const style = element.getAttribute('style');
  return style ? withoutUnderline({ ...place, marks: styleMarks(style, place.marks) }) : place;
}

/** A link is underlined by custom, not for emphasis. */
function withoutUnderline(place: Place): Place {
  if (!place.marks.some((mark) => typeof mark === 'object')) return place;
  return { ...place, marks: place.marks.filter((mark) => mark !== 'underline') };
}

function cleanAlt(alt: string): string {
  return alt
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(0, 2000)
    .toWellFormed();
}

function readNumber(value: string | null): number | undefined {
  return value !== null && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
