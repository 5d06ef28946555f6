import { type FoundPicture, readPicture } from './readPicture';

/** The pictures in a document's archive; one that stands in several places is unpacked once. */
export class PictureShelf {
  readonly #bytesAt: (path: string) => Uint8Array | undefined;
  readonly #read = new Map<string, FoundPicture | undefined>();

  constructor(bytesAt: (path: string) => Uint8Array | undefined) {
    this.#bytesAt = bytesAt;
  }

  at(path: string): FoundPicture | undefined {
    if (!this.#read.has(path)) {
      const bytes = this.#bytesAt(path);
      this.#read.set(path, bytes && readPicture(bytes, path));
    }
    return this.#read.get(path);
  }
}
