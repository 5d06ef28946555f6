import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { outcomeOf } from '../testing/testImport';
import {
  FIRST_OBJECT,
  fontOfMeanings,
  line,
  type PdfDouble,
  pdfFile,
  stream,
} from './testing/pdfDouble';
import { paragraphAt, readPdf, STORY } from './testing/readingDouble';

const failure = (double: PdfDouble) => outcomeOf({ bytes: pdfFile(double) });

const scanOf = (width: number, height: number) => ({
  content: `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`,
  resources: `/XObject<</Im ${FIRST_OBJECT} 0 R>>`,
});
const IMAGE_OBJECT = stream(
  '\x80',
  '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray',
);

describe('the letters of a PDF, and what is said of them', () => {
  it('expands ligatures', async () => {
    const { font, object } = fontOfMeanings(['\ufb01', '\ufb02', '\ufb04'], FIRST_OBJECT);
    const { blocks } = await readPdf({
      fonts: { L: font },
      objects: [object],
      pages: [
        {
          content:
            line(60, 700, 'a', 10, 'L') +
            line(66, 700, 'nd a') +
            line(90, 700, 'c', 10, 'L') +
            line(96, 700, 'uent'),
        },
      ],
    });
    expect(blocks.map(blockText)).toEqual(['find affluent']);
  });

  it('reads right-to-left text in its order and warns', async () => {
    const { font, object } = fontOfMeanings([...'אבגדהוזחטי'], FIRST_OBJECT);
    const seen =
      line(60, 700, 'cba', 10, 'H') + line(84, 700, '1974') + line(114, 700, '(fed', 10, 'H');
    const { blocks, warnings } = await readPdf({
      fonts: { H: font },
      objects: [object],
      pages: [{ content: seen }],
    });
    expect(blocks.map(blockText)).toEqual(['דהו) 1974 אבג']);
    expect(warnings.join()).toContain('right-to-left');
  });

  it('warns where the document does not say what its letters mean', async () => {
    const { font, object } = fontOfMeanings(['\ue001', '\ue002', '\ue003'], FIRST_OBJECT);
    const { blocks, warnings } = await readPdf({
      fonts: { U: font },
      objects: [object],
      pages: [{ content: line(60, 700, 'abc', 10, 'U') + line(84, 700, 'harbour') }],
    });
    expect(blocks.map(blockText)).toEqual(['��� harbour']);
    expect(warnings.join()).toMatch(/does not say what many of its letters mean/);
  });

  it('says that scanned pages are pictures, and names those among pages of text', async () => {
    const scan = scanOf(600, 800);
    expect(await failure({ pages: [scan, scan], objects: [IMAGE_OBJECT] })).toMatch(
      /^empty: The pages of this PDF are pictures/,
    );
    const { warnings, blocks } = await readPdf({
      objects: [IMAGE_OBJECT],
      pages: [{ content: paragraphAt(700, STORY) }, scan, scan, { content: '' }],
    });
    expect(blocks.map(blockText)).toEqual([STORY]);
    expect(warnings.join()).toContain('Pages 2 and 3 are a picture');
    expect(await failure({ pages: [{ content: '' }] })).toMatch(/^empty: There is no text/);
  });

  it('takes text that a machine recognised in a scan, and says so', async () => {
    const { content, resources } = scanOf(600, 800);
    const { blocks, warnings } = await readPdf({
      objects: [IMAGE_OBJECT],
      pages: [{ content: `${content} 3 Tr ${paragraphAt(700, STORY)}`, resources }],
    });
    expect(blocks.map(blockText)).toEqual([STORY]);
    expect(warnings.join()).toContain('recognised in a picture');
  });

  it('leaves out text that a reader does not see, and says so', async () => {
    const { blocks, leftOut } = await readPdf({
      catalog: `/OCProperties<</OCGs[${FIRST_OBJECT} 0 R]/D<</OFF[${FIRST_OBJECT} 0 R]>>>>`,
      objects: ['<</Type/OCG/Name(Draft)>>'],
      pages: [
        {
          resources: `/Properties<</Draft ${FIRST_OBJECT} 0 R>>`,
          content: `${paragraphAt(700, STORY)}/OC /Draft BDC ${line(60, 600, 'layer')} EMC q 3 Tr ${line(60, 580, 'clear')} Q ${line(60, 900, 'outside')}`,
        },
      ],
    });
    expect(blocks.map(blockText)).toEqual([STORY]);
    expect(leftOut.join()).toContain('hidden text');
  });
});
