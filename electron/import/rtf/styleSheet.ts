import { isReportStyle, roleOfStyle, type StyleRole } from '../office/styleRole';
import type { TextLook } from '../office/textLook';
import type { Destination } from './destination';
import { type CharacterFormat, formatCharacters, PLAIN_CHARACTERS } from './rtfFormat';

export interface RtfStyle extends StyleRole {
  readonly outline?: number;
  /** What it looks like; the text repeats it and does not mean emphasis by it. */
  readonly look: TextLook;
}

/**
 * Reads the style sheet. Of styles of characters it is enough to know those of a report of Galley's: what others say
 * the text repeats.
 */
export class StyleSheet implements Destination {
  readonly #styles = new Map<number, RtfStyle>();
  readonly #reportCharacters = new Set<number>();
  #number = 0;
  /** Of a style for characters. */
  #characters: number | undefined;
  #name = '';
  #format: CharacterFormat = PLAIN_CHARACTERS;
  #outline: number | undefined;

  get(number: number): RtfStyle | undefined {
    return this.#styles.get(number);
  }

  /** True of words that a report of Galley's adds to the article. */
  isOfReport(paragraph: number, characters: number | undefined): boolean {
    const isSet = characters !== undefined && this.#reportCharacters.has(characters);
    return isSet || this.#styles.get(paragraph)?.role === 'report';
  }

  word(name: string, value: number | undefined): void {
    if (name === 's') this.#number = value ?? 0;
    else if (name === 'cs') this.#characters = value ?? 0;
    else if (name === 'outlinelevel') this.#outline = value;
    else this.#format = formatCharacters(this.#format, name, value);
  }

  text(text: string): void {
    for (const [index, piece] of text.split(';').entries()) {
      if (index > 0) this.#end();
      this.#name += piece;
    }
  }

  #end(): void {
    const name = this.#name.trim();
    if (this.#characters !== undefined) {
      if (isReportStyle(name)) this.#reportCharacters.add(this.#characters);
    } else if (!this.#styles.has(this.#number)) {
      this.#styles.set(this.#number, {
        ...(roleOfStyle(name) ?? { role: 'plain', level: 1 }),
        look: this.#format.look,
        ...(this.#outline === undefined ? {} : { outline: this.#outline }),
      });
    }
    this.#number = 0;
    this.#characters = undefined;
    this.#name = '';
    this.#format = PLAIN_CHARACTERS;
    this.#outline = undefined;
  }
}
