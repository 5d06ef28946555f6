import type { Block } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import { type BlockKind, BlockWriter } from '../blocks/blockWriter';
import { DocumentTally } from '../blocks/documentTally';
import { joinCaption } from '../blocks/joinCaption';
import { PictureShelf } from '../blocks/pictureShelf';
import type { FoundComment } from '../blocks/placeComments';
import { webAddress } from '../blocks/safeAddress';
import { shortAlt } from '../blocks/shortAlt';
import { ommlText } from '../formula/omml';
import type { NoteKind } from '../office/noteList';
import type { XmlElement } from '../office/parseXml';
import { type ReadWord, readAltChunk } from './altChunk';
import { chooseAlternate } from './chooseAlternate';
import { countBesides } from './countBesides';
import { isOn, readLook } from './readLook';
import { commentPlaces, readComments } from './wordComments';
import { WordFields } from './wordFields';
import { WordNotes } from './wordNotes';
import { WordNumbering } from './wordNumbering';
import type { WordPackage } from './wordPackage';
import { WordPages } from './wordPages';
import { goesOn, kindOfParagraph } from './wordParagraph';
import { isSmall } from './wordPictures';
import type { Place } from './wordPlace';
import { WordRuns } from './wordRuns';
import { type ParagraphStyle, WordStyles } from './wordStyles';
import { rowsOf } from './wordTable';
import { textOf } from './wordText';

export interface WordBlocks {
  readonly blocks: Block[];
  readonly pictures: Picture[];
  readonly comments: FoundComment[];
  readonly tally: DocumentTally;
}

/** Turns the text of a Word document into blocks, as it reads with all tracked changes accepted. */
export function wordToBlocks(document: WordPackage, readWord: ReadWord): WordBlocks {
  const walk = new WordWalk(document, readWord);
  walk.read();
  const { blocks, pictures } = walk.writer;
  const comments = readComments(document, (name) => walk.writer.placeOf(name));
  return { blocks, pictures, comments, tally: walk.tally };
}

class WordWalk {
  readonly writer = new BlockWriter();
  readonly tally = new DocumentTally();
  readonly #document: WordPackage;
  readonly #readWord: ReadWord;
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #notes: WordNotes;
  readonly #fields = new WordFields();
  readonly #pictures: PictureShelf;
  readonly #pages = new WordPages();
  readonly #runs: WordRuns;
  /** Text boxes met in the paragraph being written; they stand after it. */
  #boxes: XmlElement[] = [];

  constructor(document: WordPackage, readWord: ReadWord) {
    this.#document = document;
    this.#readWord = readWord;
    this.#pictures = new PictureShelf(document.bytes);
    this.#styles = new WordStyles(document.part('styles'));
    const { writer, tally } = this;
    const parts = { writer, tally, fields: this.#fields, pages: this.#pages };
    this.#runs = new WordRuns(parts, this.#styles.language);
    this.#numbering = new WordNumbering(document.part('numbering'));
    this.#notes = new WordNotes({
      footnotes: document.part('footnotes'),
      endnotes: document.part('endnotes'),
    });
  }

  read(): void {
    const { relationships } = this.#document;
    this.#story(this.#document.body, { look: {}, cell: false, relationships });
    // Notes are moved to the end: their pages say nothing about where they stand.
    this.#pages.settle();
    this.#readNotes();
    countBesides(this.#document, this.tally);
  }

  /** A text of its own: fields do not reach out of it, and it ends with a block. */
  #story(element: XmlElement, place: Place): void {
    const resume = this.#fields.suspend();
    this.#children(element, place);
    resume();
    // What a deleted paragraph mark at the very end leaves open.
    if (place.cell) this.writer.endLine();
    else this.#flush({ type: 'paragraph' });
  }

  #children(element: XmlElement, place: Place): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.#visit(child, place);
    }
  }

  #visit(element: XmlElement, place: Place): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element, place);
        return;
      case 'w:tbl':
        this.#table(element, place);
        return;
      case 'w:r':
        this.#children(element, this.#runPlace(element, place));
        return;
      case 'w:t':
        this.#runs.text(textOf(element), place);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#runs.text(' ', place);
        return;
      case 'w:br':
      case 'w:cr':
        // A page ends by layout, not by what is said.
        if (!/^(?:page|column)$/.test(element.attribute('w:type') ?? ''))
          this.#runs.lineBreak(place);
        return;
      case 'w:lastRenderedPageBreak':
        this.#pages.breakMet();
        return;
      case 'w:noBreakHyphen':
        this.#runs.text('\u2011', place);
        return;
      case 'w:softHyphen':
        this.#runs.text('\u00ad', place);
        return;
      case 'w:sym':
        this.#runs.sign(element, place);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.tally.change(element.attribute('w:author'));
        this.#children(element, place);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.tally.change(element.attribute('w:author'));
        if (element.name === 'w:del') this.tally.deletedText(textOf(element));
        // What is commented may be gone; where it was is not.
        for (const name of commentPlaces(element)) this.writer.markPlace(name);
        return;
      case 'w:hyperlink':
        this.#children(element, this.#runs.hyperlink(element, place));
        return;
      case 'w:fldSimple':
        this.#runs.simpleField(element, place, (inside) => this.#children(element, inside));
        return;
      case 'w:fldChar':
        this.#runs.fieldSign(element, place);
        return;
      case 'w:instrText':
        this.#fields.addCode(textOf(element));
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        for (const name of commentPlaces(element)) this.writer.markPlace(name);
        return;
      case 'w:footnoteReference':
        this.#noteMark('footnotes', element, place);
        return;
      case 'w:endnoteReference':
        this.#noteMark('endnotes', element, place);
        return;
      case 'w:txbxContent':
        this.tally.textBoxes += 1;
        this.#boxes.push(element);
        return;
      case 'mc:AlternateContent':
        for (const chosen of chooseAlternate(element)) this.#children(chosen, place);
        return;
      case 'm:oMathPara':
        // Each formula of such a paragraph stands on a line of its own.
        for (const part of element.elements()) {
          const isNext = part.name === 'm:oMath' && part !== element.child('m:oMath');
          if (isNext) this.#runs.lineBreak(place);
          this.#visit(part, place);
        }
        return;
      case 'm:oMath':
        this.tally.formulas += 1;
        this.#runs.text(ommlText(element), place);
        for (const name of commentPlaces(element)) this.writer.markPlace(name);
        return;
      case 'w:rt':
        this.tally.thing('readings set above words');
        return;
      default:
        this.#visitObject(element, place);
    }
  }

  /** Pictures and other things set into the text; of anything unknown the text within is taken. */
  #visitObject(element: XmlElement, place: Place): void {
    switch (element.name) {
      case 'wp:inline':
      case 'wp:anchor': {
        const properties = element.child('wp:docPr');
        const alt = properties?.attribute('descr')?.trim() || properties?.attribute('title');
        this.#children(element, { ...place, alt, small: isSmall(element) });
        return;
      }
      case 'v:shape':
      case 'v:rect':
      case 'v:group':
        if (/^t/.test(element.attribute('o:hr') ?? '')) this.writer.rule();
        this.#children(element, {
          ...place,
          alt: element.attribute('alt') ?? place.alt,
          small: isSmall(element),
        });
        return;
      case 'a:blip':
        this.#picture(element.attribute('r:embed') ?? element.attribute('r:link'), place);
        return;
      case 'v:imagedata':
        this.#picture(element.attribute('r:id') ?? element.attribute('r:href'), place);
        return;
      case 'v:textpath':
        this.#runs.text(element.attribute('string') ?? '', place);
        return;
      case 'c:chart':
      case 'cx:chart':
        this.#thing('charts', place);
        return;
      case 'dgm:relIds':
        this.#thing('diagrams', place);
        return;
      case 'o:OLEObject':
        this.#thing('embedded objects', place);
        return;
      case 'w:control':
        this.#thing('controls of a form', place);
        return;
      case 'w:sdt':
        this.#control(element, place);
        return;
      case 'w:altChunk':
        this.#chunk(element, place);
        return;
      case 'w:subDoc':
        this.tally.thing('another document set into this one');
        return;
      default:
        this.#children(element, place);
    }
  }

  /** What an empty control asks for in grey letters, nobody wrote. */
  #control(control: XmlElement, place: Place): void {
    const asks = isOn(control.child('w:sdtPr')?.child('w:showingPlcHdr'));
    if (asks) this.tally.thing('what empty fields of a form ask for');
    else this.#children(control, place);
  }

  /** Another document, which Word takes in when it opens this one. */
  #chunk(element: XmlElement, place: Place): void {
    const found = place.relationships.get(element.attribute('r:id') ?? '');
    const bytes = found && !found.external ? this.#document.bytes(found.target) : undefined;
    const chunk = bytes && readAltChunk(bytes, this.#readWord);
    if (!chunk || place.cell) {
      this.tally.thing('another document set into this one');
      return;
    }
    if (this.writer.hasText) this.#flush({ type: 'paragraph' });
    this.writer.append(chunk.blocks, chunk.pictures);
  }

  #paragraph(paragraph: XmlElement, around: Place): void {
    const properties = paragraph.child('w:pPr');
    const style = this.#styles.paragraph(properties?.child('w:pStyle')?.attribute('w:val'));
    if (style.role === 'report') {
      this.tally.hasReport = true;
      return;
    }
    const place: Place = { ...around, style, look: { hidden: style.hidden }, alt: undefined };
    this.#children(paragraph, place);
    if (style.role === 'picture') this.writer.figureInWords();
    if (goesOn(properties, this.tally)) return;
    if (place.cell) {
      this.writer.endLine();
      this.#writeBoxes(place);
      return;
    }
    const { tally, writer } = this;
    if (style.role === 'rule' && !writer.hasText) writer.rule();
    const kind = kindOfParagraph(properties, style, { numbering: this.#numbering, tally, writer });
    this.#flush(kind, style, place);
  }

  #flush(kind: BlockKind, style?: ParagraphStyle, place?: Place): void {
    const before = this.writer.blocks.length;
    this.writer.flush(kind);
    if (style?.role === 'caption') joinCaption(this.writer.blocks, before);
    this.#pages.written(this.writer.blocks.slice(before));
    if (place) this.#writeBoxes(place);
  }

  #writeBoxes(place: Place): void {
    for (const box of this.#boxes.splice(0)) this.#story(box, { ...place, link: undefined });
  }

  #table(table: XmlElement, place: Place): void {
    const read = rowsOf(table).flatMap((found) => {
      if (found.deletion) this.tally.change(found.deletion.attribute('w:author'));
      return found.deletion ? [] : [found];
    });
    const columns = Math.max(0, ...read.map(({ cells }) => cells.length));
    // A table of one column, or in another's cell, is a frame around text.
    if (place.cell || columns < 2) {
      for (const { cells } of read) {
        for (const { element } of cells) if (element) this.#children(element, place);
      }
      return;
    }
    if (this.writer.hasText) this.#flush({ type: 'paragraph' });
    for (const { cells, header } of read) {
      const contents = cells.map(({ element }) => {
        if (element) this.#story(element, { ...place, cell: true });
        return this.writer.takeRuns();
      });
      const before = this.writer.blocks.length;
      this.writer.row(contents, header);
      this.#pages.written(this.writer.blocks.slice(before));
    }
    this.#flush({ type: 'paragraph' });
  }

  #runPlace(run: XmlElement, place: Place): Place {
    const properties = run.child('w:rPr');
    if (!properties) return place;
    const style = properties.child('w:rStyle')?.attribute('w:val');
    const styled = style === undefined ? {} : this.#styles.characterLook(style);
    return { ...place, look: { ...place.look, ...styled, ...readLook(properties) } };
  }

  #noteMark(kind: NoteKind, reference: XmlElement, place: Place): void {
    const mark = this.#notes.refer(kind, reference);
    if (mark) this.#runs.text(mark, { ...place, look: { ...place.look, raised: 'sup' } });
  }

  #readNotes(): void {
    const notes = this.#notes.referred;
    if (notes.length > 0) this.writer.rule();
    for (const { kind, mark, element } of notes) {
      this.tally[kind] += 1;
      const relationships = this.#document.relationshipsOf(kind);
      if (mark !== '') this.writer.verbatim(`${mark} `, []);
      this.#runs.atNoteStart = true;
      this.#story(element, { look: {}, cell: false, relationships });
    }
    this.#runs.atNoteStart = false;
  }

  #picture(id: string | undefined, place: Place): void {
    if (!this.#fields.shown || place.look.hidden) return;
    const found = id === undefined ? undefined : place.relationships.get(id);
    const alt = shortAlt(place.alt);
    const address = found?.external ? webAddress(found.target) : undefined;
    const picture = found && !found.external ? this.#pictures.at(found.target) : undefined;
    this.tally.picture(found?.target ?? '', {
      described: alt !== undefined,
      kept: picture !== undefined,
    });
    this.writer.figure({ alt, address, picture, small: place.small });
  }

  #thing(name: string, place: Place): void {
    this.tally.thing(name);
    const alt = shortAlt(place.alt);
    if (alt !== undefined) this.writer.figure({ alt });
  }
}
