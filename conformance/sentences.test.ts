import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { hasPandoc } from './otherReaders';
import { printTable } from './printTable';
import { compareSentences, SENTENCE_FORMATS, type SentenceFigures } from './sentences';

describe('documents, sentence by sentence and figure by figure beside pandoc', () => {
  it('are whole and in order, and no figure is another', async () => {
    if (!hasPandoc()) {
      process.stdout.write('Not compared sentence by sentence: there is no pandoc here.\n\n');
      return;
    }
    const all: SentenceFigures[] = [];
    for (const format of SENTENCE_FORMATS)
      all.push(await compareSentences(corporaFolder(), format));
    print(all);
    for (const { format, refused, sentences, whole, inOrder, lostFigures } of all) {
      expect(sentences, format).toBeGreaterThan(0);
      expect(refused, format).toEqual([]);
      expect(whole / sentences, format).toBeGreaterThan(0.97);
      expect(inOrder / sentences, format).toBeGreaterThan(0.96);
      // Of a book one chapter is read at a time.
      if (format !== 'epub') expect(lostFigures, format).toEqual([]);
    }
  });
});

function print(all: readonly SentenceFigures[]): void {
  printTable('Sentences and figures, beside pandoc', [
    ['', 'documents', 'sentences', 'whole', 'whole and in order', 'figures', 'of them kept'],
    ...all.map(({ format, documents, sentences, whole, inOrder, figures, lostFigures }) => [
      format,
      String(documents),
      String(sentences),
      (whole / sentences).toFixed(4),
      (inOrder / sentences).toFixed(4),
      String(figures),
      String(figures - lostFigures.length),
    ]),
  ]);
}
