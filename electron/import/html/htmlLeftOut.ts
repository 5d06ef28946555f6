import { droppedLinkWords, sentenceCase, someOf } from '../blocks/lossWords';
import type { DomBlocks } from './domToBlocks';
import type { HiddenText } from './hiddenText';

/** Plain sentences: what of a page's own text did not become blocks. */
export function htmlLeftOut(
  content: Pick<DomBlocks, 'droppedElements' | 'droppedLinks'>,
  hidden: HiddenText,
): string[] {
  const sentences: string[] = [];
  if (hidden.passages > 0) {
    sentences.push(
      `${sentenceCase(someOf(hidden.passages, 'passage'))} of hidden text that a reader of the page does not see, such as “${hidden.sample}”.`,
    );
  }
  for (const [kind, count] of content.droppedElements) {
    sentences.push(`${sentenceCase(kind)} (${count}), which hold no text.`);
  }
  return [...sentences, ...droppedLinkWords(content.droppedLinks)];
}
