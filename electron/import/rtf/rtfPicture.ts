import { SMALL_INCHES } from '../blocks/blockWriter';
import { type FoundPicture, readPicture } from '../blocks/readPicture';
import type { Destination } from './destination';

/** Kinds that a window shows; the others (WMF, EMF, device bitmaps) are not even put together. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['pngblip', 'picture.png'],
  ['jpegblip', 'picture.jpeg'],
]);

const TWIPS_AN_INCH = 1440;

/** A picture as it is read: hexadecimal digits, broken into lines anywhere (RTF 1.9.1, “Pictures”). */
export class RtfPicture implements Destination {
  #name: string | undefined;
  readonly #parts: Uint8Array[] = [];
  /** Width and height as shown, twips. */
  readonly #sides: number[] = [];

  word(name: string, value: number | undefined): void {
    this.#name ??= KINDS.get(name);
    if (name === 'picwgoal' || name === 'pichgoal') this.#sides.push(value ?? 0);
  }

  /** True for one that stands in its line as a sign does. */
  get isSmall(): boolean {
    return this.#sides.length === 2 && Math.max(...this.#sides) <= SMALL_INCHES * TWIPS_AN_INCH;
  }

  data(digits: Uint8Array): void {
    if (this.#name !== undefined) this.#parts.push(digits);
  }

  /** The picture, if it is one that is shown. */
  read(): FoundPicture | undefined {
    if (this.#name === undefined) return undefined;
    const digits = Buffer.concat(this.#parts)
      .toString('latin1')
      .replace(/[^\da-f]/gi, '');
    return readPicture(Buffer.from(digits, 'hex'), this.#name);
  }
}
