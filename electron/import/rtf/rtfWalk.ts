import type { Block } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import { assertNever } from '../../../shared/assertNever';
import type { DocumentTally } from '../blocks/documentTally';
import type { FoundComment } from '../blocks/placeComments';
import type { OfficeProperties } from '../office/officeArticle';
import { labelOfCodePage } from './codePages';
import type { Destination } from './destination';
import { enterDestination } from './enterDestination';
import { InfoGroup } from './infoGroup';
import { RtfBody } from './rtfBody';
import { formatCharacters, formatParagraph } from './rtfFormat';
import { plainGroup, type RtfGroup } from './rtfGroup';
import { RtfText } from './rtfText';
import { type RtfToken, rtfTokens } from './rtfTokens';
import { LETTERS, SYMBOLS } from './rtfWords';

export interface RtfBlocks {
  readonly blocks: Block[];
  readonly pictures: Picture[];
  readonly comments: FoundComment[];
  readonly tally: DocumentTally;
  readonly properties: OfficeProperties;
  /** Plain sentences: what could not be read as it was meant. */
  readonly warnings: string[];
  /** The encoding of letters beyond ASCII, where there were any. */
  readonly encoding: string | undefined;
  /** Bytes that mean nothing in their encoding. */
  readonly unreadable: number;
}

/** Groups deeper than this are a joke or an attack; no program nests a tenth of it. */
const DEEPEST = 1000;
/** Line ends in the file and zeros are no letters. */
const IGNORED = new Set([0x00, 0x0a, 0x0d]);

/**
 * Turns an RTF document into blocks, as it reads with all tracked changes accepted; undefined if it is
 * nested without sense. `chosen` is the WHATWG label by which its 8-bit letters are to be read.
 */
export function rtfToBlocks(bytes: Uint8Array, chosen?: string): RtfBlocks | undefined {
  const walk = new RtfWalk(bytes, chosen);
  return walk.read() ? walk.result() : undefined;
}

class RtfWalk {
  readonly #bytes: Uint8Array;
  readonly #chosen: string | undefined;
  readonly #body = new RtfBody();
  readonly #info = new InfoGroup();
  readonly #text = new RtfText();
  readonly #shown: Destination = {
    text: (text) => this.#body.show(text, this.#group),
    word: (name) => this.#body.layOut(name, this.#group),
  };
  #group: RtfGroup = plainGroup(this.#shown, this.#body.main);
  readonly #outer: RtfGroup[] = [];
  /** True right after a brace, where a control word may name a destination. */
  #atStart = false;
  #starred = false;
  /** Letters still to be passed over, since a Unicode number stood for them. */
  #toSkip = 0;
  #encoding = 'windows-1252';
  #unknownCodePage: number | undefined;
  #isCut = false;

  constructor(bytes: Uint8Array, chosen: string | undefined) {
    this.#bytes = bytes;
    this.#chosen = chosen;
  }

  /** False if the document is nested without sense. What follows its last brace is no part of it. */
  read(): boolean {
    let ended = false;
    for (const token of rtfTokens(this.#bytes)) {
      ended = token.kind === 'close' && this.#outer.length <= 1;
      if (ended) break;
      this.#token(token);
      if (this.#outer.length > DEEPEST) return false;
    }
    this.#isCut ||= !ended;
    while (this.#outer.length > 1) this.#close();
    this.#flushText();
    return true;
  }

  result(): RtfBlocks {
    const blocks = this.#body.finish(this.#group);
    return {
      blocks,
      pictures: this.#body.picturesOf(blocks),
      comments: this.#body.comments.found,
      tally: this.#body.tally,
      properties: this.#info.properties,
      warnings: this.#warnings(),
      encoding: this.#text.encoding,
      unreadable: this.#text.unreadable,
    };
  }

  #warnings(): string[] {
    const { unreadable, hadHalves, encoding } = this.#text;
    const sentences: string[] = [];
    if (this.#isCut) {
      sentences.push(
        'This document is cut off: it ends in the middle. Compare the end of the text with the original.',
      );
    }
    if (this.#unknownCodePage !== undefined && encoding !== undefined) {
      sentences.push(
        `The document is written in code page ${this.#unknownCodePage}, which Galley does not know; it was read as ${encoding}. Choose another encoding if letters are wrong.`,
      );
    }
    if (unreadable > 0) {
      const one = unreadable === 1;
      sentences.push(
        `${one ? 'One letter' : `${unreadable.toLocaleString('en')} letters`} could not be read in the encoding that the document names and ${one ? 'is' : 'are'} shown as �. Choose another encoding, or compare with the original.`,
      );
    }
    if (hadHalves) {
      sentences.push('Half characters (lone surrogates) in the text were replaced by �.');
    }
    return sentences;
  }

  #token(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.#open();
        return;
      case 'close':
        this.#close();
        return;
      case 'word':
        this.#word(token.name, token.value);
        return;
      case 'symbol':
        this.#symbol(token.sign);
        return;
      case 'byte':
        this.#letters([token.value]);
        return;
      case 'text':
        this.#inFile(this.#bytes.subarray(token.start, token.end));
        return;
      case 'cut':
        this.#isCut = true;
        return;
      default:
        assertNever(token);
    }
  }

  #open(): void {
    this.#flushText();
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, closed: undefined };
    this.#atStart = true;
    this.#starred = false;
    this.#toSkip = 0;
  }

  #close(): void {
    this.#flushText();
    const closed = this.#group;
    this.#group = this.#outer.pop() ?? closed;
    this.#atStart = false;
    this.#toSkip = 0;
    closed.closed?.(closed);
  }

  #inFile(bytes: Uint8Array): void {
    const { destination } = this.#group;
    destination.data?.(bytes);
    // Pictures are megabytes of figures and no letters.
    if (destination.text === undefined) return;
    this.#letters(bytes.filter((byte) => !IGNORED.has(byte)));
  }

  #letters(bytes: ArrayLike<number> & Iterable<number>): void {
    if (bytes.length === 0) return;
    this.#atStart = false;
    const { destination, characters } = this.#group;
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (destination.text === undefined) return;
    this.#text.addBytes(skipped === 0 ? bytes : [...bytes].slice(skipped), {
      // The name of a font of signs is written in letters.
      font: destination === this.#body.fonts ? undefined : this.#body.font(characters),
      encoding: this.#encoding,
      chosen: this.#chosen,
    });
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#starred = this.#atStart;
      return;
    }
    this.#atStart = false;
    if (sign === '\n' || sign === '\r') this.#word('par', undefined);
    else this.#letter(SYMBOLS.get(sign));
  }

  #letter(letter: string | undefined): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (letter !== undefined) this.#text.add(letter);
  }

  #word(name: string, value: number | undefined): void {
    const atStart = this.#atStart;
    this.#atStart = false;
    if (LETTERS.has(name)) {
      this.#letter(LETTERS.get(name));
      return;
    }
    this.#toSkip = 0;
    if (name === 'u') {
      if (value !== undefined) this.#text.addUnit(value & 0xffff);
      this.#toSkip = this.#group.substitutes;
      return;
    }
    if (name === 'uc') {
      this.#group.substitutes = Math.min(16, Math.max(0, value ?? 1));
      return;
    }
    this.#flushText();
    if (atStart && this.#enter(name)) return;
    this.#setDocument(name, value);
    this.#group.characters = formatCharacters(this.#group.characters, name, value);
    this.#group.paragraph = formatParagraph(this.#group.paragraph, name, value);
    this.#group.destination.word?.(name, value);
  }

  #flushText(): void {
    const text = this.#text.take();
    if (text !== '') this.#group.destination.text?.(text);
  }

  #enter(name: string): boolean {
    return enterDestination({
      name,
      starred: this.#starred,
      group: this.#group,
      shown: this.#shown,
      body: this.#body,
      info: this.#info,
      outer: () => this.#group,
    });
  }

  /** What holds for the whole document. */
  #setDocument(name: string, value: number | undefined): void {
    switch (name) {
      case 'ansicpg':
        this.#setCodePage(value ?? 1252);
        return;
      case 'pc':
        this.#setCodePage(437);
        return;
      case 'pca':
        this.#setCodePage(850);
        return;
      case 'mac':
        this.#setCodePage(10000);
        return;
      case 'deff':
        this.#body.defaultFont = value;
        return;
      case 'deflang':
        this.#body.defaultLanguage = value;
        return;
      case 'ftnalt':
        if (this.#group.story.note) this.#group.story.note.kind = 'endnotes';
        return;
      default:
        return;
    }
  }

  #setCodePage(codePage: number): void {
    const label = labelOfCodePage(codePage);
    // 0 is the code page of whichever computer the text is read on.
    this.#unknownCodePage = label === undefined && codePage !== 0 ? codePage : undefined;
    this.#encoding = label ?? 'windows-1252';
  }
}
