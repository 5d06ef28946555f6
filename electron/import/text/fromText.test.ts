import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/article/block';
import { blockSchema } from '../../../shared/article/block';
import type { Extraction, ImportSource } from '../importer';
import { fromText } from './fromText';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(input: string | Uint8Array, more: Partial<ImportSource> = {}) {
  return fromText(
    { bytes: typeof input === 'string' ? bytesOf(input) : input, ...more },
    () => undefined,
  );
}

async function extract(
  input: string | Uint8Array,
  more: Partial<ImportSource> = {},
): Promise<Extraction> {
  const result = await read(input, more);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function textOf(block: Block): string {
  return 'content' in block ? block.content.map((run) => run.text).join('') : '';
}

const shape = (blocks: readonly Block[]) =>
  blocks.map((block) => `${block.type}: ${textOf(block)}`);

describe('fromText', () => {
  it('keeps the hyphens of words at the ends of lines that were broken at a width', async () => {
    const { blocks } = await extract(
      'The well-known harbour office said that the number of ships rose 12-\nfold since the storm, and that the money for a new bridge, which is £3-\nmillion or more, would be found by the council before the end of May.\n\nShips came.\n',
    );
    expect(blocks.map(textOf)).toEqual([
      'The well-known harbour office said that the number of ships rose 12-fold since the storm, and that the money for a new bridge, which is £3-million or more, would be found by the council before the end of May.',
      'Ships came.',
    ]);
  });

  it('finds headline, dateline, byline and paragraphs', async () => {
    const { metadata, blocks, encoding } = await extract(
      'Harbour reopens after storm\n\n3 March 2021, 09:05\nBy Ada Quill\nThe harbour “reopened” – at last.\n\nShips came.\n',
    );
    expect(metadata).toEqual({
      title: 'Harbour reopens after storm',
      published: '2021-03-03T09:05',
      byline: 'Ada Quill',
    });
    expect(shape(blocks)).toEqual([
      'heading: Harbour reopens after storm',
      'paragraph: 3 March 2021, 09:05',
      'paragraph: By Ada Quill',
      'paragraph: The harbour “reopened” – at last.',
      'paragraph: Ships came.',
    ]);
    expect(encoding).toBe('utf-8');
  });

  it('finds byline and date behind a standfirst, which may be broken at a width', async () => {
    const { metadata, blocks } = await extract(
      'Harbour reopens\n\nForty ships had waited outside for nine days, the harbour\noffice said on Monday.\n\nAda Quill\n3 March 2021\n\nShips came.\n',
    );
    expect(metadata).toMatchObject({ title: 'Harbour reopens', published: '2021-03-03' });
    expect(metadata.byline).toBeUndefined();
    expect(shape(blocks).slice(-3)).toEqual([
      'paragraph: Ada Quill',
      'paragraph: 3 March 2021',
      'paragraph: Ships came.',
    ]);
  });

  it('takes a line for a paragraph where there are no empty lines', async () => {
    const { blocks } = await extract(
      'Short headline\nThe first paragraph is a good deal longer than that.\nThe second one.\n',
    );
    expect(shape(blocks)).toEqual([
      'heading: Short headline',
      'paragraph: The first paragraph is a good deal longer than that.',
      'paragraph: The second one.',
    ]);
  });

  it('joins lines that were broken at a fixed width', async () => {
    const { blocks } = await extract(
      [
        'A headline',
        '',
        'The harbour of Westmere opened again on Monday after a storm had kept',
        'it closed for nine days, the harbour office said. Forty ships waited',
        'outside, among them two tankers.',
        '',
        'The cranes were not damaged, but the northern pier will need repairs',
        'that could take until the summer.',
      ].join('\n'),
    );
    expect(shape(blocks).slice(1)).toEqual([
      'paragraph: The harbour of Westmere opened again on Monday after a storm had kept it closed for nine days, the harbour office said. Forty ships waited outside, among them two tankers.',
      'paragraph: The cranes were not damaged, but the northern pier will need repairs that could take until the summer.',
    ]);
  });

  it('keeps the line breaks of a verse or an address', async () => {
    const { blocks } = await extract('A headline\n\nOne Road\nTwo Town\n\nThe end of it.\n');
    expect(shape(blocks)).toContain('paragraph: One Road\nTwo Town');
  });

  it('takes no sentence for a headline and names the article after its file', async () => {
    const { metadata, blocks } = await extract('It began at noon.\n\nThen it ended.\n', {
      name: 'Noon report.txt',
    });
    expect(metadata.title).toBe('Noon report');
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });

  it('sets no date from one that can be read in two ways, and says so', async () => {
    const { metadata, warnings } = await extract('A headline\n\n03/04/2021\n\nThe text of it.\n');
    expect(metadata.published).toBeUndefined();
    expect(warnings.join()).toContain('03/04/2021');
  });

  it.each(['', '\n \n\t\n', '\uFEFF\n'])('says that %j is empty', async (text) => {
    const result = await read(text);
    expect(result.ok ? 'ok' : result.error.code).toBe('empty');
  });

  it('handles CR, CRLF, U+2028 and U+2029', async () => {
    const { blocks } = await extract('A headline\r\n\r\nOne.\rTwo.\u2029Three.\u2028Four.');
    expect(shape(blocks)).toEqual([
      'heading: A headline',
      'paragraph: One.\nTwo.',
      'paragraph: Three.\nFour.',
    ]);
  });

  it('takes NUL and other control characters out and says so', async () => {
    const { blocks, warnings } = await extract('A headline\n\nO\u0000ne\u0007.\n');
    expect(shape(blocks)).toContain('paragraph: One.');
    expect(warnings).toEqual(['2 invisible control characters were taken out of the text.']);
  });

  it('replaces lone surrogates and says so', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0]);
    const { blocks, warnings, encoding } = await extract(bytes);
    expect(shape(blocks)).toEqual(['paragraph: A\uFFFDB']);
    expect(encoding).toBe('utf-16le');
    expect(warnings).toHaveLength(1);
  });

  it('gives a result with valid blocks for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(bytesOf)),
        async (bytes) => {
          const result = await read(bytes);
          if (!result.ok) return;
          for (const block of result.value.blocks) {
            expect(blockSchema.safeParse(block).success).toBe(true);
          }
        },
      ),
    );
  });

  it('keeps every line of any text in order', async () => {
    const line = fc.stringMatching(/^[A-Za-z .,“”–0-9]{0,80}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const result = await read(lines.join('\n'));
        if (!result.ok) return;
        const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(fold(result.value.blocks.map(textOf).join(' '))).toBe(fold(lines.join(' ')));
      }),
    );
  });
});
