import { MAX_PICTURE_BYTES, type Picture, pictureType } from '../../../shared/article/picture';

/** A picture met in a document, before its figure is written. */
export type FoundPicture = Omit<Picture, 'block'>;

/**
 * The picture that the bytes of a document's part are, byte for byte; undefined for kinds that are not
 * shown (drawings, print formats) and for what is too large. `path` is its address in the document.
 */
export function readPicture(bytes: Uint8Array, path: string): FoundPicture | undefined {
  const mediaType = pictureType(bytes);
  if (mediaType === undefined || bytes.length > MAX_PICTURE_BYTES) return undefined;
  const last = path.split(/[/\\]/).at(-1)?.toWellFormed().slice(-255).trim();
  return { name: last || `picture.${mediaType.slice('image/'.length)}`, mediaType, bytes };
}

/** The bytes that an address itself holds (RFC 2397, base64 only); undefined for any other address. */
export function bytesOfDataAddress(address: string): Uint8Array | undefined {
  const start = /^\s*data:image\/[a-z0-9.+-]+(?:;[^,;]*)*;base64,/i.exec(address)?.[0];
  return start === undefined ? undefined : Buffer.from(address.slice(start.length), 'base64');
}
