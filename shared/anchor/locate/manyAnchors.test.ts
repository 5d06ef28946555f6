import { describe, expect, it } from 'vitest';
import { type CanonicalText, canonicalText, pointAt } from '../../article/canonicalText';
import { describeRange } from '../describeAnchor';
import { article, LONG, withNewIds } from '../testing/testArticle';
import { locateAnchors } from './locateAnchors';

describe('locateAnchors', () => {
  const blocks = article(
    ...Array.from({ length: 2_000 }, (_, index) => `${index} ${LONG} ${index * 7}.`),
  );
  const canonical = canonicalText(blocks);
  const anchors = Array.from({ length: 10_000 }, (_, index) => {
    const block = canonical.blocks[index % 2_000];
    const start = (block?.start ?? 0) + (index % 40);
    return describeRange(canonical, {
      start: pointAt(canonical, start),
      end: pointAt(canonical, start + 20),
    });
  });

  /** The kinds of standings that come out for some anchors. */
  function kinds(target: CanonicalText, some: typeof anchors) {
    const standingOf = locateAnchors(target, some);
    return [...new Set(some.map((anchor) => standingOf(anchor).kind))];
  }

  it('finds 10,000 anchors in place', () => {
    expect(kinds(canonical, anchors)).toEqual(['exact']);
  });

  it('finds 1,000 anchors again, or several places for them, after all blocks were replaced', () => {
    const replaced = canonicalText(withNewIds(blocks));
    expect(kinds(replaced, anchors.slice(0, 1_000)).sort()).toEqual(['detached', 'moved']);
  });

  // Looking for each of them everywhere would run into the runner's time limit.
  it('gives up on 10,000 anchors whose words are all gone', () => {
    const gone = canonicalText(article('Something else entirely. '.repeat(8_000)));
    expect(kinds(gone, anchors)).toEqual(['detached']);
  });
});
