import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reword } from './reword';

describe('reword', () => {
  it.each([
    ['the cost was 9 million', 'the cost was 12 million', 'the cost was [9|12] million'],
    [
      'All eleven crossings run',
      'Eleven of twelve crossings run',
      '[All eleven|Eleven of twelve] crossings run',
    ],
    ['in May', 'only in May', '[|only ]in May'],
    ['in May', 'in May 2026', 'in May[| 2026]'],
    ['very very late', 'very late', 'very [very |]late'],
    ['אחת עשרה', 'שתים עשרה', '[אחת|שתים] עשרה'],
  ])('of “%s” to read “%s” changes whole words', (before, after, expected) => {
    const rewording = reword(before, after);
    if (!rewording) throw new Error('They differ');
    const { from, to, text } = rewording;
    const shown = `${before.slice(0, from)}[${before.slice(from, to)}|${text}]${before.slice(to)}`;
    expect(shown).toBe(expected);
  });

  it('gives the text that is proposed, and nothing where it stands there already', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é'), { maxLength: 9 });
    const text = words.map((each) => each.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rewording = reword(before, after);
        expect(rewording === undefined).toBe(before === after);
        if (!rewording) return;
        const { from, to, text: set } = rewording;
        expect(from).toBeLessThanOrEqual(to);
        expect(before.slice(0, from) + set + before.slice(to)).toBe(after);
      }),
    );
  });
});
