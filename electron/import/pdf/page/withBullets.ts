import type { PageArea } from './pageArea';
import type { PdfWord } from './pdfWord';

/** How far a bullet is from its text at most, in parts of the size. */
const FARTHEST = 2.5;
const LEAST_SIZE = 0.15;
const LARGEST_SIZE = 0.65;

/** Words with a sign for each dot that is drawn before the first of a line, as the bullets of lists are. */
export function withBullets(dots: readonly PageArea[], words: readonly PdfWord[]): PdfWord[] {
  const bullets = new Map<PdfWord, PdfWord>();
  for (const dot of dots) {
    const middle = (dot.y0 + dot.y1) / 2;
    const onLine = words.filter((word) => middle < word.y && middle > word.y - word.size * 0.75);
    const isFirst = (word: PdfWord) =>
      word.x0 - dot.x1 > 0 &&
      word.x0 - dot.x1 < word.size * FARTHEST &&
      dot.x1 - dot.x0 > word.size * LEAST_SIZE &&
      dot.x1 - dot.x0 < word.size * LARGEST_SIZE;
    const first = onLine.find(isFirst);
    if (!first) continue;
    const isTaken = onLine.some(
      (word) => word.x1 > dot.x0 - word.size * FARTHEST && word.x0 < first.x0,
    );
    if (!isTaken) {
      bullets.set(first, { ...first, text: '•', x0: dot.x0, x1: dot.x1, spaced: true });
    }
  }
  return words.flatMap((word) => {
    const bullet = bullets.get(word);
    return bullet ? [bullet, word] : [word];
  });
}
