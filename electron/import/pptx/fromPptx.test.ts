import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf, outcomeOf } from '../testing/testImport';

const MAIN = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const paragraph = (...runs: readonly string[]) => `<a:p>${runs.join('')}</a:p>`;
const run = (text: string, look = '') => `<a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r>`;
const shape = (paragraphs: string, role = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${role && `<p:ph type="${role}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;
const slide = (shapes: string, look = '') =>
  `<p:sld xmlns:p="${MAIN}" xmlns:a="${DRAWING}" ${look}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;

/** A presentation of these slides; the last of them has notes. */
const presentation = (...slides: readonly string[]) => presentationWith(undefined, slides);

/** Without `notes` the file does not have those of its last slide. */
function presentationWith(notes: string | undefined, slides: readonly string[]): Uint8Array {
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (all: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  const numbered = slides.map((text, at) => [at + 1, text] as const);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': relationships(relationship('r1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation xmlns:p="${MAIN}" xmlns:r="${OFFICE}"><p:sldIdLst>${numbered.map(([at]) => `<p:sldId id="${255 + at}" r:id="r${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      numbered.map(([at]) => relationship(`r${at}`, 'slide', `slides/slide${at}.xml`)).join(''),
    ),
    [`ppt/slides/_rels/slide${slides.length}.xml.rels`]: relationships(
      relationship('r1', 'notesSlide', '../notesSlides/notesSlide1.xml'),
    ),
  };
  if (notes !== undefined) files['ppt/notesSlides/notesSlide1.xml'] = notes;
  for (const [at, text] of numbered) files[`ppt/slides/slide${at}.xml`] = text;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

describe('fromPptx', () => {
  it('reads slides in their order: titles, text, tables, groups', async () => {
    const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${['Year', '2026'].map((text) => `<a:tr><a:tc><a:txBody>${paragraph(run(text))}</a:txBody></a:tc></a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const bytes = presentation(
      slide(
        shape(paragraph(run('9 per cent more, '), run('613,400', 'b="1"')), 'body') +
          shape(paragraph(run('Ferries')), 'ctrTitle') +
          shape(paragraph(run('12')), 'sldNum'),
      ),
      slide(
        `<p:grpSp>${shape(paragraph(run('Load 10'), run('6', 'baseline="30000"')))}</p:grpSp>${table}<p:pic/><p:graphicFrame/>`,
      ),
      slide(shape(paragraph(run('Not shown'))), 'show="0"'),
    );
    const { blocks, metadata, leftOut } = await articleOf({ bytes, name: 'a.pptx' });
    expect(blocks.map((block) => [block.type, blockText(block), block.page])).toEqual([
      ['heading', 'Ferries', 1],
      ['paragraph', '9 per cent more, 613,400', 1],
      ['paragraph', 'Load 10⁶', 2],
      ['tableRow', 'Year', 2],
      ['tableRow', '2026', 2],
    ]);
    expect(metadata.title).toBe('Ferries');
    expect(leftOut).toEqual(['1 hidden slide.', '1 picture.', '1 chart or drawing.']);
  });

  it('reads the notes of the speaker after their slide, and says so where they are missing', async () => {
    const slides = [slide(shape(paragraph(run('Words'))))];
    const notes = slide(
      shape('', 'sldImg') +
        shape(paragraph(run('Ask for the 2025 figure.')), 'body') +
        shape(paragraph(run('1')), 'sldNum'),
    ).replaceAll('p:sld', 'p:notes');
    const read = await articleOf({ bytes: presentationWith(notes, slides) });
    expect(read.blocks.map((block) => [block.type, blockText(block), block.page])).toEqual([
      ['paragraph', 'Words', 1],
      ['heading', 'Speaker’s notes', 1],
      ['paragraph', 'Ask for the 2025 figure.', 1],
    ]);
    expect(read.leftOut).toEqual([]);
    expect((await articleOf({ bytes: presentation(...slides) })).leftOut).toEqual([
      'The speaker’s notes of 1 slide, which are not in the file.',
    ]);
  });

  it('is empty without words, and refused where it is cut off', async () => {
    expect(await outcomeOf({ bytes: presentation(slide('')), name: 'a.pptx' })).toMatch(/^empty/);
    const cut = presentation(slide('')).subarray(0, -200);
    expect(await outcomeOf({ bytes: cut, name: 'a.pptx' })).toMatch(/^broken.*presentation/);
  });
});
