import { describe, expect, it } from 'vitest';
import type { Block } from '../../article/block';
import { canonicalText, rangeOffsets } from '../../article/canonicalText';
import type { Described } from '../locate/locateAnchors';
import { anchorOf, article, LONG, withNewIds } from '../testing/testArticle';
import { createOffers } from './createOffers';

/** What is offered: why, and the words with the text before them. */
function offered(blocks: readonly Block[], anchor: Described): string[] {
  const canonical = canonicalText(blocks);
  return createOffers(canonical)(anchor).map(({ range, why }) => {
    const { start, end } = rangeOffsets(canonical, range);
    return `${why} ${canonical.text.slice(0, start)}[${canonical.text.slice(start, end)}]`;
  });
}

describe('createOffers', () => {
  it('offers all places that cannot be told apart, the nearest first', () => {
    const anchor = anchorOf(article(LONG, LONG, LONG), 'harbour', 1);
    const edited = article('Late.', LONG, 'Later.', LONG);
    const [before] = LONG.split('harbour');
    expect(offered(withNewIds(edited), anchor)).toEqual([
      `words Late.\n${before}[harbour]`,
      `words Late.\n${LONG}\nLater.\n${before}[harbour]`,
    ]);
  });

  it('offers both where one place fits before and another after', () => {
    const anchor = anchorOf(article('Exports rose 12 percent in May'), '12');
    const edited = withNewIds(article('Exports rose 12, not', 'In all 12 percent in May'));
    expect(offered(edited, anchor)).toHaveLength(2);
  });

  it('offers the very words in a foreign context', () => {
    const anchor = anchorOf(article('It fell by half.'), 'fell');
    expect(offered(article('It fell to bits.'), anchor)).toEqual(['words It [fell]']);
  });

  it('offers a twin of a passage whose words were deleted in place', () => {
    const anchor = anchorOf(article(LONG, 'Between.', LONG), 'harbour', 1);
    const edited = article(LONG, 'Between.', LONG.replace('harbour had', ''));
    expect(offered(edited, anchor)).toHaveLength(1);
  });

  it('offers similar words, in place before elsewhere', () => {
    const anchor = anchorOf(article('Old news.', `${LONG}.`), 'had been closed for most');
    const edited = article(
      'Old news has been closed for some.',
      `${LONG.replace('most', 'much')}.`,
    );
    expect(offered(edited, anchor)).toEqual([
      expect.stringMatching(/^similar .*harbour \[had been closed for mu[a-z]*\]$/s),
    ]);
  });

  it('offers similar words after all blocks were replaced', () => {
    const anchor = anchorOf(article('Old news.', `${LONG}.`), 'the harbour had been closed');
    const edited = withNewIds(article('Old news.', `${LONG.replace('harbour', 'harbours')}.`));
    expect(offered(edited, anchor)).toEqual([
      expect.stringMatching(/^similar .*\[the harbours had been closed\]$/s),
    ]);
  });

  it('offers the rewritten place rather than the same words far away', () => {
    const anchor = anchorOf(article(`The total was 4,512 when ${LONG}`), '4,512');
    const edited = article(`The total was 4,513 when ${LONG}`, 'Bus 4,512 runs again.');
    expect(offered(edited, anchor)).toEqual([
      expect.stringMatching(/^similar The total was \[4,513?\]$/),
    ]);
  });

  it('offers nothing when nothing alike is left', () => {
    const anchor = anchorOf(article('It fell by half.', LONG), 'It fell by half.');
    expect(offered(article('Nothing of the kind.', 'Zzz'), anchor)).toEqual([]);
    expect(offered([], anchor)).toEqual([]);
  });
});
