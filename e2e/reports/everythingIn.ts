import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All that somebody could read in a file who takes it to pieces. */
export interface Everything {
  /** Every piece in every encoding that a program writes text in, in lower case, escapes undone. */
  readonly texts: readonly string[];
  /** What is there to be read, without markup. */
  readonly words: string;
}

/** Unpacks archives in archives, inflates what a PDF packs, decodes what is written in escapes. */
export async function everythingIn(bytes: Uint8Array): Promise<Everything> {
  const pieces: Buffer[] = [];
  const words: string[] = [];
  await collect(Buffer.from(bytes), pieces, words);
  return { texts: pieces.flatMap(readings), words: words.join('\n') };
}

/** Whether the word stands anywhere in it, in whatever letters and escapes, Base64 included. */
export function holds({ texts, words }: Everything, word: string): boolean {
  const lower = word.toLowerCase();
  if (words.toLowerCase().includes(lower)) return true;
  const encoded = [word, lower].flatMap(base64Forms).map((form) => form.toLowerCase());
  return texts.some(
    (text) =>
      text.includes(lower) || encoded.some((form) => form.length > 9 && text.includes(form)),
  );
}

async function collect(piece: Buffer, pieces: Buffer[], words: string[]): Promise<void> {
  pieces.push(piece);
  if (piece.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    for (const [path, content] of Object.entries(unzipSync(piece))) {
      pieces.push(Buffer.from(path));
      await collect(Buffer.from(content), pieces, words);
    }
  } else if (piece.subarray(0, 5).toString('latin1') === '%PDF-') {
    pieces.push(...pdfPieces(piece));
    words.push(await pdfWords(piece));
  } else {
    words.push(textWords(piece.toString('utf8')));
  }
}

/** The streams of a PDF, inflated where they are packed, and its strings in hexadecimal. */
function pdfPieces(pdf: Buffer): Buffer[] {
  const source = pdf.toString('latin1');
  const pieces: Buffer[] = [];
  for (const { index, 0: start } of source.matchAll(/stream\r?\n/g)) {
    const from = index + start.length;
    const stream = pdf.subarray(from, source.indexOf('endstream', from));
    // Only zlib begins like this; pictures and the like are packed in other ways.
    pieces.push(stream[0] === 0x78 ? inflateSync(stream) : stream);
  }
  const hexadecimal = source.matchAll(/<([0-9A-Fa-f]{8,})>/g);
  return [...pieces, ...Array.from(hexadecimal, ([, hex = '']) => Buffer.from(hex, 'hex'))];
}

/** The text of the pages, the bookmarks, the addresses and what the file says of itself. */
async function pdfWords(pdf: Buffer): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const found: unknown[] = [await document.getMetadata(), await document.getOutline()];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.map((item) => ('str' in item ? item.str : ''));
    // A word may be split between runs, and two words lie in runs without a space.
    found.push(runs.join(''), runs.join(' '), await page.getAnnotations());
  }
  await task.destroy();
  return found.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');
}

function textWords(text: string): string {
  const withoutMarkup = /^\s*</.test(text)
    ? text.replace(/<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, ' ')
    : text;
  return unescaped(withoutMarkup);
}

function readings(piece: Buffer): string[] {
  const even = piece.subarray(0, piece.length - (piece.length % 2));
  const odd = piece.subarray(1, piece.length - ((piece.length - 1) % 2));
  const wide = [even, odd].flatMap((each) => [
    each.toString('utf16le'),
    Buffer.from(each).swap16().toString('utf16le'),
  ]);
  const text = piece.toString('utf8');
  return [text, unescaped(text), ...wide].map((each) => each.toLowerCase());
}

/** Escapes of JSON, HTML and XML, RTF, addresses and PDF names. */
function unescaped(text: string): string {
  const character = (code: number) => (code > 0x10ffff ? '' : String.fromCodePoint(code));
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => character(Number(digits)))
    .replace(/[%#]([2-7][0-9a-f])/gi, (_, hex: string) => character(Number.parseInt(hex, 16)));
}

/** How the word looks inside Base64, wherever in it it begins: the letters that are its own. */
function base64Forms(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(word)]);
    const encoded = bytes.toString('base64').replace(/=+$/, '');
    const mixed = bytes.length % 3 === 0 ? 0 : 1;
    return encoded.slice(before === 0 ? 0 : before + 1, encoded.length - mixed);
  });
}
