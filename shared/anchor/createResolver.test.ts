import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../article/block';
import { type CanonicalText, canonicalText, pointAt } from '../article/canonicalText';
import { describeRange } from './describeAnchor';
import { createResolver } from './resolveAnchor';

const LONG = 'Officials said on Friday that the harbour had been closed for most of the spring';

function article(...texts: string[]): Block[] {
  return texts.map((text, index) =>
    blockSchema.parse({ id: `blk_${index}`, type: 'paragraph', content: [{ text }] }),
  );
}

function withNewIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => blockSchema.parse({ ...block, id: `blk_new-${index}` }));
}

describe('createResolver', () => {
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

  /** The milliseconds it takes to resolve some anchors, and the kinds that came out. */
  function timed(target: CanonicalText, some: typeof anchors) {
    const began = performance.now();
    const resolve = createResolver(target);
    const kinds = new Set(some.map((anchor) => resolve(anchor).kind));
    return { ms: performance.now() - began, kinds: [...kinds] };
  }

  it('resolves 10,000 anchors in place within 100 ms', () => {
    timed(canonical, anchors);
    const { ms, kinds } = timed(canonical, anchors);
    expect(kinds).toEqual(['exact']);
    expect(ms).toBeLessThan(100);
  });

  it('resolves 1,000 anchors after all blocks were replaced within 2 s', () => {
    const { ms } = timed(canonicalText(withNewIds(blocks)), anchors.slice(0, 1_000));
    expect(ms).toBeLessThan(2_000);
  });

  it('bounds the time for anchors whose words are all gone', () => {
    const gone = article('Something else entirely. '.repeat(8_000));
    const { ms } = timed(canonicalText(gone), anchors);
    expect(ms).toBeLessThan(8_000);
  });
});
