import { crc32, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/result';

/** Why an archive is not read. */
export type ZipFault =
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'bomb'
  | 'unsafeName'
  | 'link'
  | 'duplicate';

/** The files in a zip archive; nothing is unpacked until it is asked for, and nothing to disk. */
export interface ZipArchive {
  /** In the order of its directory; `size` is what each unpacks to, bytes. */
  readonly entries: readonly { readonly name: string; readonly size: number }[];
  has(name: string): boolean;
  /** The bytes of a file, `undefined` where there is none of that name. Letter case does not count. */
  read(name: string): Result<Uint8Array | undefined, ZipFault>;
}

/** No document that a person wrote unpacks to more, bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Nor to more than this many times its size. */
const MOST_RATIO = 100;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly isLink: boolean;
  /** Where its local header begins. */
  readonly offset: number;
}

/**
 * Opens an archive by its directory, which is judged as a whole before a byte is unpacked: what would
 * unpack to more than `mostUnpacked` bytes, names a file twice or leads out of the archive is refused.
 */
export function openZip(
  bytes: Uint8Array,
  mostUnpacked = MOST_UNPACKED,
): Result<ZipArchive, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = readDirectory(bytes, view);
  if (!listed.ok) return listed;
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for (const entry of listed.value) {
    if (isUnsafe(entry.name)) return err('unsafeName');
    if (entry.isLink) return err('link');
    if (entries.has(entry.name.toLowerCase())) return err('duplicate');
    entries.set(entry.name.toLowerCase(), entry);
    unpacked += entry.unpacked;
  }
  if (unpacked > mostUnpacked || unpacked > bytes.length * MOST_RATIO) return err('bomb');
  return ok({
    entries: listed.value.map(({ name, unpacked: size }) => ({ name, size })),
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      return entry ? unpack(bytes, view, entry) : ok(undefined);
    },
  });
}

/** What an archive says of itself, read without judging whether it is sound. */
export interface ZipPeek {
  /** The names of its entries, in their order. */
  readonly names: readonly string[];
  /** A short entry as text; undefined where there is none or it cannot be read. */
  text(name: string): string | undefined;
}

/** An entry that says what an archive is needs no more, bytes. */
const LONGEST_PEEK = 1024 * 1024;
/** How far an archive without a directory is searched for names, bytes. */
const SEARCHED_BYTES = 64 * 1024;

/**
 * The names in an archive, and its short entries; for telling what it is. One without a directory, as
 * a file that was cut off, is searched from its beginning. Undefined for what is no archive.
 */
export function peekZip(bytes: Uint8Array): ZipPeek | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) return undefined;
  const listed = readDirectory(bytes, view);
  const entries = listed.ok ? listed.value : searchEntries(bytes, view);
  return {
    names: entries.map(({ name }) => name),
    text(name) {
      const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!entry || entry.unpacked > LONGEST_PEEK) return undefined;
      const content = unpack(bytes, view, entry);
      return content.ok ? new TextDecoder().decode(content.value) : undefined;
    },
  };
}

/** The entries by their own heads, each where the one before it ends as far as it says so. */
function searchEntries(bytes: Uint8Array, view: DataView): Entry[] {
  const entries: Entry[] = [];
  const end = Math.min(bytes.length, SEARCHED_BYTES) - 30;
  let at = 0;
  while (at < end) {
    if (view.getUint32(at, true) !== LOCAL_HEADER) {
      at += 1;
      continue;
    }
    const nameLength = view.getUint16(at + 26, true);
    const packed = view.getUint32(at + 18, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 8, true),
      crc: view.getUint32(at + 14, true),
      packed,
      unpacked: view.getUint32(at + 22, true),
      isLink: false,
      offset: at,
    });
    at += 30 + nameLength + view.getUint16(at + 28, true) + packed;
  }
  return entries;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const UNIX = 3;
/** The kind of a symbolic link in a file's mode (`S_IFLNK`). */
const LINK = 0xa;
/** The value that sends the reader to the 64-bit fields. */
const IN_EXTRA_FIELD = 0xffffffff;

function readDirectory(bytes: Uint8Array, view: DataView): Result<Entry[], ZipFault> {
  const end = findEnd(view);
  if (end === undefined) return err('truncated');
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return err('damaged');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return err('damaged');
    if ((flags & 1) !== 0) return err('encrypted');
    const name = new TextDecoder((flags & 0x800) === 0 ? 'latin1' : 'utf-8').decode(
      bytes.subarray(at + 46, at + 46 + nameLength),
    );
    const extra = wideFields(view, at + 46 + nameLength, extraLength);
    const wide = (value: number) => (value === IN_EXTRA_FIELD ? (extra.shift() ?? value) : value);
    // The 64-bit fields come in this order, each only where the short one is full.
    const unpacked = wide(view.getUint32(at + 24, true));
    const packed = wide(view.getUint32(at + 20, true));
    const offset = wide(view.getUint32(at + 42, true));
    const method = view.getUint16(at + 10, true);
    // Of an archive that Unix wrote, what a file is stands in the upper half.
    const isLink = view.getUint8(at + 5) === UNIX && view.getUint16(at + 40, true) >> 12 === LINK;
    const crc = view.getUint32(at + 16, true);
    entries.push({ name, method, crc, packed, unpacked, isLink, offset });
    at = next;
  }
  return ok(entries);
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function wideFields(view: DataView, from: number, length: number): number[] {
  const fields: number[] = [];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    for (let field = at + 4; field + 8 <= end; field += 8) {
      fields.push(Number(view.getBigUint64(field, true)));
    }
  }
  return fields;
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Result<Uint8Array, ZipFault> {
  const { offset, packed, unpacked } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    return err('damaged');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return err('truncated');
  const content = inflate(bytes.subarray(start, start + packed), entry.method, unpacked);
  if (content?.length !== unpacked || crc32(content) !== entry.crc) return err('damaged');
  return ok(content);
}

/** Broken data, its end too early, and more of it than was said. */
const BROKEN: ReadonlySet<unknown> = new Set([
  'Z_DATA_ERROR',
  'Z_BUF_ERROR',
  'ERR_BUFFER_TOO_LARGE',
]);

/** Stops where the content would outgrow what the directory says. */
function inflate(packed: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && BROKEN.has(error.code)) return undefined;
    throw error;
  }
}
