import { describe, expect, it } from 'vitest';
import { textOfGlyphName } from './glyphName';

describe('textOfGlyphName', () => {
  it.each([
    ['three.os', '3'],
    ['zero.taboldstyle', '0'],
    ['threeoldstyle', '3'],
    ['a.sc', 'a'],
    ['Asmall', 'a'],
    ['Eacute.alt', 'É'],
    ['scaron', 'š'],
    ['f_f_i.liga', 'ffi'],
    ['T_h', 'Th'],
    ['uni20AC', '€'],
    ['uni00410042', 'AB'],
    ['u1F600', '😀'],
    ['germandbls.sc', 'ß'],
    ['sterling', '£'],
  ])('reads %s as %s', (name, text) => {
    expect(textOfGlyphName(name)).toBe(text);
  });

  it.each(['.notdef', '', 'g123', 'glyph17', 'uniD800', 'u110000', 'a_g12', 'uni12'])(
    'reads nothing in %j',
    (name) => {
      expect(textOfGlyphName(name)).toBeUndefined();
    },
  );
});
