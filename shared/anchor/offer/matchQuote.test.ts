import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../../article/offsets';
import { matchQuote, scoreMatch } from './matchQuote';

const QUOTE = { exact: 'three hundred people', prefix: 'in the hall ', suffix: ' heard the mayor' };

function budget() {
  return { steps: 10_000_000 };
}

function matched(text: string, position?: number): string | undefined {
  const match = matchQuote(text, QUOTE, position, budget());
  return match === undefined ? undefined : text.slice(match.start, match.end);
}

describe('matchQuote', () => {
  it('finds words that were changed a little', () => {
    expect(matched('Some say in the hall three hundred persons heard the mayor')).toMatch(
      /^three hundred p/,
    );
  });

  it('prefers the place whose context fits', () => {
    const text =
      'At sea three hundred peoples. Then in the hall three hundred peoples heard the mayor.';
    const match = matchQuote(text, QUOTE, undefined, budget());
    expect(match?.start).toBe(text.lastIndexOf('three'));
  });

  it('prefers the nearer of two places that are alike', () => {
    const once = 'in the hall three hundred peoples heard the mayor. ';
    const text = once.repeat(3);
    const match = matchQuote(text, QUOTE, once.length + 20, budget());
    expect(match?.start).toBe(text.indexOf('three', once.length));
  });

  it('looks through the whole text when nothing near the position is alike', () => {
    const text = `${'Nothing here. '.repeat(2_000)}in the hall three hundred persons heard the mayor`;
    expect(matched(text, 10)).toMatch(/^three hundred p/);
  });

  it('finds nothing where nothing is alike', () => {
    expect(matched('A quite different article about a harbour and its boats.')).toBeUndefined();
    expect(matched('')).toBeUndefined();
  });

  it('finds nothing when its budget is spent', () => {
    const text = 'in the hall three hundred persons heard the mayor';
    expect(matchQuote(text, QUOTE, undefined, { steps: 10 })).toBeUndefined();
  });

  it('never ends inside a grapheme', () => {
    const text = 'in the hall three hundred peopl👩‍👩‍👧 heard the mayor';
    const match = matchQuote(text, QUOTE, undefined, budget());
    expect(match !== undefined && isGraphemeBoundary(text, match.start)).toBe(true);
    expect(match !== undefined && isGraphemeBoundary(text, match.end)).toBe(true);
  });
});

describe('scoreMatch', () => {
  const text = 'in the hall three hundred people heard the mayor';
  const place = { start: 12, end: 32 };

  it('is 1 for the same words in the same context at the same place', () => {
    expect(scoreMatch(text, QUOTE, { ...place, errors: 0 }, 12)).toBe(1);
  });

  it('counts words above context, and context above position', () => {
    const otherWords = scoreMatch(text, QUOTE, { ...place, errors: 20 }, 12);
    const otherContext = scoreMatch(
      `${'#'.repeat(12)}${text.slice(12, 32)}${'#'.repeat(16)}`,
      QUOTE,
      { ...place, errors: 0 },
      12,
    );
    const otherPlace = scoreMatch(text, QUOTE, { ...place, errors: 0 }, text.length);
    expect(otherWords).toBeLessThan(otherContext);
    expect(otherContext).toBeLessThan(otherPlace);
    expect(otherPlace).toBeLessThan(1);
  });
});
