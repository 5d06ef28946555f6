import { listWords } from '../../../shared/report/words/listWords';
import type { PlacedComments } from './placeComments';

const MOST_NAMES = 5;
const LONGEST_NAME = 60;

/** Plain sentences: which comments were left out, and why. */
export function commentsLeftOut({ placeless }: PlacedComments): string[] {
  const [one] = placeless;
  if (!one) return [];
  const names = [
    ...new Set(placeless.flatMap(({ author }) => author?.slice(0, LONGEST_NAME) ?? [])),
  ];
  const shown = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['others'] : [])];
  const by = shown.length > 0 ? ` by ${listWords(shown)}` : '';
  return placeless.length === 1
    ? [`One comment${by} that stands nowhere in the text.`]
    : [`${placeless.length.toLocaleString('en')} comments${by} that stand nowhere in the text.`];
}

/** Plain sentences: which comments may not stand where their authors put them. */
export function commentWarnings({ moved, shortened }: PlacedComments): string[] {
  const sentences: string[] = [];
  if (moved === 1) {
    sentences.push('One comment stands on no words of the text; it was given the nearest word.');
  } else if (moved > 1) {
    sentences.push(
      `${moved.toLocaleString('en')} comments stand on no words of the text; each was given the nearest word.`,
    );
  }
  if (shortened > 0) {
    sentences.push(
      `The comments quote more text than a claim can hold; ${shortened.toLocaleString('en')} of them stand on the first word of their passage.`,
    );
  }
  return sentences;
}
