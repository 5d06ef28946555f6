import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../article/block';
import { canonicalText } from '../../article/canonicalText';
import type { BlockId } from '../../id';
import { articleRuns, type Place } from '../model/articleRuns';
import { nestRuns } from './nestRuns';

const paragraph = (name: string, text: string): Block => ({
  id: `blk_${name}` as BlockId,
  type: 'paragraph',
  content: text === '' ? [] : [{ text }],
});
const place = (number: number, start: number, end: number): Place => ({
  start,
  end,
  covering: { number, lane: 0, hue: 'grey' },
});

/** One block's spans as text: `[1 words]1`. */
function drawn(text: string, places: readonly Place[]): string {
  const blocks = [paragraph('a', text)];
  const [[runs = []] = []] = articleRuns(blocks, canonicalText(blocks), places);
  return nestRuns(runs)
    .map((event) => {
      if (event.kind === 'text') return event.text;
      if (event.kind === 'open') return `[${event.claim.number} `;
      return event.kind === 'close' ? ']' : `${event.claim.number}`;
    })
    .join('');
}

describe('claims over text', () => {
  it('nest the shorter in the longer', () => {
    expect(drawn('abcdef', [place(1, 0, 6), place(2, 2, 4)])).toBe('[1 ab[2 cd]2ef]1');
  });

  it('are closed and opened again where they overlap without nesting', () => {
    expect(drawn('abcdef', [place(1, 0, 3), place(2, 2, 6)])).toBe('[1 ab][2 [1 c]1def]2');
  });

  it('end with the inner number before the outer', () => {
    expect(drawn('abcd', [place(1, 0, 4), place(2, 2, 4)])).toBe('[1 ab[2 cd]2]1');
  });

  it('keep two claims on the same words apart', () => {
    expect(drawn('abcd', [place(1, 1, 3), place(2, 1, 3)])).toBe('a[1 [2 bc]2]1d');
  });

  it('that cross paragraphs are numbered in the last alone', () => {
    const blocks = [paragraph('a', 'one'), paragraph('b', ''), paragraph('c', 'two')];
    const runs = articleRuns(blocks, canonicalText(blocks), [place(1, 1, 7)]);
    const ends = runs.map(([cell = []]) => cell.flatMap((run) => run.ends.map((c) => c.number)));
    expect(ends).toEqual([[], [], [1]]);
  });

  it('keep the text, nest properly and give each place one number, however they overlap', () => {
    const text = 'abcdefghijklmnop';
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const places = spans.map(([start, end], index) => place(index + 1, start, end));
        const blocks = [paragraph('a', text)];
        const [[runs = []] = []] = articleRuns(blocks, canonicalText(blocks), places);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        const open: number[] = [];
        const numbered: number[] = [];
        for (const event of nestRuns(runs)) {
          if (event.kind === 'open') open.push(event.claim.number);
          if (event.kind === 'close') expect(open.pop()).toBe(event.claim.number);
          if (event.kind === 'number') {
            expect(open).not.toContain(event.claim.number);
            numbered.push(event.claim.number);
          }
        }
        expect(open).toEqual([]);
        expect(numbered.sort((a, b) => a - b)).toEqual(places.map((_, index) => index + 1));
      }),
    );
  });
});
