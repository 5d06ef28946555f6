import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { run, wordFile } from '../docx/testing/wordDouble';
import { odtFile, paragraph } from '../odt/testing/odtDouble';
import { articleOf } from '../testing/testImport';

async function linesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const article = await articleOf({ name, bytes });
  return article.blocks.map((block) => blockText(block) || `[${block.type}]`);
}

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const HALF =
  '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>';
const ODF_HALF =
  '<math:math><math:mfrac><math:mn>1</math:mn><math:mn>2</math:mn></math:mfrac></math:math>';

describe('a formula in an office document', () => {
  it('stands in its sentence of a Word document, as an equation and as a field', async () => {
    const body = `<w:p>${run('About ')}<m:oMath>${HALF}</m:oMath>${run(' and ')}${field(' EQ \\f(3,7) ')}${run(' of 10')}${run('6', '<w:vertAlign w:val="superscript"/>')}</w:p>`;
    expect(await linesOf('a.docx', wordFile({ body }))).toEqual(['About ½ and 3/7 of 10⁶']);
  });

  it('stands in its sentence of an OpenDocument text', async () => {
    const text = paragraph(
      `About <draw:frame><draw:object>${ODF_HALF}</draw:object></draw:frame> of`,
    );
    expect(await linesOf('a.odt', odtFile({ text }))).toEqual(['About ½ of']);
  });

  it('stands in its sentence of an RTF document, as an equation and as a field', async () => {
    const fraction = String.raw`{\mf{\mfPr{\mctrlPr\f1}}{\mnum{\mr\f1 1}}{\mden{\mr 2}}}`;
    const power = String.raw`{\msSup{\me{\mr 10}}{\msup{\mr 6}}}`;
    const rtf = String.raw`{\rtf1 About {\mmath{\*\moMath ${fraction}{\mr +}${power}}{\mmathPict{\pict\pngblip 00}}} and {\field{\*\fldinst EQ \\f(3,7)}{\fldrslt }} of 10{\super 9} left.\par}`;
    expect(await linesOf('a.rtf', Buffer.from(rtf))).toEqual(['About ½+10⁶ and 3/7 of 10⁹ left.']);
  });
});

describe('formulas in a paragraph of their own', () => {
  it('stand in a line each', async () => {
    const formula = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
    const body = `<w:p><m:oMathPara>${formula('a=b')}${formula('c=d')}</m:oMathPara></w:p>`;
    expect(await linesOf('a.docx', wordFile({ body }))).toEqual(['a=b\nc=d']);
  });
});

describe('digits that are moved off their line and not called raised', () => {
  it('are raised or lowered in Word, and not where they are moved by a hair', async () => {
    const moved = (text: string, by: number) => run(text, `<w:position w:val="${by}"/>`);
    const body = `<w:p>${run('10')}${moved('6', 8)}${run(' of CO')}${moved('2', -6)}${run(', 10')}${moved('9', 1)}</w:p>`;
    expect(await linesOf('a.docx', wordFile({ body }))).toEqual(['10⁶ of CO₂, 109']);
  });

  it('are raised or lowered in RTF', async () => {
    const rtf = String.raw`{\rtf1 10{\up8\fs16 6} of CO{\dn4 2}, 10{\up 9}, 10{\up6 3\up0 5}.\par}`;
    expect(await linesOf('a.rtf', Buffer.from(rtf))).toEqual(['10⁶ of CO₂, 10⁹, 10³5.']);
  });
});

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('a small picture with a description', () => {
  const drawn = (size: number) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1" name="a" descr="minus"/><a:graphic><a:blip r:embed="p"/></a:graphic></wp:inline></w:drawing></w:r>`;
  const word = (body: string) =>
    wordFile({
      body,
      relationships: '<Relationship Id="p" Type="http://x/image" Target="media/p.png"/>',
      more: [{ name: 'word/media/p.png', content: PNG }],
    });

  it('is its word in a sentence of a Word document, and a picture alone or where it is large', async () => {
    expect(
      await linesOf('a.docx', word(`<w:p>${drawn(150_000)}${run(' 3 per cent')}</w:p>`)),
    ).toEqual(['minus 3 per cent']);
    expect(
      await linesOf('a.docx', word(`<w:p>${drawn(150_000)}</w:p><w:p>${run('a')}</w:p>`)),
    ).toEqual(['[figure]', 'a']);
    expect(await linesOf('a.docx', word(`<w:p>${drawn(900_000)}${run('a')}</w:p>`))).toEqual([
      'a',
      '[figure]',
    ]);
  });

  it('is its word in a sentence of an OpenDocument text', async () => {
    const frame = `<draw:frame text:anchor-type="as-char" svg:width="0.4cm" svg:height="0.3cm"><svg:desc>minus</svg:desc><draw:image xlink:href="Pictures/a.png"/></draw:frame>`;
    expect(await linesOf('a.odt', odtFile({ text: paragraph(`${frame} 3 per cent`) }))).toEqual([
      'minus 3 per cent',
    ]);
  });

  it('is its word in a sentence of an RTF document', async () => {
    const rtf = String.raw`{\rtf1 It was {\pict{\*\picprop{\sp{\sn wzDescription}{\sv minus}}}\picwgoal200\pichgoal200\pngblip 89504e470d0a1a0a00} 3 per cent.\par}`;
    expect(await linesOf('a.rtf', Buffer.from(rtf))).toEqual(['It was minus 3 per cent.']);
  });
});
