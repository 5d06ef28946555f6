import type { DomBlocks } from './domToBlocks';
import type { HiddenText } from './hiddenText';

/** Plain sentences: what of a page's own text did not become blocks. */
export function htmlLeftOut(
  content: Pick<DomBlocks, 'droppedElements' | 'droppedLinks'>,
  hidden: HiddenText,
): string[] {
  const sentences: string[] = [];
  if (hidden.passages > 0) {
    const count = hidden.passages === 1 ? 'One passage' : `${hidden.passages} passages`;
    sentences.push(
      `${count} of hidden text that a reader of the page does not see, such as “${hidden.sample}”.`,
    );
  }
  for (const [kind, count] of content.droppedElements) {
    sentences.push(
      `${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${count}), which hold no text.`,
    );
  }
  if (content.droppedLinks > 0) {
    sentences.push(
      `The addresses of ${content.droppedLinks === 1 ? 'one link' : `${content.droppedLinks} links`} that are not complete http, https or mailto addresses; their words were kept.`,
    );
  }
  return sentences;
}
