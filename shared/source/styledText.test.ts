import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../foldText';
import { plainWords, styledText, withMark } from './styledText';

const shown = (markup: string) =>
  styledText(markup).map(({ text, marks }) =>
    marks.length > 0 ? `${marks.join()}:${text}` : text,
  );

describe('styledText', () => {
  it('reads the markup of CSL-JSON', () => {
    expect(shown('On <i>Salmo</i> and H<sub>2</sub>O')).toEqual([
      'On ',
      'em:Salmo',
      ' and H',
      'sub:2',
      'O',
    ]);
    expect(shown('<b>All <i>both</i></b><sup>3</sup>')).toEqual([
      'strong:All ',
      'strong,em:both',
      'sup:3',
    ]);
    expect(shown('<span style="font-variant: small-caps;">Nato</span> <sc>x</sc>')).toEqual([
      'smallCaps:Nato',
      ' ',
      'smallCaps:x',
    ]);
    expect(shown('<span class="nocase">eBay</span> falls')).toEqual(['noCase:eBay', ' falls']);
  });

  it('sets italics in italics upright', () => {
    expect(shown('<i>The <i>Titanic</i> sinks</i>')).toEqual(['em:The ', 'Titanic', 'em: sinks']);
    expect(withMark(styledText('a <i>b</i>'), 'em').map(({ marks }) => marks)).toEqual([
      ['em'],
      [],
    ]);
  });

  it.each([
    'The <b> tag and a < b',
    'a </i> b',
    '<i>open',
    '<script>alert(1)</script>',
    '<span class="x">a</span>',
    '<i onclick="x">a</i>',
    'x<y>z</y>',
  ])('leaves %j as text', (text) => {
    expect(styledText(text)).toEqual([{ text, marks: [] }]);
  });

  it('takes what is not closed inside of what is as text', () => {
    expect(shown('<i>a <b> c</i>')).toEqual(['em:a <b> c']);
  });

  it('is plain where there is no place for looks', () => {
    expect(plainWords('CO<sub>2</sub> at 10<sup>−3</sup>, the 19<sup>th</sup>')).toBe(
      'CO₂ at 10⁻³, the 19th',
    );
    expect(foldText(plainWords('H<sub>2</sub>O'))).toBe('h2o');
  });

  it('neither loses nor adds a sign of the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('<i>', '</i>', '<b>', '</b>', '<sup>', '</sup>', '<span class="nocase">'),
      fc.constantFrom('</span>', '<span>', '<', '>', 'word', '🦊'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markup = pieces.join('');
        const styled = styledText(markup);
        const bare = (text: string): string => {
          const less = text.replace(/<[^<>]*>/g, '');
          return less === text ? text : bare(less);
        };
        expect(bare(styled.map(({ text }) => text).join(''))).toBe(bare(markup));
        expect(styled.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('takes a text of nothing but tags in no time', () => {
    const text = '<i>'.repeat(100_000) + '</b>'.repeat(100_000);
    expect(styledText(text)).toEqual([{ text, marks: [] }]);
  });
});
