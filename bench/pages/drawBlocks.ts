import { blockText } from '../../shared/article/blockText';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import type { ClaimSpan } from './claimSpans';

/** Draws a block each as an element, with a span around every run on which the same claims stand. */
export function drawBlocks(
  project: ProjectFile,
  into: Element,
  spans: ReadonlyMap<string, readonly ClaimSpan[]>,
): Map<number, HTMLElement[]> {
  const elements = new Map<number, HTMLElement[]>();
  const fragment = document.createDocumentFragment();
  for (const block of project.article.blocks) {
    const element = document.createElement(block.type === 'heading' ? 'h1' : 'p');
    const text = blockText(block);
    const here = spans.get(block.id) ?? [];
    const borders = new Set([0, text.length, ...here.flatMap(({ from, to }) => [from, to])]);
    const sorted = [...borders].sort((a, b) => a - b);
    for (let at = 1; at < sorted.length; at += 1) {
      const [from = 0, to = 0] = [sorted[at - 1], sorted[at]];
      const over = here.filter((span) => span.from <= from && span.to >= to);
      const words = text.slice(from, to);
      if (over.length === 0) {
        element.append(words);
        continue;
      }
      const span = document.createElement('span');
      span.className = 'claim';
      span.append(words);
      for (const { claim } of over) {
        const known = elements.get(claim);
        if (known) known.push(span);
        else elements.set(claim, [span]);
      }
      element.append(span);
    }
    fragment.append(element);
  }
  into.replaceChildren(fragment);
  return elements;
}
