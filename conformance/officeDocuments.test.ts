import { describe, expect, it } from 'vitest';
import { corporaFolder } from './corpora';
import { compareOffice, type OfficeFigures } from './officeDocuments';
import { hasPandoc } from './otherReaders';
import { printTable } from './printTable';

describe.each(['docx', 'odt'] as const)('%s, beside other readers', (format) => {
  it('keeps every word, table, note and comment', async () => {
    const figures = await compareOffice(corporaFolder(), format);
    print(format, figures);
    expect(figures.length).toBeGreaterThan(0);
    for (const { name, other, inDocument, kept } of figures) {
      // Not all: pandoc says the caption of a table twice, mammoth runs lines together.
      expect(other.share, name).toBeGreaterThan(0.98);
      expect(kept, name).toEqual(inDocument);
    }
  });
});

function print(format: string, figures: readonly OfficeFigures[]): void {
  printTable(`Documents, ${format} (${figures.length})`, [
    ['', 'words', 'other reader', 'its words', 'of them kept', 'table rows', 'notes', 'comments'],
    ...figures.map(({ name, words, other, inDocument, kept }) => [
      name,
      String(words),
      other.reader,
      String(other.words),
      other.share.toFixed(4),
      ...(['rows', 'notes', 'comments'] as const).map(
        (what) => `${kept[what]} of ${inDocument[what]}`,
      ),
    ]),
  ]);
  if (!hasPandoc()) {
    process.stdout.write(
      'Not compared: what pandoc reads, and documents that it makes. There is no pandoc here (Debian: pandoc).\n\n',
    );
  }
}
