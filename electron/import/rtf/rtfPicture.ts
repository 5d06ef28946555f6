import { type FoundPicture, readPicture } from '../blocks/readPicture';
import type { Destination } from './destination';

/** Kinds that a window shows; the others (WMF, EMF, device bitmaps) are not even put together. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['pngblip', 'picture.png'],
  ['jpegblip', 'picture.jpeg'],
]);

/** A picture as it is read: hexadecimal digits, broken into lines anywhere (RTF 1.9.1, “Pictures”). */
export class RtfPicture implements Destination {
  #name: string | undefined;
  readonly #parts: Uint8Array[] = [];

  word(name: string): void {
    this.#name ??= KINDS.get(name);
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
