import type { Block } from '../../../shared/article/block';
import type { Picture } from '../../../shared/article/picture';
import { newId } from '../../../shared/id';
import { isMime, isRtf, looksLikeHtml, startsWith } from '../fileKinds';
import { readHtml } from '../html/fromHtml';
import { readMhtml } from '../mhtml/fromMhtml';
import { rtfToBlocks } from '../rtf/rtfWalk';
import { decodeText } from '../text/decodeText';

/** What another document that was set into a Word document adds to it. */
export interface Chunk {
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

/** Reads a Word document within a Word document; undefined where it cannot be read. */
export type ReadWord = (bytes: Uint8Array) => Chunk | undefined;

const ignore = () => undefined;

/**
 * Reads a document that Word would take in when it opens the one around (`w:altChunk`, ECMA-376 part 1,
 * 17.17.2): HTML with or without its pictures, Word, RTF or text. Undefined for other kinds.
 */
export function readAltChunk(bytes: Uint8Array, readWord: ReadWord): Chunk | undefined {
  if (startsWith(bytes, 'PK\x03\x04')) return readWord(bytes);
  if (isRtf(bytes)) {
    const read = rtfToBlocks(bytes);
    return read && { blocks: read.blocks, pictures: read.pictures };
  }
  if (isMime(bytes)) return chunkOf(readMhtml({ bytes }, ignore, { isWhole: true }));
  if (looksLikeHtml(bytes)) {
    return chunkOf(readHtml({ bytes, mediaType: 'text/html' }, ignore, { isWhole: true }));
  }
  const decoded = decodeText(bytes, {});
  if (!decoded.ok || decoded.value.text.includes('\0')) return undefined;
  const blocks = decoded.value.text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .toWellFormed(),
    )
    .filter((line) => line !== '')
    .map((text): Block => ({ id: newId('block'), type: 'paragraph', content: [{ text }] }));
  return { blocks, pictures: [] };
}

function chunkOf(read: ReturnType<typeof readHtml>): Chunk | undefined {
  return read.ok ? { blocks: read.value.blocks, pictures: read.value.pictures ?? [] } : undefined;
}
