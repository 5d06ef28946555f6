import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../article/canonicalText';
import type { BlockId } from '../../id';
import { createOnlyPlace } from './onlyPlace';

const textOf = (text: string) =>
  canonicalText([{ id: 'blk_a' as BlockId, type: 'paragraph', content: [{ text }] }]);

/** The words around the place in the new text; null where there is none. */
function found(words: string, before: string, after: string): string | null {
  const at = before.indexOf(words);
  const quote = {
    exact: words,
    prefix: before.slice(Math.max(0, at - 32), at),
    suffix: before.slice(at + words.length, at + words.length + 32),
  };
  const place = createOnlyPlace(textOf(before), textOf(after))(quote);
  return place ? after.slice(place.start, place.end) : null;
}

describe('the only place of some words in a new text', () => {
  it('is where they stand once, whatever stands around them', () => {
    expect(
      found('613 people waited', 'Yes, 613 people waited.', 'By noon 613 people waited.'),
    ).toBe('613 people waited');
  });

  it('is none where they stand twice, or stood twice', () => {
    const words = '613 people waited';
    expect(found(words, `Yes, ${words}.`, `${words}. Then ${words}.`)).toBeNull();
    expect(found(words, `${words}. Then ${words}.`, `Yes, ${words}.`)).toBeNull();
    expect(found(words, `Yes, ${words}.`, 'Yes, 614 people waited.')).toBeNull();
  });

  it('is none inside of other words', () => {
    expect(
      found('a longest queue', 'It was a longest queue.', 'A banana longest queueing'),
    ).toBeNull();
    expect(found('the port said', 'Here the port said no.', 'Here the port saidé no.')).toBeNull();
  });

  it('asks for a neighbour of words that are short', () => {
    expect(found('12', 'It costs 12 euros.', 'On page 12 we read this.')).toBeNull();
    expect(found('12', 'It costs 12 euros.', 'They want 12 euros now.')).toBe('12');
    expect(found('12', 'It costs 12 euros.', 'It costs 12 pounds.')).toBe('12');
  });

  it('has the very words, alone, wherever it is', () => {
    const text = fc.array(
      fc.constantFrom('12', 'a', 'queue', 'of', 'the port', 'é', '.', '\u0301'),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(text, text, fc.nat(11), fc.nat(4), (old, next, from, more) => {
        const words = old.slice(from, from + 1 + more).join(' ');
        const after = next.join(' ');
        const is = words === '' ? null : found(words, old.join(' '), after);
        if (is === null) return;
        expect(is).toBe(words);
        expect(after.split(words)).toHaveLength(2);
      }),
    );
  });
});
