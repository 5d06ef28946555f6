import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive, and what may be false about it. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says it unpacks to, if not the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
  /** The directory calls it a symbolic link. */
  readonly isLink?: boolean;
}

/** A zip archive of these files, in this order, whatever their names are. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    // Version, flags, method, time, date, sum, sizes, lengths: the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04'), common, name, packed);
    const rest = Buffer.alloc(14);
    if (part.isLink) rest.writeUInt16LE(0xa1ff, 8);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from(part.isLink ? 'PK\x01\x02\x14\x03' : 'PK\x01\x02\x14\0'),
      common,
      rest,
      name,
    );
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...files, listed, end]));
}
