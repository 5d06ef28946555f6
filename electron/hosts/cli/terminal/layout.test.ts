import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from './displayWidth';
import { fieldLines, numberColumn, wrap } from './layout';
import { coloured } from './paint';

describe('text wrapped for a terminal', () => {
  const words = fc.array(
    fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[港湾費用約]{1,30}$/)),
    { minLength: 1, maxLength: 30 },
  );

  it('is never wider than asked for, and loses nothing', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 90 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        expect(lines.map(displayWidth).filter((columns) => columns > width)).toEqual([]);
        const bare = (text: string) => text.replaceAll(' ', '');
        expect(bare(lines.join(''))).toBe(bare(list.join('')));
      }),
    );
  });

  it('leaves a long word whole', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    expect(wrap(`see ${address} there`, 40)).toEqual(['see', address, 'there']);
  });

  it('keeps a column for words however narrow the window is', () => {
    expect(wrap('one two three four five', 1)).toEqual(['one two three four', 'five']);
  });
});

describe('labelled lines', () => {
  it('are aligned where labels are painted and values are wide', () => {
    const fields = [
      ['Title', '港湾の費用は計画の二倍になった'],
      ['Published', '2026'],
    ] as const;
    const lines = fieldLines(fields, { width: 33, paint: coloured }).split('\n');
    expect(lines).toEqual([
      '\u001b[2mTitle\u001b[22m      港湾の費用は計画の二倍',
      '           になった',
      '\u001b[2mPublished\u001b[22m  2026',
      '',
    ]);
  });
});

describe('a column of numbers', () => {
  it('holds the last of them', () => {
    expect([0, 7, 999, 1000, 12_345].map(numberColumn)).toEqual([3, 3, 3, 4, 5]);
  });
});
