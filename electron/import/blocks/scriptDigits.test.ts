import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withScriptDigits } from './scriptDigits';

const runs = (before: string, script: 'sup' | 'sub', text: string) =>
  withScriptDigits([{ text: before }, { text, marks: [script] }])
    .map((run) => run.text)
    .join('');

describe('raised and lowered digits', () => {
  it.each([
    ['10', 'sup', '6', '10⁶'],
    ['10', 'sup', '−3 ', '10⁻³ '],
    ['500 m', 'sup', '2', '500 m²'],
    ['CO', 'sub', '2', 'CO₂'],
    ['10', 'sup', '6.5', '10^6.5'],
    ['2', 'sub', '10,5', '2_10,5'],
    ['the 4', 'sup', 'th', 'the 4th'],
    ['said', 'sup', '[1]', 'said[1]'],
    ['', 'sup', '1', '1'],
    ['open (', 'sup', '1', 'open (1'],
  ] as const)('after %j: %s %j is %j', (before, script, text, shown) => {
    expect(runs(before, script, text)).toBe(shown);
  });

  it.each([
    ['', '1', '/', '2', ' of them', '½ of them'],
    ['rose 5', '1', '\u2044', '2', ' per cent', 'rose 5½ per cent'],
    ['rose 5', '3', '/', '7', '', 'rose 5 3/7'],
    ['m', '2', ' ', '3', '', 'm² 3'],
  ])(
    'are a fraction with a stroke between: %j %s%s%s',
    (before, above, stroke, below, after, shown) => {
      const runs = withScriptDigits([
        { text: before },
        { text: above, marks: ['sup'] },
        { text: stroke },
        { text: below, marks: ['sub'] },
        { text: after },
      ]);
      expect(runs.map(({ text }) => text).join('')).toBe(shown);
    },
  );

  it('never run into the figure before them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 6 }),
        fc.constantFrom('sup' as const, 'sub' as const),
        fc.stringMatching(/^[+−-]?\d{1,3}(?:[.,]\d{1,2})?$/),
        (figure, script, digits) => {
          const shown = runs(String(figure), script, digits);
          expect(/\d+/.exec(shown)?.[0]).toBe(String(figure));
        },
      ),
    );
  });

  it('keep their link, and the places named among them', () => {
    const link = { link: 'https://example.org/' };
    expect(
      withScriptDigits([
        { text: '10' },
        { text: '', place: 'a' },
        { text: '6', marks: ['sup', link] },
      ]),
    ).toEqual([{ text: '10' }, { text: '', place: 'a' }, { text: '⁶', marks: [link] }]);
  });
});
