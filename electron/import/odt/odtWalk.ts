import type { Block, InlineMark } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import { type BlockKind, BlockWriter, type Figure } from '../blocks/blockWriter';
import { DocumentTally } from '../blocks/documentTally';
import { joinCaption } from '../blocks/joinCaption';
import { PictureShelf } from '../blocks/pictureShelf';
import type { FoundComment } from '../blocks/placeComments';
import { safeAddress, webAddress } from '../blocks/safeAddress';
import { shortAlt } from '../blocks/shortAlt';
import { NoteList } from '../office/noteList';
import type { XmlElement } from '../office/parseXml';
import { marksOf } from '../office/textLook';
import { countBesides } from './countBesides';
import { OdtComments } from './odtComments';
import { altOf, holdsPicture, isOutside, isSmall, readFrame } from './odtFrame';
import { type OdtItem, type OdtList, OdtLists } from './odtLists';
import type { OdtPackage } from './odtPackage';
import { isHidden, type OdtPlace, withLook } from './odtPlace';
import { type OdtParagraphStyle, OdtStyles } from './odtStyles';
import { rowsOf } from './odtTable';
import { isParagraph, textOf } from './odtText';

export interface OdtBlocks {
  readonly blocks: Block[];
  readonly pictures: Picture[];
  readonly comments: FoundComment[];
  readonly tally: DocumentTally;
}

interface Box {
  readonly element: XmlElement;
  readonly place: OdtPlace;
}

/** More spaces in a row than this are a layout. */
const MOST_SPACES = 100;
/** What is for programs, or read elsewhere. */
const NO_TEXT =
  /^(?:office:(?:forms|event-listeners|binary-data)|text:(?:tracked-changes|note-citation|[a-z-]+-(?:decls|source))|(?:dc|meta|style|svg):.+)$/;

/** Turns an OpenDocument text into blocks, as it reads with all tracked changes accepted. */
export function odtToBlocks(document: OdtPackage): OdtBlocks {
  const walk = new OdtWalk(document);
  walk.read();
  const { writer, tally } = walk;
  const comments = walk.comments.found((name) => writer.placeOf(name));
  return { blocks: writer.blocks, pictures: writer.pictures, comments, tally };
}

class OdtWalk {
  readonly writer = new BlockWriter();
  readonly tally = new DocumentTally();
  readonly comments = new OdtComments();
  readonly #document: OdtPackage;
  readonly #styles: OdtStyles;
  readonly #lists: OdtLists;
  readonly #notes = new NoteList();
  readonly #pictures: PictureShelf;
  /** The list item that the next text begins. */
  #item: OdtItem | undefined;
  /** True where a note's text begins: the space after its sign is no part of it. */
  #atNoteStart = false;
  /** Texts in boxes met in the paragraph being written; they stand after it. */
  #boxes: Box[] = [];

  constructor(document: OdtPackage) {
    this.#document = document;
    this.#pictures = new PictureShelf(document.bytes);
    this.#styles = new OdtStyles(document);
    this.#lists = new OdtLists(this.#styles);
  }

  read(): void {
    const place: OdtPlace = { look: {}, inline: false, cell: false };
    this.#story(this.#document.text, place);
    const notes = this.#notes.referred;
    if (notes.length > 0) this.writer.rule();
    for (const { kind, mark, element } of notes) {
      this.tally[kind] += 1;
      if (mark !== '') this.writer.verbatim(`${mark} `, []);
      this.#atNoteStart = true;
      this.#story(element, place);
    }
    this.#atNoteStart = false;
    countBesides(this.#document, this.tally);
  }

  /** A text of its own: it belongs to no list or link around, and ends with a block. */
  #story(element: XmlElement, around: OdtPlace): void {
    const place: OdtPlace = { ...around, inline: false, link: undefined, list: undefined };
    const item = this.#item;
    this.#item = undefined;
    this.#children(element, place);
    this.#item = item;
    if (place.cell) this.writer.endLine();
    else this.writer.flush({ type: 'paragraph' });
  }

  #children(element: XmlElement, place: OdtPlace): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.#visit(child, place);
      else if (place.inline) this.#text(child, place);
    }
  }

  #visit(element: XmlElement, around: OdtPlace): void {
    if (NO_TEXT.test(element.name)) return;
    const place = isHidden(element) ? withLook(around, { hidden: true }) : around;
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element, place);
        return;
      case 'text:list':
        this.#list(element, place, this.#lists.enter(element));
        return;
      case 'table:table':
        this.#table(element, place);
        return;
      case 'text:span': {
        const name = element.attribute('text:style-name') ?? '';
        this.#children(element, withLook(place, this.#styles.characterLook(name)));
        return;
      }
      case 'text:a':
      case 'draw:a':
        this.#children(element, this.#linked(element, place));
        return;
      case 'text:s': {
        const count = Number.parseInt(element.attribute('text:c') ?? '1', 10);
        this.#write(' '.repeat(Math.min(MOST_SPACES, Math.max(1, count || 1))), place);
        return;
      }
      case 'text:tab':
        this.#write(' ', place);
        return;
      case 'text:line-break':
        if (!place.look.hidden) this.writer.lineBreak();
        return;
      case 'text:note':
        this.#note(element, place);
        return;
      case 'office:annotation':
        this.writer.markPlace(this.comments.begin(element));
        return;
      case 'office:annotation-end': {
        const end = this.comments.end(element);
        if (end !== undefined) this.writer.markPlace(end);
        return;
      }
      case 'text:section':
        this.#countOutside(element.child('text:section-source')?.attribute('xlink:href'));
        this.#children(element, place);
        return;
      case 'text:hidden-text':
        if (place.look.hidden) this.tally.hiddenText(element.attribute('text:string-value') ?? '');
        this.#children(element, place);
        return;
      case 'text:ruby-text':
        this.tally.thing('readings set above words');
        return;
      case 'text:script':
        this.tally.thing('scripts, which were not run');
        return;
      default:
        if (element.name.startsWith('draw:')) this.#drawing(element, place);
        else this.#children(element, place);
    }
  }

  #paragraph(paragraph: XmlElement, around: OdtPlace): void {
    const style = this.#styles.paragraph(paragraph.attribute('text:style-name'));
    if (style.role === 'report') {
      this.tally.hasReport = true;
      return;
    }
    const hidden = around.look.hidden || paragraph.elements('text:hidden-paragraph').some(isHidden);
    const place: OdtPlace = {
      ...around,
      inline: true,
      look: {
        ...style.look,
        ...(hidden ? { hidden } : {}),
        // That a heading is bold says nothing.
        ...(paragraph.name === 'text:h' ? { strong: false } : {}),
      },
    };
    this.#children(paragraph, place);
    if (place.cell) {
      this.writer.endLine();
    } else {
      const before = this.writer.blocks.length;
      const kind = this.#kindOf(paragraph, style);
      if (this.writer.hasText) this.#item = undefined;
      else if (style.role === 'rule') this.writer.rule();
      this.writer.flush(kind);
      if (style.role === 'caption') joinCaption(this.writer.blocks, before);
    }
    for (const box of this.#boxes.splice(0)) this.#story(box.element, box.place);
  }

  #kindOf(paragraph: XmlElement, style: OdtParagraphStyle): BlockKind {
    const outline = Number.parseInt(paragraph.attribute('text:outline-level') ?? '', 10);
    const isHeading = paragraph.name === 'text:h';
    if (isHeading || style.role === 'heading') {
      const level = outline >= 1 ? outline : style.level;
      const item =
        this.#item ?? (isHeading ? this.#lists.nextHeading(paragraph, level) : undefined);
      if (item?.kind.kind === 'ordered' && this.writer.hasText) {
        // The number of a heading is text, because it is quoted with it.
        if (item.sign === undefined) this.tally.headingNumbers += 1;
        else this.writer.prefix(`${item.sign} `);
      }
      return { type: 'heading', level: Math.min(6, level) };
    }
    if (this.#item) return this.#item.kind;
    return { type: style.role === 'quotation' ? 'quotation' : 'paragraph' };
  }

  #list(element: XmlElement, around: OdtPlace, list: OdtList): void {
    const place: OdtPlace = { ...around, list };
    for (const item of element.elements()) {
      if (!/^text:list-(?:item|header)$/.test(item.name)) continue;
      const hasText = item.elements().some(isParagraph);
      const next =
        hasText && item.name === 'text:list-item' ? this.#lists.next(item, list) : undefined;
      if (next?.otherSigns) this.tally.otherListSigns += 1;
      this.#item = next;
      let afterText = false;
      for (const child of item.elements()) {
        if (child.name === 'text:list') {
          this.#list(child, place, this.#lists.enter(child, { list, afterText }));
        } else {
          this.#visit(child, place);
        }
        afterText ||= isParagraph(child);
      }
      this.#item = undefined;
    }
  }

  #table(table: XmlElement, place: OdtPlace): void {
    const rows = rowsOf(table).map((row) => ({
      ...row,
      place: row.hidden ? withLook(place, { hidden: true }) : place,
    }));
    // A table of one column, or in another's cell, is a frame around text.
    if (place.cell || Math.max(0, ...rows.map(({ cells }) => cells.length)) < 2) {
      for (const row of rows) {
        for (const cell of row.cells) if (cell) this.#children(cell, row.place);
      }
      return;
    }
    for (const row of rows) {
      const contents = row.cells.map((cell) => {
        if (cell) this.#story(cell, { ...row.place, cell: true });
        return this.writer.takeRuns();
      });
      this.writer.row(contents, row.header);
    }
    this.writer.flush({ type: 'paragraph' });
  }

  #note(note: XmlElement, place: OdtPlace): void {
    const body = note.child('text:note-body');
    if (!body) return;
    if (place.look.hidden) {
      this.tally.hiddenText(textOf(body));
      return;
    }
    const kind = note.attribute('text:note-class') === 'endnote' ? 'endnotes' : 'footnotes';
    const ownSign = note.child('text:note-citation')?.attribute('text:label')?.trim();
    const mark = this.#notes.refer(kind, body, ownSign);
    this.#write(mark, withLook(place, { raised: 'sup' }));
  }

  #linked(element: XmlElement, place: OdtPlace): OdtPlace {
    const address = element.attribute('xlink:href') ?? '';
    if (address === '' || address.startsWith('#')) return place;
    const link = safeAddress(address);
    if (link !== undefined) return { ...place, link };
    if (textOf(element) !== '') this.tally.droppedLinks += 1;
    return place;
  }

  #drawing(element: XmlElement, place: OdtPlace): void {
    if (element.name === 'draw:frame') {
      this.#frame(element, place);
    } else if (element.name === 'draw:control') {
      this.#thing('controls of a form', element, place);
    } else if (element.name === 'draw:g') {
      for (const part of element.elements()) this.#visit(part, place);
    } else if (element.elements().some((part) => isParagraph(part) && textOf(part) !== '')) {
      this.#box(element, place);
    } else {
      this.#figure(element, place);
    }
  }

  #frame(frame: XmlElement, place: OdtPlace): void {
    const found = readFrame(frame, this.#document.object);
    switch (found?.kind) {
      case 'text':
        this.#box(found.box, place);
        return;
      case 'formula':
        this.tally.formulas += 1;
        this.#write(found.text, place);
        return;
      case 'picture':
        this.#countOutside(found.address);
        if (place.look.hidden) return;
        this.#picture(frame, place, found.address);
        return;
      case 'thing':
        this.#thing(found.name, frame, place);
        return;
      default:
        this.#figure(frame, place);
    }
  }

  #box(element: XmlElement, place: OdtPlace): void {
    if (!holdsPicture(element)) this.tally.textBoxes += 1;
    this.#boxes.push({ element, place });
    // What is fixed to a page stands in no paragraph that would write it.
    if (!place.inline) for (const box of this.#boxes.splice(0)) this.#story(box.element, box.place);
  }

  #thing(name: string, element: XmlElement, place: OdtPlace): void {
    this.tally.thing(name);
    this.#figure(element, place);
  }

  #picture(frame: XmlElement, place: OdtPlace, at: string): void {
    const address = webAddress(at);
    const picture = isOutside(at) ? undefined : this.#pictures.at(at);
    const described = this.#figure(frame, place, { address, picture, small: isSmall(frame) });
    this.tally.picture(at, { described, kept: picture !== undefined });
  }

  /** Answers true if the thing has a description. */
  #figure(element: XmlElement, place: OdtPlace, figure: Figure = {}): boolean {
    const alt = shortAlt(altOf(element));
    if (!place.look.hidden) {
      this.writer.figure({ ...figure, alt });
    }
    return alt !== undefined;
  }

  #countOutside(address: string | undefined): void {
    if (address !== undefined && isOutside(address)) this.tally.outsideFiles += 1;
  }

  /** Text whose white space collapses. */
  #text(text: string, place: OdtPlace): void {
    this.#show(text, place, (shown, marks) => this.writer.text(shown, marks));
  }

  /** Text as it stands. */
  #write(text: string, place: OdtPlace): void {
    this.#show(text, place, (shown, marks) => this.writer.verbatim(shown, marks));
  }

  #show(
    text: string,
    { look, link }: OdtPlace,
    write: (shown: string, marks: readonly InlineMark[]) => void,
  ): void {
    if (look.ofReport) {
      this.tally.hasReport = true;
      return;
    }
    if (look.hidden) {
      this.tally.hiddenText(text);
      return;
    }
    const shown = this.#atNoteStart ? text.trimStart() : text;
    if (shown === '') return;
    this.#atNoteStart = false;
    this.tally.shownText(shown, look.language);
    write(shown, marksOf(look, link));
  }
}
