import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './fileName';

describe('safeFileName', () => {
  it.each([
    ['Harbour costs double', 'Harbour costs double'],
    ['Is it true? Yes/no', 'Is it true- Yes-no'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON', '_CON'],
    ['nul.galley', '_nul.galley'],
    ['COM1', '_COM1'],
    ['console', 'console'],
    ['...hidden', 'hidden'],
    ['ends in a point. ', 'ends in a point'],
    ['two\nlines\tand  spaces', 'two lines and spaces'],
    ['reversed \u202egpj.exe', 'reversed gpj.exe'],
    ['', 'Untitled'],
    ['. .', 'Untitled'],
    ['Zu\u0308rich', 'Zürich'],
    ['שלום', 'שלום'],
  ])('makes %j a name that is safe everywhere', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('cuts long names by bytes and between characters', () => {
    const name = safeFileName('👩‍👩‍👧'.repeat(40));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(110);
    expect(name).toMatch(/^(?:👩‍👩‍👧)+$/u);
  });

  it.each([' ', '.', '\u00a0.'])(
    'names a title of a million of %j at a cost that is linear',
    (each) => {
      expect(safeFileName(`a${each.repeat(1_000_000)}b`)).toMatch(/^a/);
    },
  );

  it('gives a name that every system accepts for any title, and the same one again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = safeFileName(title);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(111);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});
