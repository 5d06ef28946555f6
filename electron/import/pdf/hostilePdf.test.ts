import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { importArticle } from '../importArticle';
import { outcomeOf, testImport } from '../testing/testImport';
import { column, FIRST_OBJECT, line, type PdfDouble, pdfFile, stream } from './testing/pdfDouble';

const TEXT = 'The harbour of Westmere opened again on Monday, the harbour office said.';
const PAGE = { content: column({ x: 60, y: 700, text: TEXT, letters: 50 }) };

const read = (bytes: Uint8Array) => testImport({ name: 'a.pdf', bytes });
const failure = (bytes: Uint8Array) => outcomeOf({ name: 'a.pdf', bytes });

async function outcome(double: PdfDouble): Promise<{ text: string; leftOut: string }> {
  const result = await read(pdfFile(double));
  if (!result.ok) return { text: `${result.error.code}: ${result.error.message}`, leftOut: '' };
  const { blocks, leftOut } = result.value;
  return { text: blocks.map(blockText).join('\n'), leftOut: leftOut.join('\n') };
}

describe('a hostile PDF', () => {
  it('runs nothing that stands in the matrix of a font (CVE-2024-4367)', async () => {
    const attack = '(1\\); globalThis.canary = true; //)';
    const { text } = await outcome({
      fonts: {
        X: `<</Type/Font/Subtype/Type1/BaseFont/Courier/FontMatrix[0.001 0 0 0.001 0 ${attack}]/FontDescriptor<</Type/FontDescriptor/FontName/Courier/FontMatrix[1 2 3 4 5 ${attack}]/Flags 4>>>>`,
        T: `<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 ${attack}]/CharProcs<</a ${FIRST_OBJECT} 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]>>`,
      },
      objects: [stream('1000 0 0 0 750 750 d1 0 0 750 750 re f')],
      pages: [
        {
          content: `${PAGE.content}${line(60, 600, 'xyz', 10, 'X')}${line(60, 580, 'aaa', 10, 'T')}`,
        },
      ],
    });
    expect(text).toContain(TEXT);
    expect(Reflect.has(globalThis, 'canary')).toBe(false);
  });

  it('runs no script, follows no launch action, and says that they are there', async () => {
    const script = '<</S/JavaScript/JS(globalThis.canary = true)>>';
    const { text, leftOut } = await outcome({
      catalog: `/OpenAction ${script}/Names<</JavaScript<</Names[(a) ${script}]>>>>`,
      pages: [
        {
          ...PAGE,
          entries: `/AA<</O ${script}>>`,
          annotations: [
            '<</Type/Annot/Subtype/Link/Rect[60 690 200 710]/A<</S/Launch/F(calc.exe)>>>>',
            `<</Type/Annot/Subtype/Link/Rect[60 690 200 710]/A ${script}>>`,
          ],
        },
      ],
    });
    expect(text).toBe(TEXT);
    expect(leftOut).toMatch(/Scripts, which were not run/);
    expect(leftOut).toMatch(/Orders to start programs/);
    expect(Reflect.has(globalThis, 'canary')).toBe(false);
  });

  it('gives no form, no attachment and no XFA a place in the text, and lists them', async () => {
    const field =
      '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(filled in)/Rect[60 500 200 520]/DA(/F1 10 Tf)>>';
    const { text, leftOut } = await outcome({
      catalog: `/AcroForm<</Fields[]/XFA ${FIRST_OBJECT} 0 R>>/Names<</EmbeddedFiles<</Names[(a.exe) <</Type/Filespec/F(a.exe)/UF(a.exe)/EF<</F ${FIRST_OBJECT} 0 R>>>>]>>>>`,
      objects: [stream('<xdp>canary</xdp>', '/Type/EmbeddedFile')],
      pages: [{ ...PAGE, annotations: [field, field] }],
    });
    expect(text).toBe(TEXT);
    expect(leftOut).toMatch(/Form fields, with what was filled in \(2\)/);
    expect(leftOut).toMatch(/Attached files/);
    expect(leftOut).toMatch(/XFA/);
  });

  it('may refer to itself in circles', async () => {
    const circular = pdfFile({
      pages: [
        {
          content: `${PAGE.content} /Me Do`,
          resources: `/XObject<</Me ${FIRST_OBJECT} 0 R>>`,
        },
      ],
      objects: [
        stream(
          `${line(60, 500, 'again')} /Me Do`,
          `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</Me ${FIRST_OBJECT} 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>`,
        ),
      ],
    });
    const result = await read(circular);
    expect(result.ok && result.value.blocks.map(blockText)).toContain(TEXT);
    const ownParent = Buffer.from(
      Buffer.from(circular).toString('latin1').replace('/Kids[10 0 R]', '/Kids[ 2 0 R]'),
      'latin1',
    );
    expect(await failure(ownParent)).toMatch(/^(?:broken|empty|timeLimit): |^read$/);
  });

  it('with a million pages is refused, and one that only says so is not believed', async () => {
    const claimed = Buffer.from(
      Buffer.from(pdfFile({ pages: [PAGE] }))
        .toString('latin1')
        .replace('/Count 1>>', '/Count 1000000>>'),
      'latin1',
    );
    expect(await failure(claimed)).toMatch(/^(?:tooLarge: This PDF has 1,000,000 pages|read)/);
    const many = pdfFile({ pages: Array(2001).fill({ content: '' }) });
    expect(await failure(many)).toMatch(/^tooLarge: This PDF has 2,001 pages; Galley reads/);
  });

  it('with huge pictures decodes none of them', async () => {
    const { text } = await outcome({
      objects: [
        stream(
          'x',
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 16/ColorSpace/DeviceCMYK',
        ),
      ],
      pages: [
        {
          content: `q 300 0 0 300 0 0 cm /Im Do Q ${PAGE.content}`,
          resources: `/XObject<</Im ${FIRST_OBJECT} 0 R>>`,
        },
      ],
    });
    expect(text).toBe(TEXT);
  });

  it('with an unending page is stopped at the time limit', async () => {
    const bytes = pdfFile({
      pages: [{ content: line(60, 700, 'x'.repeat(2000)).repeat(3000) }],
    });
    const result = await importArticle({ name: 'a.pdf', bytes }, { limits: { work: 1000 } });
    expect(result).toMatchObject({ ok: false, error: { code: 'timeLimit' } });
  });

  it('that needs a password is refused by name', async () => {
    const key = '0'.repeat(64);
    const bytes = pdfFile({
      pages: [PAGE],
      trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`,
    });
    expect(await failure(bytes)).toMatch(/^unsupported: This PDF is protected by a password/);
  });

  it('that is cut off gives what could be read with a warning, or is refused', async () => {
    const pages = Array.from({ length: 20 }, (_, index) => ({
      content: `${PAGE.content}${line(60, 500, `Page ${index} tells more than the one before it.`)}`,
    }));
    const bytes = pdfFile({ pages });
    for (const share of [0.02, 0.2, 0.5, 0.9, 0.98]) {
      const result = await read(bytes.subarray(0, Math.floor(bytes.length * share)));
      if (result.ok) expect(result.value.warnings.join()).toMatch(/end of this PDF is missing/);
      else expect(result.error.message).toMatch(/damaged, or its end is missing/);
    }
    expect(await failure(Buffer.from('%PDF-1.7\n'))).toMatch(/^broken: This PDF is damaged/);
  });

  it('with one damaged page gives the others and names it', async () => {
    const whole = Buffer.from(pdfFile({ pages: [PAGE, PAGE, PAGE] })).toString('latin1');
    // The table of objects leads to a wrong place for the second page.
    const bytes = Buffer.from(whole.replace('12 0 obj', '12 9 obj'), 'latin1');
    const result = await importArticle({ name: 'a.pdf', bytes });
    expect(result.ok && result.value.blocks.map(({ page }) => page)).toEqual([1, 3]);
    expect(result.ok && result.value.warnings.join()).toContain('Page 2 could not be read');
  });

  it('loses links that are not of the web or mail', async () => {
    const addresses = [
      'javascript:alert(1)',
      'java\\tscript:alert(1)',
      'data:text/html,x',
      '\\\\\\\\evil\\\\share',
    ];
    const result = await read(
      pdfFile({
        pages: [
          {
            ...PAGE,
            annotations: addresses.map(
              (address) =>
                `<</Type/Annot/Subtype/Link/Rect[60 680 400 720]/A<</S/URI/URI(${address})>>>>`,
            ),
          },
        ],
      }),
    );
    expect(result).toMatchObject({ ok: true, value: { blocks: [{ content: [{ text: TEXT }] }] } });
    expect(JSON.stringify(result)).not.toMatch(/evil|alert/);
  });

  it('with any operators gives a result with valid blocks', async () => {
    const operator = fc.oneof(
      fc.constantFrom(
        ...'q Q BT ET T* EMC BMC f W n S sh Do cm Tm Tf Tj TJ BDC gs Tr'.split(' '),
        '/F1 10 Tf',
        '/F9 -3 Tf',
        '1e9 0 0 -1e9 1e30 0 cm',
        '0 0 0 0 0 0 Tm',
        '[(a) -99999999 (b) (] 9)] TJ',
        '(words) Tj',
        '0 Tz',
        '1e300 TL T*',
        '/Span <</MCID 0>> BDC',
      ),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(operator, { maxLength: 40 }), async (operators) => {
        const content = `${PAGE.content} BT /F1 10 Tf ${operators.join(' ')}`.replace(
          /[^\x20-\x7e\n]/g,
          '?',
        );
        expect(typeof (await read(pdfFile({ pages: [{ content }] }))).ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  it('changed at random gives a result, and nothing thrown', async () => {
    const original = pdfFile({
      info: '/Title(A)',
      pages: [
        { ...PAGE, annotations: ['<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(n)>>'] },
        PAGE,
      ],
    });
    const changes = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (at) => {
        const bytes = Uint8Array.from(original);
        for (const [place, value] of at) bytes[place % bytes.length] = value;
        expect(typeof (await read(bytes)).ok).toBe('boolean');
      }),
      {
        numRuns: 100,
        examples: [
          [
            [
              [345, 198],
              [739, 124],
              [900, 141],
              [1193, 146],
            ],
          ],
        ],
      },
    );
    const noise = Buffer.from(`%PDF-1.7\n${'\0\x91 obj << stream'.repeat(2000)}`, 'latin1');
    expect(await failure(noise)).toMatch(/^broken/);
  });
});
