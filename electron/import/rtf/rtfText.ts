import { labelOfCharset, SYMBOL_CHARSET } from './codePages';
import type { RtfFont } from './fontTable';

/** How the letters that follow are to be read. */
export interface LetterSource {
  readonly font: RtfFont | undefined;
  /** The WHATWG label of the document's own encoding. */
  readonly encoding: string;
  /** What the checker chose; it wins over what document and fonts say. */
  readonly chosen: string | undefined;
}

/**
 * Puts the letters of a document together: bytes of several code pages, some letters of two bytes,
 * and Unicode numbers with a substitute behind them for old readers.
 */
export class RtfText {
  /** Bytes that meant nothing in their encoding. */
  unreadable = 0;
  /** True once a half character was met without its other half. */
  hadHalves = false;
  /** The encoding in which the first letter beyond ASCII was read. */
  encoding: string | undefined;
  readonly #decoders = new Map<string, TextDecoder>();
  #bytes: number[] = [];
  #source: LetterSource | undefined;
  #text = '';

  addBytes(bytes: Iterable<number>, source: LetterSource): void {
    if (source.font !== this.#source?.font || source.encoding !== this.#source?.encoding) {
      this.#decode();
    }
    this.#source = source;
    for (const byte of bytes) this.#bytes.push(byte);
  }

  /** One UTF-16 unit, as `\u` gives it; a pair makes one character. */
  addUnit(unit: number): void {
    this.#decode();
    this.#text += String.fromCharCode(unit);
  }

  add(text: string): void {
    this.#decode();
    this.#text += text;
  }

  /** Takes what was put together. */
  take(): string {
    this.#decode();
    const text = this.#text;
    this.#text = '';
    if (text.isWellFormed()) return text;
    this.hadHalves = true;
    return text.toWellFormed();
  }

  #decode(): void {
    const source = this.#source;
    if (this.#bytes.length === 0 || !source) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (source.font?.charset === SYMBOL_CHARSET) {
      // The codes of a font of signs; what they look like depends on the font.
      this.#text += String.fromCharCode(...bytes.map((byte) => byte)).replace(/[^\s]/g, (sign) =>
        String.fromCharCode(SIGNS_FROM + sign.charCodeAt(0)),
      );
      return;
    }
    const label = labelOf(source);
    let decoder = this.#decoders.get(label);
    if (!decoder) {
      decoder = new TextDecoder(label);
      this.#decoders.set(label, decoder);
    }
    const text = decoder.decode(bytes);
    this.#text += text;
    if (bytes.every((byte) => byte < 0x80)) return;
    this.encoding ??= label;
    this.unreadable += text.split('\uFFFD').length - 1;
  }
}

/** Where the private use area holds the codes of fonts of signs. */
export const SIGNS_FROM = 0xf000;

function labelOf({ font, encoding, chosen }: LetterSource): string {
  if (chosen !== undefined) return chosen;
  return font?.codePage ?? labelOfCharset(font?.charset, encoding);
}
