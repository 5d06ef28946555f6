import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { everythingIn, holds } from './everythingIn';

const WORD = 'PlantedSecret';
const inside = async (bytes: Uint8Array | string) =>
  holds(await everythingIn(Buffer.from(bytes)), WORD);
const wide = Buffer.from(WORD, 'utf16le');

describe('searching a file for a word', () => {
  it.each<[string, Uint8Array | string]>([
    ['as it is', `x ${WORD} y`],
    ['in other letters', WORD.toUpperCase()],
    ['in UTF-16', wide],
    ['in UTF-16 that begins at an odd place', Buffer.concat([Buffer.from('x'), wide])],
    ['in big-endian UTF-16', Buffer.from(wide).swap16()],
    ['in escapes of JSON', WORD.replace('P', '\\u0050')],
    ['in character references', `&#x50;${WORD.slice(1)}`],
    ['in an address', WORD.replace('l', '%6C')],
    ['in Base64', Buffer.from(`a${WORD}`).toString('base64')],
    ['in Base64 elsewhere', Buffer.from(`abc ${WORD} d`).toString('base64')],
    ['in an archive', zipSync({ 'a.xml': Buffer.from(`<a>${WORD}</a>`) })],
    ['in an archive in an archive', zipSync({ b: zipSync({ c: Buffer.from(WORD) }) })],
    ['in the name of a file', zipSync({ [`${WORD}.txt`]: Buffer.from('') })],
  ])('finds it %s', async (_, bytes) => {
    expect(await inside(bytes)).toBe(true);
  });

  it('finds it in what a PDF packs and in its hexadecimal strings', async () => {
    const packed = deflateSync(Buffer.from(`(${WORD})`));
    const hexadecimal = Buffer.from(WORD).toString('hex');
    expect(await inside(pdfWith('<<>>'))).toBe(false);
    expect(await inside(pdfWith(`<</Title<${hexadecimal}>>>`))).toBe(true);
    const dictionary = `<</Length ${packed.length}/Filter/FlateDecode>>stream\n`;
    expect(await inside(pdfWith(dictionary, packed, '\nendstream'))).toBe(true);
  });

  it('does not find what is not there', async () => {
    expect(await inside('planted secret')).toBe(false);
    expect(await inside(zipSync({ a: Buffer.from('nothing') }))).toBe(false);
  });
});

/** A PDF of one empty page, and an object made of these parts. */
function pdfWith(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    [
      `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj
4 0 obj
`,
      ...parts,
      `
endobj
trailer<</Root 1 0 R>>
%%EOF
`,
    ].map((part) => Buffer.from(part)),
  );
}
