import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../shared/article/importResult';
import { paragraph, wordFile } from './docx/testing/wordDouble';
import { odtFile } from './odt/testing/odtDouble';
import { articleOf } from './testing/testImport';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const EMF = Buffer.from([1, 0, 0, 0, 108, 0, 0, 0]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const PROSE =
  'The harbour of Westmere opened again on Monday, after a storm had kept it closed for nine days, the harbour office said, and forty ships that had waited outside came in.';

const read = (bytes: Uint8Array, name: string) => articleOf({ name, bytes });

/** The pictures taken, each with the figure that stands for it. */
function taken({ blocks, pictures = [] }: ImportedArticle) {
  return pictures.map(({ block, name, mediaType, bytes }) => {
    const figure = blocks.find(({ id }) => id === block);
    if (figure?.type !== 'figure') return expect.fail('a picture has a figure');
    const caption = figure.content.map(({ text }) => text).join('');
    return { alt: figure.alt, caption, name, mediaType, bytes: Buffer.from(bytes) };
  });
}

const relation = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="x/image" Target="${target}"/>`;
const wordPicture = (id: string, description = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="P"${description}/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`;

describe('the pictures in a document', () => {
  it('are taken out of a Word document byte for byte, with description and caption', async () => {
    const article = await read(
      wordFile({
        styles: '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>',
        relationships: relation('a', 'media/ship.png') + relation('b', 'media/drawing.emf'),
        more: [
          { name: 'word/media/ship.png', content: PNG },
          { name: 'word/media/drawing.emf', content: EMF },
        ],
        body: [
          paragraph(PROSE),
          wordPicture('a', ' descr="An old ship"'),
          paragraph('The ship', '<w:pStyle w:val="C"/>'),
          paragraph('Later.'),
          wordPicture('a'),
          wordPicture('b', ' descr="A plan"'),
        ].join(''),
      }),
      'a.docx',
    );
    const ship = { name: 'ship.png', mediaType: 'image/png', bytes: PNG };
    expect(taken(article)).toEqual([
      { ...ship, alt: 'An old ship', caption: 'The ship' },
      { ...ship, alt: undefined, caption: '' },
    ]);
    expect(article.leftOut).toEqual([
      'One picture, some of kinds that are not shown (EMF); its description was kept.',
    ]);
  });

  it('are taken out of an OpenDocument text', async () => {
    const article = await read(
      odtFile({
        text: `<text:p>${PROSE}</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>An old ship</svg:desc></draw:frame></text:p>`,
        more: [{ name: 'Pictures/1.png', content: PNG }],
      }),
      'a.odt',
    );
    expect(taken(article)).toEqual([
      { alt: 'An old ship', caption: '', name: '1.png', mediaType: 'image/png', bytes: PNG },
    ]);
    expect(article.leftOut).toEqual([]);
  });

  it('are taken out of a saved page that holds them; others are named by address', async () => {
    const data = `data:image/png;base64,${PNG.toString('base64')}`;
    const article = await read(
      Buffer.from(
        `<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>${PROSE}</p><figure><img alt="Quay" src="${data}"><figcaption>The quay</figcaption></figure><p>${PROSE}</p><img alt="Far" src="https://example.org/far.png"><img alt="Drawn" src="data:image/svg+xml;base64,${SVG.toString('base64')}"><img alt="False" src="data:image/png;base64,${SVG.toString('base64')}"><p>${PROSE}</p></article>`,
      ),
      'a.html',
    );
    expect(taken(article)).toEqual([
      { alt: 'Quay', caption: 'The quay', name: 'picture.png', mediaType: 'image/png', bytes: PNG },
    ]);
    const figures = article.blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(figures.map(({ alt, address }) => [alt, address])).toEqual([
      ['Quay', undefined],
      ['Far', 'https://example.org/far.png'],
      ['Drawn', undefined],
      ['False', undefined],
    ]);
    expect(article.leftOut).toContain(
      'Pictures of kinds that are not shown (2), which hold no text.',
    );
  });
});
