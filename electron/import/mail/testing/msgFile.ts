import { Buffer } from 'node:buffer';
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader';

/** A message as Outlook keeps it, of text fields by their MAPI tags (four hexadecimal digits) and files, some of which lost their bytes. */
export function msgFile(
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly bytes?: Uint8Array }[] = [],
): Uint8Array {
  const entries: Entry[] = [storage('Root Entry', TypeEnum.ROOT, [])];
  const add = (folder: number, entry: Entry) => {
    entries.push(entry);
    entries[folder]?.children?.push(entries.length - 1);
    return entries.length - 1;
  };
  add(0, stream('__properties_version1.0', new Uint8Array(32)));
  for (const [tag, text] of Object.entries(fields)) add(0, textStream(tag, text));
  for (const [index, { name, bytes }] of files.entries()) {
    const number = index.toString(16).toUpperCase().padStart(8, '0');
    const folder = add(0, storage(`__attach_version1.0_#${number}`, TypeEnum.DIRECTORY, []));
    add(folder, stream('__properties_version1.0', new Uint8Array(8)));
    add(folder, textStream('3707', name));
    if (bytes) add(folder, stream('__substg1.0_37010102', bytes));
  }
  // A small buffer is a part of a larger one, as a file read in pieces may be.
  return Buffer.from(burn(entries));
}

function textStream(tag: string, text: string): Entry {
  return stream(`__substg1.0_${tag}001F`, Uint8Array.from(Buffer.from(text, 'utf16le')));
}

function stream(name: string, bytes: Uint8Array): Entry {
  return { name, type: TypeEnum.DOCUMENT, binaryProvider: () => bytes, length: bytes.length };
}

function storage(name: string, type: TypeEnum, children: number[]): Entry {
  return { name, type, children, length: 0 };
}
