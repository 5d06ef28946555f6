import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../article/block';
import {
  type CanonicalText,
  canonicalText,
  offsetOf,
  pointAt,
  rangeOffsets,
  sliceRange,
} from '../article/canonicalText';
import { isGraphemeBoundary } from '../article/offsets';
import type { Range } from '../article/place';
import { arbitraryBlocks, arbitraryRange } from '../article/testing/arbitraryArticle';
import { describeRange } from './describeAnchor';
import { type Resolution, resolveAnchor } from './resolveAnchor';

function article(...texts: string[]): Block[] {
  return texts.map((text, index) => paragraph(`blk_${index}`, text));
}

function paragraph(id: string, text: string): Block {
  return blockSchema.parse({ id, type: 'paragraph', content: text === '' ? [] : [{ text }] });
}

function withNewIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => blockSchema.parse({ ...block, id: `blk_new-${index}` }));
}

/** The anchor of the nth occurrence of some words. */
function anchorOf(blocks: readonly Block[], words: string, nth = 0) {
  const canonical = canonicalText(blocks);
  let at = canonical.text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) at = canonical.text.indexOf(words, at + 1);
  return describeRange(canonical, {
    start: pointAt(canonical, at),
    end: pointAt(canonical, at + words.length),
  });
}

/** The kind of a resolution and the words it stands on, with what surrounds them. */
function shown(blocks: readonly Block[], resolution: Resolution): string {
  const canonical = canonicalText(blocks);
  switch (resolution.kind) {
    case 'ambiguous':
      return `ambiguous ${resolution.candidates.length}`;
    case 'detached':
      return 'detached';
    default: {
      const { start, end } = rangeOffsets(canonical, resolution.range);
      return `${resolution.kind} ${canonical.text.slice(0, start)}[${canonical.text.slice(start, end)}]`;
    }
  }
}

function resolved(blocks: readonly Block[], anchor: ReturnType<typeof anchorOf>): string {
  return shown(blocks, resolveAnchor(canonicalText(blocks), anchor));
}

const LONG = 'Officials said on Friday that the harbour had been closed for most of the spring';

describe('resolveAnchor', () => {
  it('finds words at their position although their context is another', () => {
    const anchor = anchorOf(article('It fell by half.'), 'fell');
    expect(resolved(article('It fell to bits.'), anchor)).toBe('exact It [fell]');
  });

  it('follows words that moved within their block', () => {
    const anchor = anchorOf(article('It fell by half.'), 'by half');
    expect(resolved(article('In May it fell by half.'), anchor)).toBe(
      'moved In May it fell [by half]',
    );
  });

  it('follows words whose block was split', () => {
    const anchor = anchorOf(article(`One. ${LONG}.`), 'the harbour');
    const split = [paragraph('blk_0', 'One.'), paragraph('blk_9', `${LONG}.`)];
    expect(resolved(split, anchor)).toMatch(/^moved .*\[the harbour\]$/s);
  });

  it('follows words across blocks after all blocks were replaced', () => {
    const blocks = article('It fell.', 'Then it rose.', 'Done.');
    const anchor = anchorOf(blocks, 'fell.\nThen it');
    expect(resolved(withNewIds(blocks), anchor)).toBe('moved It [fell.\nThen it]');
  });

  it('tells equal words apart by their context', () => {
    const blocks = article('The first 12 of May. The next 12 of June. The last 12 of July.');
    const anchor = anchorOf(blocks, '12', 1);
    expect(resolved(withNewIds(blocks), anchor)).toBe('moved The first 12 of May. The next [12]');
  });

  it('names all places when the context is equal too', () => {
    const blocks = article(LONG, LONG, LONG, LONG);
    const anchor = anchorOf(blocks, 'harbour', 1);
    expect(resolved(withNewIds(blocks), anchor)).toBe('ambiguous 4');
  });

  it('lets position decide only between places that fit alike, for words in their own block', () => {
    const anchor = anchorOf(article(LONG, LONG, LONG, LONG), 'harbour', 1);
    const edited = article(LONG, `Late ${LONG}`, LONG, LONG);
    expect(resolved(edited, anchor)).toBe(
      `moved ${LONG}\nLate ${LONG.split('harbour')[0]}[harbour]`,
    );
  });

  it('does not follow better context elsewhere while the words still stand in their own block', () => {
    const anchor = anchorOf(article(LONG, LONG), 'harbour', 1);
    const edited = article(LONG, `So ${LONG.replace('that the', 'the')}`);
    expect(resolved(edited, anchor)).toBe('ambiguous 2');
  });

  it('names the places when one fits before and another after', () => {
    const anchor = anchorOf(article('Exports rose 12 percent in May'), '12');
    const edited = withNewIds(article('Exports rose 12, not', 'In all 12 percent in May'));
    expect(resolved(edited, anchor)).toBe('ambiguous 2');
  });

  it('only offers the same words in a foreign context', () => {
    const anchor = anchorOf(article(`The total was 12 when ${LONG}`), '12');
    const edited = article(`The total was lower when ${LONG}`, 'Bus 12 runs again.');
    expect(resolved(edited, anchor)).toMatch(/^suggested/);
  });

  it('only offers a twin of a passage whose words were deleted in place', () => {
    const anchor = anchorOf(article(LONG, 'Between.', LONG), 'harbour', 1);
    const edited = article(LONG, 'Between.', LONG.replace('harbour had', ''));
    expect(resolved(edited, anchor)).toMatch(/^suggested/);
  });

  it('offers similar words, in place before elsewhere', () => {
    const anchor = anchorOf(article('Old news.', `${LONG}.`), 'had been closed for most');
    const edited = article(
      'Old news has been closed for some.',
      `${LONG.replace('most', 'much')}.`,
    );
    expect(resolved(edited, anchor)).toMatch(
      /^suggested .*harbour \[had been closed for mu[a-z]*\]$/s,
    );
  });

  it('offers similar words after all blocks were replaced', () => {
    const anchor = anchorOf(article('Old news.', `${LONG}.`), 'the harbour had been closed');
    const edited = withNewIds(article('Old news.', `${LONG.replace('harbour', 'harbours')}.`));
    expect(resolved(edited, anchor)).toMatch(/^suggested .*\[the harbours had been closed\]$/s);
  });

  it('offers the rewritten place rather than the same words far away', () => {
    const anchor = anchorOf(article(`The total was 4,512 when ${LONG}`), '4,512');
    const edited = article(`The total was 4,513 when ${LONG}`, 'Bus 4,512 runs again.');
    expect(resolved(edited, anchor)).toMatch(/^suggested The total was \[4,513?\]$/);
  });

  it('is detached when nothing alike is left', () => {
    const anchor = anchorOf(article('It fell by half.', LONG), 'It fell by half.');
    expect(resolved(article('Nothing of the kind.', 'Zzz'), anchor)).toBe('detached');
    expect(resolved([], anchor)).toBe('detached');
  });

  it('does not take a position inside a grapheme for a match', () => {
    const anchor = anchorOf(article('a e b'), 'e');
    expect(resolved(article('a e\u0301 b'), anchor)).not.toMatch(/^exact|^moved/);
  });

  it('does not take a position beyond its block for a match', () => {
    const blocks = article('ab', 'cd');
    const anchor = {
      start: { block: blocks[0]?.id ?? pointAt(canonicalText(blocks), 0).block, offset: 3 },
      end: pointAt(canonicalText(blocks), 5),
      quote: { exact: 'cd', prefix: 'ab\n', suffix: '' },
    };
    expect(resolved(blocks, anchor)).not.toMatch(/^exact/);
  });
});

const numRuns = 1_000;

/** An article with a range in it. */
const arbitraryPlace: fc.Arbitrary<{ blocks: Block[]; range: Range }> = arbitraryBlocks()
  .chain((blocks) => fc.record({ blocks: fc.constant(blocks), range: arbitraryRange(blocks) }))
  .filter((place): place is { blocks: Block[]; range: Range } => place.range !== undefined);

function sameOffsets(a: CanonicalText, left: Range, b: CanonicalText, right: Range): boolean {
  return (
    offsetOf(a, left.start) === offsetOf(b, right.start) &&
    offsetOf(a, left.end) === offsetOf(b, right.end)
  );
}

/** Whether every end of the ranges in a resolution stands between graphemes of its block. */
function isAligned(canonical: CanonicalText, resolution: Resolution): boolean {
  if (resolution.kind === 'detached') return true;
  const ranges = resolution.kind === 'ambiguous' ? resolution.candidates : [resolution.range];
  return ranges
    .flatMap(({ start, end }) => [start, end])
    .every(({ block, offset }) => {
      const text = canonical.blocks.find(({ id }) => id === block)?.text;
      return text !== undefined && isGraphemeBoundary(text, offset);
    });
}

describe('any range in any article', () => {
  it('is the same range when described and resolved again', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ blocks, range }) => {
        const canonical = canonicalText(blocks);
        const anchor = describeRange(canonical, range);
        expect(resolveAnchor(canonical, anchor)).toEqual({ kind: 'exact', range });
      }),
      { numRuns },
    );
  });

  it('is found at the same place, or named as uncertain, when all blocks were replaced', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ blocks, range }) => {
        const canonical = canonicalText(blocks);
        const replaced = canonicalText(withNewIds(blocks));
        const resolution = resolveAnchor(replaced, describeRange(canonical, range));
        expect(isAligned(replaced, resolution)).toBe(true);
        expect(['moved', 'ambiguous']).toContain(resolution.kind);
        if (resolution.kind === 'moved') {
          expect(sameOffsets(canonical, range, replaced, resolution.range)).toBe(true);
        }
        if (resolution.kind === 'ambiguous') {
          expect(
            resolution.candidates.some((found) => sameOffsets(canonical, range, replaced, found)),
          ).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('keeps its place when other blocks are edited, added and removed', () => {
    const edits = fc.record({ others: arbitraryBlocks(), extra: arbitraryBlocks() });
    fc.assert(
      fc.property(arbitraryPlace, edits, ({ blocks, range }, { others, extra }) => {
        const canonical = canonicalText(blocks);
        const first = canonical.indexOf(range.start.block) ?? 0;
        const last = canonical.indexOf(range.end.block) ?? first;
        const edited = canonicalText([
          ...withNewIds(extra),
          ...blocks.map((block, index) => {
            const other = others[index];
            return index >= first && index <= last ? block : { ...(other ?? block), id: block.id };
          }),
        ]);
        expect(resolveAnchor(edited, describeRange(canonical, range))).toEqual({
          kind: 'exact',
          range,
        });
      }),
      { numRuns },
    );
  });

  it('keeps its place or is named as uncertain when text is added before it in its block', () => {
    fc.assert(
      fc.property(
        arbitraryPlace,
        fc.constantFrom('Xyz ', 'the ', 'a'),
        ({ blocks, range }, added) => {
          const canonical = canonicalText(blocks);
          const edited = canonicalText(
            blocks.map((block) =>
              block.id === range.start.block && 'content' in block
                ? { ...block, content: [{ text: added }, ...block.content] }
                : block,
            ),
          );
          const anchor = describeRange(canonical, range);
          const resolution = resolveAnchor(edited, anchor);
          if (resolution.kind === 'moved') {
            expect(sliceRange(edited, resolution.range)).toBe(anchor.quote.exact);
            const shift = edited.text.length - canonical.text.length;
            const { start } = rangeOffsets(canonical, range);
            expect(offsetOf(edited, resolution.range.start)).toBe(start + shift);
          }
        },
      ),
      { numRuns },
    );
  });

  it('is never silently given words that are not its own', () => {
    fc.assert(
      fc.property(arbitraryPlace, arbitraryBlocks(), ({ blocks, range }, others) => {
        const anchor = describeRange(canonicalText(blocks), range);
        const canonical = canonicalText(others);
        const resolution = resolveAnchor(canonical, anchor);
        expect(isAligned(canonical, resolution)).toBe(true);
        if (resolution.kind === 'exact' || resolution.kind === 'moved') {
          expect(sliceRange(canonical, resolution.range)).toBe(anchor.quote.exact);
        }
      }),
      { numRuns },
    );
  });
});
