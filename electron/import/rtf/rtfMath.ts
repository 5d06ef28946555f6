import { ommlText } from '../formula/omml';
import { XmlElement } from '../office/parseXml';
import type { Destination } from './destination';

/**
 * A part of a formula (RTF 1.9.1, “Mathematics”). Its groups are called as the elements of Word's XML are,
 * with an `m` before the name, and are read as they are.
 */
export class RtfMath implements Destination {
  readonly #name: string;
  readonly #parts: (RtfMath | string)[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  text(text: string): void {
    this.#parts.push(text);
  }

  /** A group within this one, by its first word. */
  part(name: string): RtfMath {
    const part = new RtfMath(name);
    this.#parts.push(part);
    return part;
  }

  /** The whole as plain text. */
  get plain(): string {
    return ommlText(this.#element(false));
  }

  /** What stands in a property is its value, what stands elsewhere is shown. */
  #element(isProperty: boolean): XmlElement {
    const inProperties = this.#name.endsWith('Pr');
    const words = this.#parts.filter((part) => typeof part === 'string').join('');
    const attributes = new Map(isProperty ? [['m:val', words.trim()]] : []);
    const children = this.#parts.flatMap((part) => {
      if (typeof part !== 'string') return [part.#element(inProperties)];
      const spaces = new Map([['xml:space', 'preserve']]);
      return isProperty ? [] : [new XmlElement('m:t', spaces, [part])];
    });
    return new XmlElement(`m:${this.#name.slice(1)}`, attributes, children);
  }
}
