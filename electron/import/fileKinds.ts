import { zipKind } from './office/zipKind';
import { guessWide } from './text/guessWide';

/** How far into a file its kind must show, bytes. */
const HEAD_BYTES = 8192;
/** Share of control characters above which bytes are not text. */
const MOST_CONTROLS = 0.02;

/** True if the file begins with these bytes, written as Latin-1 characters. */
export function startsWith(bytes: Uint8Array, mark: string): boolean {
  return head(bytes, mark.length) === mark;
}

/** True if the file is a zip archive that names `entry` near its beginning or end. */
export function isZip(bytes: Uint8Array, entry: string): boolean {
  if (!startsWith(bytes, 'PK\x03\x04')) return false;
  const ends = [head(bytes, HEAD_BYTES), latin1(bytes.subarray(-HEAD_BYTES * 8))];
  return ends.some((text) => text.includes(entry));
}

/** True for an archive that holds a Word document, a cut one included: its directory may be missing. */
export function isWordZip(bytes: Uint8Array): boolean {
  return zipKind(bytes) === 'word';
}

/** True for an OpenDocument text: an archive that says so, or a flat file. */
export function isOpenDocumentText(bytes: Uint8Array): boolean {
  if (zipKind(bytes) === 'openDocumentText') return true;
  return /^\s*<\?xml[^>]*>\s*<office:document\b/.test(textHead(bytes));
}

/** True for an RTF document; a blank or a mark before it does no harm. */
export function isRtf(bytes: Uint8Array): boolean {
  return /^\s*\{\s*\\rtf/.test(textHead(bytes));
}

/** True for text that begins with the header of a MIME document, as saved pages and mail do. */
export function isMime(bytes: Uint8Array): boolean {
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?MIME-Version:/i.test(textHead(bytes));
}

/**
 * True for a message that was sent, not a page that a browser saved in the same form; for a mailbox of
 * them, and for a message as Outlook keeps it.
 */
export function isMail(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return namesEntry(bytes, '__properties_version1.0');
  const [header = ''] = textHead(bytes)
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n\r?\n/, 1);
  if (!/^(?:[\w-]+:.*(?:\r?\n[ \t].*)*(?:\r?\n|$)){3,}/.test(header)) return false;
  const isSaved = /^(?:From:.*\bSaved by\b|Snapshot-Content-Location:)/im.test(header);
  const names = new Set(header.match(/^[\w-]+(?=:)/gm)?.map((name) => name.toLowerCase()));
  return !isSaved && names.has('from') && SENT.filter((name) => names.has(name)).length >= 2;
}
/** What the header of a message has that was sent, besides its sender. */
const SENT = [
  ...['to', 'cc', 'date', 'subject', 'received', 'message-id', 'return-path', 'delivered-to'],
  'mime-version',
];

/** True for an EPUB book, one without the entry that ought to come first too. */
export function isEpub(bytes: Uint8Array): boolean {
  return zipKind(bytes) === 'epub';
}

/** True for the container in which Office keeps a document behind a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, '\xd0\xcf\x11\xe0')) return false;
  return namesEntry(bytes, 'EncryptedPackage');
}

/** True if a compound file (MS-CFB) has an entry of this name; its names are UTF-16. */
export function namesEntry(bytes: Uint8Array, name: string): boolean {
  return latin1(bytes).includes([...name].join('\0'));
}

/** True for a PDF, also where a server or mail program put something before it. */
export function isPdf(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '%PDF-')) return true;
  return /[\r\n]%PDF-\d/.test(head(bytes, 1024)) && !looksLikeText(bytes);
}

/** True if the bytes are text in some encoding: few control characters, or UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, HEAD_BYTES);
  if (startsWith(sample, '\xff\xfe') || startsWith(sample, '\xfe\xff')) return true;
  if (startsWith(sample, '\0\0\xfe\xff')) return true;
  if (guessWide(bytes)) return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1;
  }
  // A damaged letter in a short note is still a note.
  return controls <= Math.max(2, sample.length * MOST_CONTROLS);
}
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** True if the text begins like a web page or holds the tags of one. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const text = textHead(bytes);
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
      text,
    )
  ) {
    return true;
  }
  return /^\s*</.test(text) && /<\/(?:p|div|h[1-6]|article|span|table|ul)>/i.test(text);
}

/** True if there is markup at all: without it, a page's line breaks would be lost for nothing. */
export function hasTags(bytes: Uint8Array): boolean {
  return /<[a-z!/][^>]*>/i.test(textHead(bytes)) || bytes.length > HEAD_BYTES;
}

/** The beginning as Latin-1, zeros and marks taken out so that UTF-16 reads too. */
export function textHead(bytes: Uint8Array): string {
  return head(bytes, HEAD_BYTES)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
}

function head(bytes: Uint8Array, length: number): string {
  return latin1(bytes.subarray(0, length));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
