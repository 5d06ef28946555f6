import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InlineMark, inlineSchema, PLAIN_MARKS } from './block';
import { normalizeInline } from './normalizeInline';

const link: InlineMark = { link: 'https://example.org/' };

const anyRun = fc.record({
  text: fc.stringMatching(/^[ab \n]{0,4}$/),
  marks: fc.array(
    fc.oneof(
      fc.constantFrom<InlineMark>(...PLAIN_MARKS),
      fc.constantFrom<InlineMark>(link, { link: 'mailto:a@example.org' }),
    ),
    { maxLength: 4 },
  ),
});

describe('normalizeInline', () => {
  it('merges neighbours with the same marks', () => {
    expect(
      normalizeInline([
        { text: 'a', marks: ['em', 'strong'] },
        { text: 'b', marks: ['strong', 'em'] },
      ]),
    ).toEqual([{ text: 'ab', marks: ['strong', 'em'] }]);
  });

  it('puts the link last and keeps only the first of two', () => {
    expect(
      normalizeInline([{ text: 'a', marks: [link, { link: 'https://b.example/' }, 'em', 'em'] }]),
    ).toEqual([{ text: 'a', marks: ['em', link] }]);
  });

  it('trims the ends of the block but not the space between runs', () => {
    expect(
      normalizeInline([
        { text: ' \n' },
        { text: ' a ', marks: ['em'] },
        { text: 'b ' },
        { text: ' ' },
      ]),
    ).toEqual([{ text: 'a ', marks: ['em'] }, { text: 'b' }]);
  });

  it('leaves nothing of white space alone', () => {
    expect(normalizeInline([{ text: ' ' }, { text: '\n', marks: ['em'] }])).toEqual([]);
  });

  it('keeps the indent of code when asked', () => {
    expect(normalizeInline([{ text: '\n  \n  a\n    b\n' }], { keepIndent: true })).toEqual([
      { text: '  a\n    b' },
    ]);
  });

  it('always gives valid runs, keeps the text in order and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyRun), (runs) => {
        const normal = normalizeInline(runs);
        for (const run of normal) expect(inlineSchema.safeParse(run).success).toBe(true);
        expect(normal.map((run) => run.text).join('')).toBe(
          runs
            .map((run) => run.text)
            .join('')
            .trim(),
        );
        expect(normalizeInline(normal)).toEqual(normal);
      }),
    );
  });
});
