import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from './blockText';
import { isGraphemeBoundary } from './offsets';
import { nextWordBoundary, sentenceAt, wordAt } from './segments';
import { arbitraryBlocks } from './testing/arbitraryArticle';

/** All sentences of a text, found one after the other. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { start, end } = sentenceAt(text, at);
    if (end > start) found.push(text.slice(start, end));
    at = Math.max(end, at) + 1;
  }
  return found;
}

describe('sentenceAt', () => {
  it.each([
    ['titles', ['Dr. Ada Mbeki met Mr. Oyelaran.', 'Mrs. Lee left.']],
    ['initials', ['J. K. Rowling met George W. Bush.', 'They spoke.']],
    ['the last initial of a sentence', ['He takes vitamin C.', 'The others do not.']],
    ['countries', ['The U.S. President spoke in the U.S. Senate.', 'Nobody came.']],
    ['a sentence that ends in U.S.', ['They live in the U.S.', 'The rest stayed.']],
    ['numbers', ['See No. 5 and Art. 12 of the code.', 'It is short.']],
    ['a no that is none', ['The answer is no.', 'Nobody knows.']],
    ['decimals', ['It rose 3.5 percent to $4.20 a share.', 'Then it fell.']],
    ['dates', ['It began on Jan. 5, Obama said.', 'It ended.']],
    ['clock times', ['It opens at 9 a.m. Monday.', 'It shuts at 5 p.m.', 'All are welcome.']],
    ['firms', ['Acme Inc. Chief Jane Doe said so.', 'He joined Acme Inc.', 'It grew.']],
    ['curly quotes', ['“We won.”', 'She left.', '“Did you?”', 'No.']],
    ['straight quotes', ['"We won."', 'She left.', '"Why?" he asked.', 'No.']],
    ['quotes set off by spaces', ['« Oui. »', 'Elle part.']],
    ['numbered paragraphs', ['1. First things first.', 'Then the rest.']],
    ['brackets', ['(It rained.)', 'It stopped.']],
    ['Japanese', ['今日は雨です。', '明日は晴れ。']],
  ])('keeps whole: %s', (_name, expected) => {
    expect(sentencesOf(expected.join(' '))).toEqual(expected);
  });

  it('gives the sentence before to the space between two', () => {
    expect(sentenceAt('One. Two.', 4)).toEqual({ start: 0, end: 4 });
    expect(sentenceAt('One. Two.', 5)).toEqual({ start: 5, end: 9 });
  });

  it('gives the last sentence at the end of the text', () => {
    expect(sentenceAt('One. Two.', 9)).toEqual({ start: 5, end: 9 });
  });

  it('ends at a line break and at the edge of a table cell', () => {
    expect(sentenceAt('Head line\nThe text.', 3)).toEqual({ start: 0, end: 9 });
    expect(sentenceAt('Head line\nThe text.', 9)).toEqual({ start: 0, end: 9 });
    expect(sentenceAt('Year\t2024\tUp', 6)).toEqual({ start: 5, end: 9 });
  });

  it('is empty where there is no text', () => {
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
    expect(sentenceAt('a\n\nb', 2)).toEqual({ start: 2, end: 2 });
  });

  it('stays inside the text and holds the offset or its sentence before', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), fc.nat(), (blocks, seed) => {
        for (const text of blocks.map(blockText)) {
          const offset = seed % (text.length + 1);
          const { start, end } = sentenceAt(text, offset);
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
    );
  });
});

describe('wordAt', () => {
  it('finds the word around, before and after the offset', () => {
    const text = 'The council’s 1,396 votes.';
    expect(
      [0, 6, 13, 16, 19]
        .map((offset) => wordAt(text, offset))
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['The', 'council’s', 'council’s', '1,396', '1,396']);
  });

  it('is empty between two spaces', () => {
    expect(wordAt('a  b', 2)).toEqual({ start: 2, end: 2 });
  });
});

describe('nextWordBoundary', () => {
  it('walks to the ends of words forward and to their starts backward', () => {
    const text = 'One, “two” three.';
    expect([0, 3, 4, 9, 16].map((at) => nextWordBoundary(text, at, 'forward'))).toEqual([
      3, 9, 9, 16, 17,
    ]);
    expect([17, 11, 8, 6, 0].map((at) => nextWordBoundary(text, at, 'back'))).toEqual([
      11, 6, 6, 0, 0,
    ]);
  });

  it('goes on in a word that the offset stands in', () => {
    expect(nextWordBoundary('hello', 2, 'forward')).toBe(5);
    expect(nextWordBoundary('hello', 2, 'back')).toBe(0);
  });

  it('always advances, and stops on grapheme boundaries only', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        for (const text of blocks.map(blockText)) {
          for (let at = 0; at < text.length; ) {
            const next = nextWordBoundary(text, at, 'forward');
            expect(next).toBeGreaterThan(at);
            expect(isGraphemeBoundary(text, next)).toBe(true);
            at = next;
          }
          for (let at = text.length; at > 0; ) {
            const next = nextWordBoundary(text, at, 'back');
            expect(next).toBeLessThan(at);
            expect(isGraphemeBoundary(text, next)).toBe(true);
            at = next;
          }
        }
      }),
    );
  });

  // Segmenting all of it each time would run into the runner's time limit.
  it('looks only around the offset in a long text', () => {
    const text = 'The council met again. '.repeat(45_000);
    for (let at = 0; at < 100; at += 1) {
      const offset = 10_005 * at;
      const next = nextWordBoundary(text, offset, 'forward');
      expect(next - offset).toBeLessThan(12);
    }
  });
});
