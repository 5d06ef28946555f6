import type { Page } from 'playwright-core';

/** Where words stand: left, top, right and bottom, in CSS pixels. */
export type WordRects = Readonly<Record<string, readonly [number, number, number, number]>>;

/** Where each word of the article stands in its text. */
export function wordRects(page: Page): Promise<WordRects> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const article = document.querySelector('.ProseMirror');
    const origin = article?.getBoundingClientRect();
    const rects: Record<string, [number, number, number, number]> = {};
    const blocks = article?.querySelectorAll(':scope > :not([data-row]), [data-cell]') ?? [];
    for (const [place, block] of [...blocks].entries()) {
      const nodes: { node: Node; start: number }[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: text.length });
        text += node.textContent;
      }
      const at = (offset: number, isEnd: boolean) => {
        const found = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
        if (!found) throw new Error('There is no text here.');
        return [found.node, offset - found.start] as const;
      };
      for (const { index, 0: word } of text.matchAll(/[^\s\u2013]+/g)) {
        const range = document.createRange();
        range.setStart(...at(index, false));
        range.setEnd(...at(index + word.length, true));
        const { left, top, right, bottom } = range.getBoundingClientRect();
        rects[`${place}:${index} ${word}`] = [
          left - (origin?.left ?? 0),
          top - (origin?.top ?? 0),
          right - (origin?.left ?? 0),
          bottom - (origin?.top ?? 0),
        ];
      }
    }
    return rects;
  });
}

/** Less than this cannot be seen: the browser rounds the width of each run of text to 1/64 (CSS pixels). */
const UNSEEN = 0.5;

/** The words that stand elsewhere, or nowhere any more. */
export function movedWords(before: WordRects, after: WordRects): string[] {
  const words = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...words].filter((word) => {
    const old = before[word];
    const edges = after[word];
    return !old || !edges?.every((edge, at) => Math.abs(edge - (old[at] ?? 0)) < UNSEEN);
  });
}
