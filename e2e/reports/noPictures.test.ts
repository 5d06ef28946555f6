import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/article/block';
import { newId } from '../../shared/id';
import { exportFormatSchema } from '../../shared/ipc/exportFormat';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { enrichedSample } from '../enrichedSample';
import { everythingIn, holds } from './everythingIn';
import { exportAs } from './exportAs';

/** A bundle hands attached files on as they are: they are evidence, and their sums are in it. */
const REPORTS = exportFormatSchema.options.filter((format) => format !== 'bundle');

/** Where formats keep pictures, and what pictures and what cameras wrote into them begin with. */
const PICTURE =
  /<img|<picture|data:image|word\/media|xl\/media|\/subtype\s*\/image|\x89png|jfif|exif|gif8[79]a/i;
const SUM = 'f1'.repeat(32);

function withPicture(): ProjectFile {
  const project = enrichedSample();
  const figure: Block = {
    id: newId('block'),
    type: 'figure',
    alt: 'The ferry at the quay',
    address: 'https://news.example/quay.jpg',
    attachment: {
      sha256: SUM,
      name: 'quay.jpg',
      mediaType: 'image/jpeg',
      bytes: 4000,
      captured: project.created,
    },
    content: [{ text: 'The quay in August' }],
  };
  return {
    ...project,
    article: { ...project.article, blocks: [...project.article.blocks, figure] },
  };
}

describe('a picture of the article, with what its camera wrote into it', () => {
  it.each(REPORTS)('is in no report as %s', async (format) => {
    const made = await exportAs(withPicture(), 'editor', format);
    if (!made.ok) throw new Error(made.error.message);
    const everything = await everythingIn(made.value.bytes);
    expect(everything.texts.length).toBeGreaterThan(0);
    expect(everything.texts.filter((text) => PICTURE.test(text))).toEqual([]);
    // `exportAs` gives an attached file this text.
    for (const word of [SUM, 'the file with the sum']) expect(holds(everything, word)).toBe(false);
  });
});
