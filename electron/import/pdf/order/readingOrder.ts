import type { PageArea } from '../page/pageArea';
import type { PdfWord } from '../page/pdfWord';
import { splitPage } from './splitPage';

/** Words that are read one after the other, line by line. */
export interface Region {
  readonly words: readonly PdfWord[];
  /** True for what stands beside the text: a note in the margin, a box, a small table. */
  readonly aside: boolean;
  /** True where it is not sure that it is read by itself. */
  readonly inDoubt: boolean;
}

const DEEPEST = 12;

/**
 * Divides a page's words into the parts that are read one after the other: at each white strip that has
 * text on both sides which does not belong to the same rows, what is above the strip, then both sides,
 * then what is below. `rules` are the lines that the page draws: no column runs through a level one.
 */
export function readingOrder(words: readonly PdfWord[], rules: readonly PageArea[] = []): Region[] {
  return divide({ words, aside: false, inDoubt: false }, rules, 0);
}

function divide(region: Region, rules: readonly PageArea[], depth: number): Region[] {
  const { words, aside, inDoubt } = region;
  if (words.length === 0) return [];
  const split = depth < DEEPEST ? splitPage(words, rules) : undefined;
  if (!split) return [region];
  const part = (of: 'above' | 'first' | 'second' | 'below') => {
    const isBeside = of === 'first' || of === 'second';
    return divide(
      {
        words: split[of],
        aside: aside || (isBeside && of === split.aside),
        inDoubt: inDoubt || (isBeside && split.inDoubt),
      },
      rules,
      depth + 1,
    );
  };
  const besides =
    split.aside === 'first' ? (['second', 'first'] as const) : (['first', 'second'] as const);
  return [...part('above'), ...besides.flatMap(part), ...part('below')];
}
