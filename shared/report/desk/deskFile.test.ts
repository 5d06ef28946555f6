import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_POINT } from '../testing/onePoint';
import { isAccent } from './accent';
import { type DeskFile, MOST_DESK_BYTES, readDeskFile, writeDeskFile } from './deskFile';
import { DESK_LIMITS } from './deskLook';
import { PAPERS } from './paper';

const line = (maxLength: number) =>
  fc
    .string({ minLength: 1, maxLength, unit: 'grapheme' })
    .filter((text) => text.length <= maxLength && !/[\n\r]/.test(text));

const arbitraryDesk: fc.Arbitrary<DeskFile> = fc.record({
  name: line(DESK_LIMITS.name),
  look: fc.record(
    {
      logo: fc.constant(ONE_POINT),
      accent: fc.stringMatching(/^#[0-9a-f]{6}$/).filter((colour) => isAccent(colour)),
      footer: line(DESK_LIMITS.footer),
      corrections: line(DESK_LIMITS.policy),
      contact: line(DESK_LIMITS.contact),
      privileged: fc.constant(true),
      paper: fc.constantFrom(...PAPERS),
    },
    { requiredKeys: [] },
  ),
});

describe('a desk', () => {
  it('comes back from its file as it was, and is written the same again', () => {
    fc.assert(
      fc.property(arbitraryDesk, (desk) => {
        const text = writeDeskFile(desk);
        expect(readDeskFile(text)).toEqual({ ok: true, value: desk });
        expect(text.length).toBeLessThan(MOST_DESK_BYTES);
      }),
      { numRuns: 60 },
    );
  });

  it('is written without what it does not have', () => {
    expect(writeDeskFile({ name: '', look: { privileged: false } })).toBe(
      '{\n  "format": "galley-desk",\n  "version": 1\n}\n',
    );
  });

  it('is read from a file that begins with a byte order mark', () => {
    expect(readDeskFile(`\uFEFF${writeDeskFile({ name: 'A', look: {} })}`)).toEqual({
      ok: true,
      value: { name: 'A', look: {} },
    });
  });
});

describe('a file that is no desk', () => {
  const with_ = (parts: object) =>
    JSON.stringify({ format: 'galley-desk', version: 1, name: 'A', ...parts });

  it.each([
    ['empty', '', 'the file is empty'],
    ['other text', 'The desk', 'it holds something else'],
    ['a broken off file', '{"format":', 'it breaks off before its end'],
    ['a list', '[]', 'it is none'],
    ['a project', '{"format":"galley-project","version":4}', 'it is none'],
    ['a key that changes objects', with_({}).replace('"name"', '"__proto__"'), '“__proto__”'],
    ['the same key twice', with_({}).replace('{', '{"name":"B",'), 'twice'],
    ['an unknown part', with_({ script: 'x' }), 'the unknown part “script”'],
    ['a long name', with_({ name: 'x'.repeat(201) }), 'its “name” cannot be used'],
    ['a footer of two lines', with_({ footer: 'a\nb' }), 'its “footer” cannot be used'],
    ['a light colour', with_({ accent: '#ffdd00' }), 'dark enough'],
    ['a colour that is more than one', with_({ accent: '#000000}body{' }), 'its “accent”'],
    ['another paper', with_({ paper: 'a3' }), 'its “paper” cannot be used'],
    ['a drawing as logo', with_({ logo: 'data:image/svg+xml;base64,PHN2Zz4=' }), 'PNG or JPEG'],
    ['an address as logo', with_({ logo: 'https://desk.example/logo.png' }), 'PNG or JPEG'],
    [
      'a logo that is not what it says',
      with_({ logo: dataAddress('image/jpeg', pngOf(9, 9)) }),
      'PNG or JPEG',
    ],
    [
      'a logo of enormous size',
      with_({ logo: dataAddress('image/png', pngOf(60_000, 1)) }),
      '4,096',
    ],
    [
      'a logo of too many bytes',
      with_({ logo: dataAddress('image/png', pngOf(9, 9, 200 * 1024)) }),
      '200 KB',
    ],
    ['a logo with more behind it', with_({ logo: `${ONE_POINT}"><script>` }), 'PNG or JPEG'],
    ['more than 1 MB', with_({ contact: 'x'.repeat(MOST_DESK_BYTES) }), 'larger than 1 MB'],
  ])('is refused, and why: %s', (_, text, reason) => {
    const read = readDeskFile(text);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(reason) });
    expect(read).toMatchObject({
      error: expect.stringMatching(/^This file cannot be read as a desk: /),
    });
  });

  it('says so of a newer version', () => {
    expect(readDeskFile(with_({ version: 2, fold: true }))).toEqual({
      ok: false,
      error: 'This desk was saved by a newer version of Galley.',
    });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readDeskFile(text).ok).toBe(false);
      }),
    );
  });
});

/** The beginning of a picture that says how large it is, and zeros. */
function pngOf(width: number, height: number, more = 0): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(more + 5)]);
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
