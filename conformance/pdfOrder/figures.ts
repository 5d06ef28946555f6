import type { Block } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';

/** Digits that one reader finds and the other does not, each as often as it does. */
export interface FiguresApart {
  /** Read by Galley alone. */
  readonly more: string;
  /** Read by the other alone, but for the numbers of pages, which Galley leaves out and says so. */
  readonly missing: string;
}

/** The text of blocks with the numbers of lists, which are no text of theirs. */
export function textWithNumbers(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const number = block.type === 'listItem' ? (block.number ?? '') : '';
      return `${number} ${blockText(block)}`;
    })
    .join('\n');
}

/** Compares every digit of a document; the reference keeps the layout and ends each page with a form feed. */
export function compareFigures(found: string, reference: string): FiguresApart {
  const left = new Map<string, number>();
  for (const digit of digitsOf(reference)) left.set(digit, (left.get(digit) ?? 0) + 1);
  let more = '';
  for (const digit of digitsOf(found)) {
    const count = left.get(digit) ?? 0;
    if (count === 0) more += digit;
    else left.set(digit, count - 1);
  }
  for (const digit of reference.split('\f').flatMap(pageNumber)) {
    const count = left.get(digit) ?? 0;
    if (count > 0) left.set(digit, count - 1);
  }
  return { more, missing: [...left].map(([digit, count]) => digit.repeat(count)).join('') };
}

function digitsOf(text: string): string[] {
  return text.normalize('NFKC').match(/\p{Nd}/gu) ?? [];
}

/** The digits of the first and of the last line of a page. */
function pageNumber(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  return [lines[0], lines.at(-1)].flatMap((line) => digitsOf(line ?? ''));
}
