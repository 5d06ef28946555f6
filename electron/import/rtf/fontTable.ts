import { labelOfCodePage } from './codePages';
import type { Destination } from './destination';

/** A font, as far as its letters have to be read. */
export interface RtfFont {
  readonly name: string;
  /** The number of `\fcharset`. */
  readonly charset?: number;
  /** The WHATWG label of the code page it names for itself. */
  readonly codePage?: string;
}

/** Reads the font table: numbers, character sets and names, each font ended by a semicolon. */
export class FontTable implements Destination {
  readonly #fonts = new Map<number, RtfFont>();
  #number: number | undefined;
  #font: RtfFont = { name: '' };

  get(number: number | undefined): RtfFont | undefined {
    return number === undefined ? undefined : this.#fonts.get(number);
  }

  word(name: string, value: number | undefined): void {
    if (name === 'f') {
      this.#end();
      this.#number = value;
    } else if (name === 'fcharset' && value !== undefined) {
      this.#font = { ...this.#font, charset: value };
    } else if (name === 'cpg') {
      const codePage = labelOfCodePage(value);
      if (codePage !== undefined) this.#font = { ...this.#font, codePage };
    }
    this.#store();
  }

  text(text: string): void {
    for (const [index, piece] of text.split(';').entries()) {
      if (index > 0) this.#end();
      this.#font = { ...this.#font, name: `${this.#font.name}${piece}`.trim() };
      this.#store();
    }
  }

  /** The font's own name may stand in its own letters, so it counts from its first word on. */
  #store(): void {
    if (this.#number !== undefined) this.#fonts.set(this.#number, this.#font);
  }

  #end(): void {
    this.#number = undefined;
    this.#font = { name: '' };
  }
}
