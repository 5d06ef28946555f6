import type { Block } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import type { BlockKind } from '../blocks/blockWriter';
import { DocumentTally } from '../blocks/documentTally';
import { shortAlt } from '../blocks/shortAlt';
import { readSign } from '../docx/wordSigns';
import { NoteList } from '../office/noteList';
import { marksOf, type TextLook } from '../office/textLook';
import { FontTable, type RtfFont } from './fontTable';
import { languageOfId } from './languageOfId';
import { ListTable } from './listTable';
import { RtfComments } from './rtfComments';
import type { CharacterFormat } from './rtfFormat';
import type { Drawing, RtfGroup } from './rtfGroup';
import { RtfStory } from './rtfStory';
import { SIGNS_FROM } from './rtfText';
import { StyleSheet } from './styleSheet';

/** The text of a document as it becomes blocks, with the tables that say how it is to be read. */
export class RtfBody {
  readonly tally = new DocumentTally();
  readonly fonts = new FontTable();
  readonly styles = new StyleSheet();
  readonly lists = new ListTable();
  readonly comments = new RtfComments();
  readonly main = new RtfStory();
  /** Those who made tracked changes, by number. */
  readonly authors: string[] = [];
  defaultFont: number | undefined;
  defaultLanguage: number | undefined;
  readonly #drawnIn = new Set<RtfStory>();
  readonly #notes = new NoteList<RtfStory>();
  /** True where the next note has the number that the document counts for it. */
  #isNumberedNote = false;

  font({ font }: CharacterFormat): RtfFont | undefined {
    return this.fonts.get(font ?? this.defaultFont);
  }

  /** Ends the text and answers its blocks, those of notes last. */
  finish(last: RtfGroup): Block[] {
    this.main.end(this.kindOf({ ...last, story: this.main }));
    const { blocks } = this.main.writer;
    const notes = this.#notes.referred;
    if (notes.length > 0) this.main.writer.rule();
    for (const { kind, element } of notes) {
      this.tally[kind] += 1;
      blocks.push(...element.writer.blocks);
    }
    return blocks;
  }

  /** Writes letters as their group says; `more` is what else they look like. */
  show(raw: string, group: RtfGroup, more: TextLook = {}): void {
    const { characters, paragraph, story, link } = group;
    // What it says in comments is what was found out.
    if (story === this.main && this.styles.isOfReport(paragraph.style, characters.style)) {
      this.tally.hasReport = true;
      return;
    }
    const lines = raw.replaceAll('\t', ' ').replace(/[\u0085\u2028\u2029]/g, '\n');
    const text = this.#readSigns(lines, characters);
    if (characters.deleted) {
      this.#countDeletion(characters);
      this.tally.deletedText(text);
      return;
    }
    if (characters.look.hidden) {
      this.tally.hiddenText(text);
      return;
    }
    const shown = this.#beginNote(story) ? text.trimStart() : text;
    if (shown === '') return;
    if (characters.revised) this.tally.change(this.authors[characters.revisedBy ?? -1]);
    this.tally.shownText(shown, this.#languageOf(shown, characters));
    // The text repeats what its style looks like; nobody meant emphasis by that.
    const ofStyle = this.styles.get(paragraph.style)?.look ?? {};
    const look = { ...characters.look, ...more };
    const meant: TextLook = {
      ...look,
      strong: look.strong === true && !ofStyle.strong,
      em: look.em === true && !ofStyle.em,
      underline: look.underline === true && !ofStyle.underline,
    };
    story.text(shown, marksOf(meant, link), paragraph.inTable);
  }

  /** Follows a control word that lays out the text. */
  layOut(word: string, group: RtfGroup): void {
    const { story, characters } = group;
    switch (word) {
      case 'par':
      case 'sect':
        this.#endParagraph(group);
        return;
      case 'line':
      case 'lbr':
      case 'softline':
        if (!characters.deleted && !characters.look.hidden) story.writer.lineBreak();
        return;
      case 'trowd':
        story.beginRow();
        return;
      case 'cellx':
        story.addColumn();
        return;
      case 'trhdr':
        story.repeatRow();
        return;
      case 'cell':
        story.endCell(this.kindOf(group));
        return;
      case 'nestcell':
      case 'nestrow':
        story.writer.endLine();
        return;
      case 'row':
        story.endRow();
        return;
      case 'chftn':
        if (!story.note) this.#isNumberedNote = true;
        return;
      default:
        return;
    }
  }

  /** A note that the text refers to where it stands; one without a number has a sign of its own. */
  beginNote(): RtfStory {
    const hasOwnSign = !this.#isNumberedNote;
    this.#isNumberedNote = false;
    return new RtfStory({ kind: 'footnotes', hasOwnSign });
  }

  draw({ pictures, alt, picture, small }: Drawing, story: RtfStory): void {
    if (pictures === 0) return;
    this.tally.pictures += pictures;
    const shown = shortAlt(alt);
    if (picture) {
      this.tally.keptPictures += 1;
      this.#drawnIn.add(story);
    } else if (shown !== undefined) this.tally.describedPictures += 1;
    story.writer.figure({ alt: shown, picture, small });
  }

  /** The pictures of the document's blocks; those of comments belong to none. */
  picturesOf(blocks: readonly Block[]): Picture[] {
    const ids = new Set<string>(blocks.map(({ id }) => id));
    return [...this.#drawnIn]
      .flatMap(({ writer }) => writer.pictures)
      .filter(({ block }) => ids.has(block));
  }

  /** What the paragraph is that a group's words describe. Counts it, if it is an item of a list. */
  kindOf({ paragraph, story }: RtfGroup): BlockKind {
    const style = this.styles.get(paragraph.style);
    const item = story.writer.hasText ? this.lists.next(paragraph, story.listSign) : undefined;
    const outline = paragraph.outline ?? style?.outline;
    const level = outline === undefined && style?.role === 'heading' ? style.level : undefined;
    const isInOutline = outline !== undefined && outline >= 0 && outline < 9;
    if (level !== undefined || isInOutline) {
      if (item?.kind.kind === 'ordered') {
        // The number of a heading is text, because it is quoted with it.
        const sign = story.listSign?.trim() ?? '';
        if (sign === '') this.tally.headingNumbers += 1;
        else story.writer.prefix(`${sign} `);
      }
      return { type: 'heading', level: level ?? Math.min(6, (outline ?? 0) + 1) };
    }
    if (item?.otherSigns) this.tally.otherListSigns += 1;
    if (item) return item.kind;
    return { type: style?.role === 'quotation' ? 'quotation' : 'paragraph' };
  }

  /** The text goes on in the next paragraph where the mark between them is deleted. */
  #endParagraph(group: RtfGroup): void {
    const { story, paragraph, characters } = group;
    if (characters.deleted) {
      this.#countDeletion(characters);
      return;
    }
    story.endParagraph(this.kindOf(group), {
      inTable: paragraph.inTable,
      caption: this.styles.get(paragraph.style)?.role === 'caption',
    });
  }

  #countDeletion({ deletedBy, revisedBy }: CharacterFormat): void {
    this.tally.change(this.authors[deletedBy ?? revisedBy ?? -1]);
  }

  /** Writes a note's own mark before its first letter; true where that was just done. */
  #beginNote(story: RtfStory): boolean {
    const { note } = story;
    if (!note || note.mark !== undefined) return false;
    note.mark = this.#notes.refer(note.kind, story, note.hasOwnSign ? '' : undefined);
    if (note.mark !== '') story.writer.verbatim(`${note.mark} `, []);
    return true;
  }

  #readSigns(text: string, characters: CharacterFormat): string {
    if (!SIGNS.test(text)) return text;
    const name = this.font(characters)?.name;
    return text.replace(new RegExp(SIGNS, 'g'), (letter) => {
      const code = letter.charCodeAt(0) - SIGNS_FROM;
      const sign = readSign(name, code.toString(16).padStart(2, '0'));
      if (sign === undefined) this.tally.unknownSigns += 1;
      return sign ?? '�';
    });
  }

  #languageOf(text: string, { language, farEastLanguage }: CharacterFormat): string | undefined {
    const isFarEastern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
    return languageOfId(isFarEastern ? farEastLanguage : (language ?? this.defaultLanguage));
  }
}

/** Codes of fonts of signs. */
const SIGNS = /[\uf000-\uf0ff]/;
