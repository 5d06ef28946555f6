import type { BlockWriter } from '../blocks/blockWriter';
import type { DocumentTally } from '../blocks/documentTally';
import { safeAddress } from '../blocks/safeAddress';
import { eqFieldText } from '../formula/eqField';
import type { XmlElement } from '../office/parseXml';
import { marksOf } from '../office/textLook';
import { formFieldText } from './formField';
import { linkOfCode, type WordFields, withFragment } from './wordFields';
import type { WordPages } from './wordPages';
import type { Place } from './wordPlace';
import { readSign } from './wordSigns';
import { textOf } from './wordText';

/** Writes the words of runs as they are shown: without what is hidden, with their links and fields. */
export class WordRuns {
  /** True where a note's text begins: the space after its sign is no part of it. */
  atNoteStart = false;
  readonly #writer: BlockWriter;
  readonly #tally: DocumentTally;
  readonly #fields: WordFields;
  readonly #pages: WordPages;
  readonly #language: string | undefined;

  /** `language` is that of words whose run and paragraph say none. */
  constructor(
    parts: {
      readonly writer: BlockWriter;
      readonly tally: DocumentTally;
      readonly fields: WordFields;
      readonly pages: WordPages;
    },
    language: string | undefined,
  ) {
    this.#writer = parts.writer;
    this.#tally = parts.tally;
    this.#fields = parts.fields;
    this.#pages = parts.pages;
    this.#language = language;
  }

  text(text: string, place: Place): void {
    if (place.look.ofReport) {
      this.#tally.hasReport = true;
      return;
    }
    if (place.look.hidden) {
      this.#tally.hiddenText(text);
      return;
    }
    if (!this.#fields.shown) {
      this.#tally.fieldText(text);
      return;
    }
    const shown = this.atNoteStart ? text.trimStart() : text;
    if (shown === '') return;
    this.atNoteStart = false;
    this.#pages.textMet();
    this.#fields.resultMet();
    const language = place.look.language ?? place.style?.language ?? this.#language;
    this.#tally.shownText(shown, language);
    const address = place.link === undefined ? this.#fields.address : undefined;
    const linked = address === undefined ? place : this.linked(address, place);
    this.#writer.verbatim(shown, marksOf(linked.look, linked.link));
  }

  lineBreak(place: Place): void {
    if (this.#fields.shown && !place.look.hidden) this.#writer.lineBreak();
  }

  sign(element: XmlElement, place: Place): void {
    const sign = readSign(element.attribute('w:font'), element.attribute('w:char'));
    if (sign === undefined && !place.look.hidden) this.#tally.unknownSigns += 1;
    this.text(sign ?? '�', place);
  }

  fieldSign(sign: XmlElement, place: Place): void {
    const type = sign.attribute('w:fldCharType');
    if (type === 'begin') this.#fields.begin(formFieldText(sign.child('w:ffData')));
    else if (type === 'separate') {
      // Counted once, where the words of the link begin.
      this.#countDropped(this.#fields.separate() ?? '');
    } else if (type === 'end') {
      const { code, usual } = this.#fields.end();
      if (usual === undefined) this.equation(code, place);
      else this.text(usual, place);
    }
  }

  /** A field of equations has no result: what it shows stands in its code. */
  equation(code: string, place: Place): void {
    const formula = eqFieldText(code);
    if (formula === undefined || formula === '') return;
    this.#tally.formulas += 1;
    this.text(formula, place);
  }

  hyperlink(element: XmlElement, place: Place): Place {
    const id = element.attribute('r:id');
    const page = id === undefined ? undefined : place.relationships.get(id)?.target;
    if (page === undefined) return place;
    const fragment = element.attribute('w:anchor') ?? element.attribute('w:docLocation');
    const target = withFragment(page, fragment);
    if (textOf(element).trim() !== '') this.#countDropped(target);
    return this.linked(target, place);
  }

  linked(address: string, place: Place): Place {
    const link = safeAddress(address);
    return link === undefined ? place : { ...place, link };
  }

  #countDropped(address: string): void {
    if (address !== '' && safeAddress(address) === undefined) this.#tally.droppedLinks += 1;
  }

  /** A field that is an element of its own. */
  simpleField(element: XmlElement, place: Place, writeResult: (place: Place) => void): void {
    const code = element.attribute('w:instr') ?? '';
    const address = linkOfCode(code);
    writeResult(address === undefined ? place : this.linked(address, place));
    this.equation(code, place);
  }
}
