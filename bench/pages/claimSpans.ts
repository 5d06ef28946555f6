import type { Block } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';
import type { ProjectFile } from '../../shared/project/file/projectFile';

/** A piece of a block on which a claim stands: offsets into the block's text, UTF-16 units. */
export interface ClaimSpan {
  readonly claim: number;
  readonly from: number;
  readonly to: number;
}

/** The pieces of each block in order, read off the anchors as they stand in the file. */
export function claimSpans({ article, claims }: ProjectFile): ReadonlyMap<string, ClaimSpan[]> {
  const places = new Map(article.blocks.map(({ id }, place) => [id, place]));
  const spans = new Map<string, ClaimSpan[]>();
  claims.forEach(({ anchors }, claim) => {
    for (const { start, end } of anchors) {
      const [first = 0, last = 0] = [places.get(start.block), places.get(end.block)];
      for (let place = first; place <= last; place += 1) {
        const block = article.blocks[place];
        if (!block) continue;
        const span = {
          claim,
          from: place === first ? start.offset : 0,
          to: place === last ? end.offset : blockText(block).length,
        };
        const known = spans.get(block.id);
        if (known) known.push(span);
        else spans.set(block.id, [span]);
      }
    }
  });
  return spans;
}

/** Where each block begins in the text of all, with so many characters between two. */
export function blockStarts(blocks: readonly Block[], between: number): Map<string, number> {
  let at = 0;
  return new Map(
    blocks.map((block) => {
      const entry: [string, number] = [block.id, at];
      at += blockText(block).length + between;
      return entry;
    }),
  );
}
