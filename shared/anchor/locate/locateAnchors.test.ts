import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../article/block';
import {
  type CanonicalText,
  canonicalText,
  offsetOf,
  pointAt,
  rangeOffsets,
  sliceRange,
} from '../../article/canonicalText';
import { isGraphemeBoundary } from '../../article/offsets';
import type { Range } from '../../article/place';
import { arbitraryBlocks, arbitraryRange } from '../../article/testing/arbitraryArticle';
import { describeRange } from '../describeAnchor';
import { anchorOf, article, LONG, paragraph, withNewIds } from '../testing/testArticle';
import { createLocator, type Described, locateAnchors, type Standing } from './locateAnchors';

/** The kind of a standing and the words it is on, with the text before them. */
function shown(blocks: readonly Block[], standing: Standing): string {
  if (standing.kind === 'detached') return 'detached';
  const canonical = canonicalText(blocks);
  const { start, end } = rangeOffsets(canonical, standing.range);
  return `${standing.kind} ${canonical.text.slice(0, start)}[${canonical.text.slice(start, end)}]`;
}

function located(canonical: CanonicalText, anchor: Described): Standing {
  return createLocator(canonical)(anchor);
}

function standing(blocks: readonly Block[], anchor: Described): string {
  return shown(blocks, located(canonicalText(blocks), anchor));
}

describe('an anchor whose words are at their position', () => {
  it('stands there although its sentence goes on otherwise', () => {
    const anchor = anchorOf(article(`${LONG}.`), 'closed');
    const edited = article(`${LONG.replace('most of the spring', 'weeks')}.`);
    expect(standing(edited, anchor)).toMatch(/^exact .*\[closed\]$/);
  });

  it('stands there although the sentences around it are others', () => {
    const anchor = anchorOf(article('One. It fell by half. Two.'), 'It fell by half.');
    expect(standing(article('Six. It fell by half. More.'), anchor)).toBe(
      'exact Six. [It fell by half.]',
    );
  });

  it('does not stand on the next sentence that moved up when its own was cut', () => {
    const before = article(`Nothing is known. Mrs Okeld went home. Mrs Okeld said no. ${LONG}.`);
    const after = article(`Nothing is known. Mrs Okeld said no. ${LONG}.`);
    expect(standing(after, anchorOf(before, 'Mrs Okeld'))).toBe('detached');
    expect(standing(after, anchorOf(before, 'Mrs Okeld', 1))).toMatch(/^moved .*\[Mrs Okeld\]$/);
  });

  it('does not stand on the next sentence where that begins like its own, which was cut', () => {
    const cut = 'The price of bread in Bonn rose by 5 % in May. ';
    const next = 'The price of bread in Bonn rose by 5 % again in June, and nobody liked it.';
    expect(standing(article(next), anchorOf(article(`${cut}${next}`), '5 %'))).toBe('detached');
    const before = 'Nobody would say why it had come to that. ';
    const anchor = anchorOf(article(`${before}${cut}${next}`), '5 %');
    expect(standing(article(`${before}${next}`), anchor)).toBe('detached');
  });

  it('is looked for at once, however much context a file gives it', () => {
    const prefix = 'a'.repeat(200_000);
    const [block] = article(`${'a'.repeat(1_000)} b`);
    if (!block) throw new Error('The article has a block.');
    const point = { block: block.id, offset: 0 };
    const quote = { exact: 'a', prefix, suffix: prefix };
    expect(standing([block], { start: point, end: { ...point, offset: 1 }, quote })).toBe(
      'detached',
    );
  });

  it('stands nowhere for certain where either of two equal sentences may have been cut', () => {
    const blocks = article('It held. It broke in May. It held. It rose.');
    const after = article('It held. It rose.');
    expect(standing(after, anchorOf(blocks, 'It held'))).toBe('detached');
    expect(standing(after, anchorOf(blocks, 'It held', 1))).toBe('detached');
  });

  it('stands there although a grapheme before it is longer than its context', () => {
    const blocks = article(`So a${'\u0301'.repeat(40)}closed it was.`);
    expect(standing(blocks, anchorOf(blocks, 'closed'))).toMatch(/^exact .*\[closed\]$/);
  });

  it('does not stand inside a longer word', () => {
    const anchor = anchorOf(article(`They were subjected to torture. ${LONG}.`), 'subjected to');
    expect(standing(article(`They were subjected torture. ${LONG}.`), anchor)).toBe('detached');
  });

  it('does not stand inside a grapheme', () => {
    expect(standing(article('a e\u0301 b'), anchorOf(article('a e b'), 'e'))).toBe('detached');
  });

  it('does not stand at a position beyond its block', () => {
    const blocks = article('ab', 'cd');
    const canonical = canonicalText(blocks);
    const anchor = {
      start: { ...pointAt(canonical, 0), offset: 3 },
      end: pointAt(canonical, 5),
      quote: { exact: 'cd', prefix: 'ab\n', suffix: '' },
    };
    expect(standing(blocks, anchor)).toBe('moved ab\n[cd]');
  });
});

describe('an anchor whose words are elsewhere', () => {
  it('is followed within its block', () => {
    const anchor = anchorOf(article(`${LONG}.`), 'harbour');
    expect(standing(article(`In May, ${LONG}.`), anchor)).toMatch(/^moved In May.*\[harbour\]$/);
  });

  it('is followed over a split and a join of blocks', () => {
    const whole = article(`One. ${LONG}.`);
    const parted = [paragraph('blk_0', 'One.'), paragraph('blk_9', `${LONG}.`)];
    expect(standing(parted, anchorOf(whole, 'Officials'))).toBe('moved One.\n[Officials]');
    expect(standing(whole, anchorOf(parted, 'Officials'))).toBe('moved One. [Officials]');
  });

  it('is followed across blocks, to the start and the end of the article, with all ids new', () => {
    const blocks = article('It fell.', 'Then it rose.', 'Done.');
    const replaced = withNewIds(blocks);
    expect(standing(replaced, anchorOf(blocks, 'fell.\nThen it'))).toBe(
      'moved It [fell.\nThen it]',
    );
    expect(standing(replaced, anchorOf(blocks, 'It'))).toBe('moved [It]');
    expect(standing(replaced, anchorOf(blocks, 'Done.'))).toMatch(/^moved .*\[Done\.\]$/s);
  });

  it('is followed when one word beside it is another, and the sentence goes on as it did', () => {
    const anchor = anchorOf(article(`${LONG}.`), 'harbour');
    const edited = article(`It is late. ${LONG.replace('been', 'lain')}.`);
    expect(standing(edited, anchor)).toMatch(/^moved .*\[harbour\]$/);
  });

  it('is told from equal words by its context', () => {
    const blocks = article('The first 12 of May. The next 12 of June. The last 12 of July.');
    expect(standing(withNewIds(blocks), anchorOf(blocks, '12', 1))).toBe(
      'moved The first 12 of May. The next [12]',
    );
  });

  it('is nowhere when the context of several places is equal too', () => {
    const blocks = article(LONG, LONG, LONG, LONG);
    expect(standing(withNewIds(blocks), anchorOf(blocks, 'harbour', 1))).toBe('detached');
  });

  it('is told by its own block from places that fit alike', () => {
    const anchor = anchorOf(article(LONG, LONG, LONG, LONG), 'harbour', 1);
    const edited = article(LONG, `Late ${LONG}`, LONG, LONG);
    expect(standing(edited, anchor)).toBe(
      `moved ${LONG}\nLate ${LONG.split('harbour')[0]}[harbour]`,
    );
  });

  it('does not follow better context while the words still stand in their own block', () => {
    const anchor = anchorOf(article(LONG, LONG), 'harbour', 1);
    const edited = article(LONG, `So ${LONG.replace('Friday that the', 'a day of rest the')}`);
    expect(standing(edited, anchor)).toBe('detached');
  });

  it('is nowhere when one place fits before and another after', () => {
    const anchor = anchorOf(article('Exports rose 12 percent in May'), '12');
    const edited = withNewIds(article('Exports rose 12, not', 'In all 12 percent in May'));
    expect(standing(edited, anchor)).toBe('detached');
  });
});

describe('an anchor whose sentence was cut', () => {
  const SPEECH =
    'The minister called it the worst storm of the 20th century, as far as anybody could say.';
  const LETTER =
    'It was, she wrote, without doubt the worst storm of the 20th century, and it was soon forgotten.';

  it('does not go to the same phrase in another sentence', () => {
    const before = article(`One. ${SPEECH} Two.`, `Three. ${LETTER} Four.`);
    const after = article('One. Two.', `Three. ${LETTER} Four.`);
    for (const words of ['storm', '20th', '20th century', 'the worst storm of the 20th century']) {
      expect(standing(after, anchorOf(before, words))).toBe('detached');
      expect(standing(withNewIds(after), anchorOf(before, words))).toBe('detached');
      expect(standing(withNewIds(after), anchorOf(before, words, 1))).toMatch(/^moved/);
    }
  });

  it.each([
    ['a number', '12', 'The total was 12 in May.', 'Bus 12 runs again.'],
    ['a name', 'Mrs Okeld', 'Mrs Okeld said so.', 'Asked, Mrs Okeld laughed.'],
    ['a heading as a caption', 'The new quay', 'The new quay', 'The new quay'],
    [
      'a short sentence',
      'He declined to comment.',
      'He declined to comment.',
      'He declined to comment.',
    ],
  ])('does not go to its twin: %s', (_, words, own, twin) => {
    const before = article(`First. ${LONG}.`, own, 'Between.', `${twin} ${LONG}.`);
    const after = before.filter((__, index) => index !== 1);
    expect(standing(after, anchorOf(before, words))).toBe('detached');
    expect(standing(withNewIds(after), anchorOf(before, words))).toBe('detached');
  });

  it('does not go to the same cell of another row', () => {
    const row = (id: string, ...cells: string[]): Block => ({
      ...paragraph(id, ''),
      type: 'tableRow',
      cells: cells.map((text) => [{ text }]),
    });
    const rows = [
      row('blk_a', 'Aldmoor', '2,310', 'in 2025'),
      row('blk_b', 'Tarn', '1,045', 'in 2025'),
      row('blk_c', 'Marr', '2,310', 'in 2026'),
    ];
    expect(standing(rows.slice(1), anchorOf(rows, '2,310'))).toBe('detached');
    expect(standing(rows.toReversed(), anchorOf(rows, '2,310'))).toMatch(/^exact/);
  });

  it('does not take blanks and points around the words for context', () => {
    const before = article('... 12 ...', LONG);
    expect(standing(article(LONG, 'On ... 12 ... on it went.'), anchorOf(before, '12'))).toBe(
      'detached',
    );
  });
});

describe('several anchors of an article', () => {
  const QUOTE =
    '“We have nothing to hide from the people of this island and never had,” the director said again.';

  it('do not stand on the same words if they stood apart: a repeated quotation', () => {
    const before = article(`One. ${QUOTE} Two.`, `Three. ${QUOTE} Four.`);
    const after = article('One. Two.', `Three. ${QUOTE} Four.`);
    const words = 'people of this island';
    const anchors = [anchorOf(before, words), anchorOf(before, words, 1)];
    const kinds = (blocks: readonly Block[]) => {
      const standingOf = locateAnchors(canonicalText(blocks), anchors);
      return anchors.map((anchor) => standingOf(anchor).kind);
    };
    expect(kinds(before)).toEqual(['exact', 'exact']);
    expect(kinds(after)).toEqual(['detached', 'exact']);
    expect(kinds(withNewIds(after))).toEqual(['detached', 'detached']);
  });

  it('may stand on the same words if they stood on them', () => {
    const before = article(`One. ${QUOTE}`);
    const anchors = [
      anchorOf(before, 'people of this island'),
      anchorOf(before, 'this island and'),
      anchorOf(before, 'people of this island'),
    ];
    const standingOf = locateAnchors(canonicalText(withNewIds(before)), anchors);
    expect(anchors.map((anchor) => standingOf(anchor).kind)).toEqual(['moved', 'moved', 'moved']);
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

/** Whether both ends of where an anchor stands are between graphemes of their blocks. */
function isAligned(canonical: CanonicalText, standing: Standing): boolean {
  if (standing.kind === 'detached') return true;
  return [standing.range.start, standing.range.end].every(({ block, offset }) => {
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
        expect(located(canonical, anchor)).toEqual({ kind: 'exact', range });
      }),
      { numRuns },
    );
  });

  it('is found at the same place, or nowhere, when all blocks were replaced', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ blocks, range }) => {
        const canonical = canonicalText(blocks);
        const replaced = canonicalText(withNewIds(blocks));
        const standing = located(replaced, describeRange(canonical, range));
        expect(isAligned(replaced, standing)).toBe(true);
        if (standing.kind !== 'detached') {
          expect(sameOffsets(canonical, range, replaced, standing.range)).toBe(true);
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
        expect(located(edited, describeRange(canonical, range))).toEqual({
          kind: 'exact',
          range,
        });
      }),
      { numRuns },
    );
  });

  it('keeps its place or is nowhere when text is added before it in its block', () => {
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
          const standing = located(edited, anchor);
          if (standing.kind === 'moved') {
            expect(sliceRange(edited, standing.range)).toBe(anchor.quote.exact);
            const shift = edited.text.length - canonical.text.length;
            const { start } = rangeOffsets(canonical, range);
            expect(offsetOf(edited, standing.range.start)).toBe(start + shift);
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
        const standing = located(canonical, anchor);
        expect(isAligned(canonical, standing)).toBe(true);
        if (standing.kind === 'exact' || standing.kind === 'moved') {
          expect(sliceRange(canonical, standing.range)).toBe(anchor.quote.exact);
        }
      }),
      { numRuns },
    );
  });
});
