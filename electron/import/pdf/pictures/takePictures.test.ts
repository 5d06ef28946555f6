import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/article/blockText';
import type { ImportedArticle } from '../../../../shared/article/importResult';
import { pictureSize } from '../../../../shared/article/pictureSize';
import { FIRST_OBJECT, stream } from '../testing/pdfDouble';
import { paragraphAt, readPdf, STORY } from '../testing/readingDouble';

/** 40 by 40 pixels. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAKBueIx4ZKCMgoy0qqC+8P//8Nzc8P//////////////////////////////////////////////////////////2wBDAaq0tPDS8P//////////////////////////////////////////////////////////////////////////////wAARCAAoACgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAEC/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAACA//EABURAQEAAAAAAAAAAAAAAAAAAAAR/9oADAMBAAIRAxEAPwDABGtACFACFQBcRQAhQAhUAWgAAAB//9k=',
  'base64',
);
const LATER =
  'Six of the cables had been replaced in the spring, and the others would follow as soon as the money for them was found by the municipality.';

const picture = (size: number, more = '') =>
  `/Type/XObject/Subtype/Image/Width ${size}/Height ${size}/BitsPerComponent 8/ColorSpace/DeviceRGB${more}`;
const jpeg = stream(JPEG.toString('latin1'), picture(40, '/Filter/DCTDecode'));
/** Red, green and blue lie in rows. */
const samples = (size: number) => '\xff\0\0\0\xff\0\0\0\xff'.repeat((size * size) / 3 + 1);
const plain = (size: number, more = '') =>
  stream(samples(size).slice(0, size * size * 3), picture(size, more));

const draw = (x: number, y: number, size: number, name = 'Im') =>
  `q ${size} 0 0 ${size} ${x} ${y} cm /${name} Do Q `;
const resources = `/XObject<</Im ${FIRST_OBJECT} 0 R/Other ${FIRST_OBJECT + 1} 0 R>>`;

/** The blocks as a reader sees them; a picture as its description in brackets. */
function shown({ blocks }: ImportedArticle): string[] {
  return blocks.map((block) =>
    block.type === 'figure' ? `[${block.alt ?? ''}]` : blockText(block),
  );
}

async function pageOf(content: string, objects: readonly string[]): Promise<ImportedArticle> {
  return await readPdf({ pages: [{ content, resources }], objects });
}

describe('the pictures of a PDF', () => {
  it('stand between the paragraphs that are above and below them, a JPEG byte for byte', async () => {
    const content = paragraphAt(700, STORY) + draw(60, 500, 140) + paragraphAt(480, LATER);
    const article = await pageOf(content, [jpeg]);
    expect(shown(article)).toEqual([STORY, '[]', LATER]);
    const [taken] = article.pictures ?? [];
    expect(taken).toMatchObject({ block: article.blocks[1]?.id, mediaType: 'image/jpeg' });
    expect(taken && Buffer.from(taken.bytes).equals(JPEG)).toBe(true);
    expect(article.leftOut.join()).not.toContain('icture');
    expect(article.blocks[1]?.page).toBe(1);
  });

  it('are PNG where the file holds samples, or a JPEG that the page shows changed', async () => {
    const mask = stream(
      '\x80'.repeat(1600),
      '/Type/XObject/Subtype/Image/Width 40/Height 40/BitsPerComponent 8/ColorSpace/DeviceGray',
    );
    const content = paragraphAt(700, STORY) + draw(60, 500, 140) + draw(60, 300, 140, 'Other');
    const masked = `/Filter/DCTDecode/SMask ${FIRST_OBJECT + 2} 0 R`;
    const article = await pageOf(content, [
      plain(33),
      stream(JPEG.toString('latin1'), picture(40, masked)),
      mask,
    ]);
    const [one, two] = article.pictures ?? [];
    expect(one && pictureSize(one.bytes)).toEqual({
      mediaType: 'image/png',
      width: 33,
      height: 33,
    });
    expect(two && pictureSize(two.bytes)).toEqual({
      mediaType: 'image/png',
      width: 40,
      height: 40,
    });
    const bytes = Buffer.from(one?.bytes ?? []);
    const data = bytes.subarray(bytes.indexOf('IDAT') + 4, bytes.indexOf('IEND') - 8);
    const rows = Buffer.concat(
      [...Array(33).keys()].map((row) =>
        Buffer.concat([
          Buffer.of(0),
          Buffer.from(samples(33), 'latin1').subarray(row * 99, (row + 1) * 99),
        ]),
      ),
    );
    expect(inflateSync(data).equals(rows)).toBe(true);
  });

  it('have the description that a tagged PDF gives them', async () => {
    const article = await readPdf({
      pages: [
        {
          content: `${paragraphAt(700, STORY)}/Figure<</MCID 0>>BDC ${draw(60, 400, 200)}EMC`,
          resources,
          entries: '/StructParents 0',
        },
      ],
      catalog: `/MarkInfo<</Marked true>>/StructTreeRoot ${FIRST_OBJECT + 1} 0 R`,
      objects: [
        jpeg,
        `<</Type/StructTreeRoot/K ${FIRST_OBJECT + 2} 0 R/ParentTree<</Nums[0[${FIRST_OBJECT + 2} 0 R]]>>>>`,
        `<</Type/StructElem/S/Figure/P ${FIRST_OBJECT + 1} 0 R/Pg 10 0 R/K 0/Alt(Ships at\n dawn)>>`,
      ],
    });
    expect(shown(article)).toEqual([STORY, '[Ships at dawn]']);
  });

  it('are left out and said where they repeat as a logo does, or lie on a hidden layer', async () => {
    const page = (text: string, more = '') => ({
      content: draw(500, 740, 40) + paragraphAt(700, text) + more,
      resources: `${resources}/Properties<</Off ${FIRST_OBJECT + 2} 0 R>>`,
    });
    const article = await readPdf({
      pages: [
        page(STORY, draw(60, 300, 200, 'Other')),
        page(LATER),
        page('The end.', `/OC/Off BDC ${draw(60, 300, 200, 'Other')}EMC`),
      ],
      catalog: `/OCProperties<</OCGs[${FIRST_OBJECT + 2} 0 R]/D<</OFF[${FIRST_OBJECT + 2} 0 R]>>>>`,
      objects: [jpeg, plain(40), '<</Type/OCG/Name(Hidden)>>'],
    });
    expect(shown(article)).toEqual([STORY, '[]', LATER, 'The end.']);
    expect(article.leftOut).toContain(
      'Pictures that come again and again, as logos do (at 3 places).',
    );
    expect(article.leftOut).toContain('One picture; it has no description.');
  });

  it('are left out where they are ornaments or too many to be more than pieces', async () => {
    const dots = paragraphAt(700, STORY) + draw(60, 500, 12) + draw(60, 300, 100, 'Other');
    const small = await pageOf(dots, [jpeg, plain(8)]);
    expect(small.pictures).toBeUndefined();
    const pieces =
      paragraphAt(700, STORY) +
      Array.from({ length: 13 }, (_, at) => draw(60, at * 40, 40)).join('');
    const many = await pageOf(pieces, [jpeg]);
    expect(many.pictures).toBeUndefined();
    expect(many.leftOut).toContain('13 pictures; none has a description.');
  });

  it('that are damaged or larger than can be unpacked leave the text as it is', async () => {
    const content = paragraphAt(700, STORY) + draw(60, 500, 140) + draw(60, 300, 140, 'Other');
    const article = await pageOf(content, [
      stream('\xff\xd8\xff\xe0nothing', picture(40, '/Filter/DCTDecode')),
      stream('', picture(9000)),
    ]);
    expect(shown(article)).toEqual([STORY]);
    expect(article.leftOut).toContain('2 pictures; none has a description.');
  });

  it('that stand in a cell leave the table whole', async () => {
    const row = (y: number, name: string) =>
      `BT /F1 10 Tf 60 ${y} Td (${name}) Tj 150 0 Td (Twelve) Tj 150 0 Td (Forty) Tj ET\n`;
    const rows = ['Ship', 'Quay', 'Crane', 'Cable'].map((name, at) => row(600 - at * 20, name));
    const content = paragraphAt(700, STORY) + rows.join('') + draw(130, 565, 18);
    const { blocks } = await pageOf(content, [jpeg]);
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'tableRow',
      'tableRow',
      'tableRow',
      'tableRow',
      'figure',
    ]);
  });
});
