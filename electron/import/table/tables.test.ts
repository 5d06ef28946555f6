import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleOf, outcomeOf } from '../testing/testImport';
import { encodeAs } from '../text/testing/encodeDouble';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

async function read(bytes: Uint8Array, name: string) {
  const { blocks, ...rest } = await articleOf({ bytes, name });
  const rows = blocks.map((block) => {
    if (block.type !== 'tableRow') return 'content' in block ? (block.content[0]?.text ?? '') : '';
    const cells = block.cells.map((cell) => cell.map(({ text }) => text).join(''));
    return block.header ? { heads: cells } : cells;
  });
  return { ...rest, rows };
}

const csv = (text: string, name = 'a.csv') => read(new TextEncoder().encode(text), name);

/** A workbook of one sheet; `rows` is the XML within `sheetData`. */
function workbook(
  rows: string,
  { strings = '', formats = [] as readonly string[], more = '' } = {},
) {
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Ferries" sheetId="1" r:id="r1"/>${more}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('r2', 'sharedStrings', 'sharedStrings.xml')}${relationship('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}">${rows}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

describe('a table as text', () => {
  it('is read cell by cell, with its heads', async () => {
    const { rows } = await csv(
      'name,claim,figure\n"Lee, Ann","Prices rose\nin May",12\nBob,"He said ""no""",7\n',
    );
    expect(rows).toEqual([
      { heads: ['name', 'claim', 'figure'] },
      ['Lee, Ann', 'Prices rose\nin May', '12'],
      ['Bob', 'He said "no"', '7'],
    ]);
  });

  it.each([
    [
      'semicolons',
      'a;b\n1,5;2\n3;4',
      [
        ['1,5', '2'],
        ['3', '4'],
      ],
    ],
    ['tabs', 'a\tb\n1\t2\n', [['1', '2']]],
    ['bars', 'a|b\n1|2\n', [['1', '2']]],
  ])('with %s between its cells', async (_, text, expected) => {
    expect((await csv(text)).rows.slice(1)).toEqual(expected);
  });

  it('has no heads where its first row has figures', async () => {
    expect((await csv('2025,588000\n2026,613400')).rows).toEqual([
      ['2025', '588000'],
      ['2026', '613400'],
    ]);
  });

  it('takes what is between its cells from a line that says so', async () => {
    expect((await csv('sep=;\r\nitem;cost\r\nboat;1,5\r\n')).rows).toEqual([
      { heads: ['item', 'cost'] },
      ['boat', '1,5'],
    ]);
  });

  it('is read in its encoding', async () => {
    const bytes = encodeAs('windows-1252', 'item,cost\nThe pilot’s boat,£30\n');
    expect((await read(bytes, 'a.csv')).rows).toContainEqual(['The pilot’s boat', '£30']);
  });

  it('says that its quotation marks do not close', async () => {
    const { warnings } = await csv('a,b\n"never closed,1\nmore,2');
    expect(warnings.join()).toContain('do not close');
  });
});

describe('a workbook', () => {
  it('shows its cells as Excel does, and days so that they are read in one way', async () => {
    const bytes = workbook(
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Share</t></is></c></row>
       <row r="2"><c r="A2"><v>613400</v></c><c r="B2" s="1"><v>1234567.891</v></c><c r="C2" s="2"><v>0.125</v></c><c r="D2" s="4"><v>46000</v></c></row>
       <row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><v>sum</v></c><c r="D3" s="3"><v>30</v></c></row></sheetData>`,
      {
        strings:
          '<si><r><t>Load 10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>6</t></r></si>',
        formats: ['#,##0.00', '0.0%', '&quot;£&quot;#,##0'],
      },
    );
    const { rows, metadata } = await read(bytes, 'ferries.xlsx');
    expect(rows).toEqual([
      'Ferries',
      { heads: ['Load 10⁶', '', 'Share', ''] },
      ['613400', '1,234,567.89', '12.5%', '2025-12-09'],
      ['0.3', 'TRUE', 'sum', '£30'],
    ]);
    expect(metadata.title).toBe('ferries');
  });

  it('speaks of formulas only where there are any', async () => {
    const left = async (cell: string) =>
      (await read(workbook(`<sheetData><row r="1">${cell}</row></sheetData>`), 'a.xlsx')).leftOut;
    expect(await left('<c r="A1"><v>2</v></c>')).toEqual([]);
    expect((await left('<c r="A1"><f>1+1</f><v>2</v></c>')).join()).toContain('Formulas');
  });

  it('leaves out what is hidden, and says so', async () => {
    const bytes = workbook(
      `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>`,
      { more: '<sheet name="Secret" sheetId="2" state="hidden" r:id="r9"/>' },
    );
    const { rows, leftOut } = await read(bytes, 'a.xlsx');
    expect(rows).toEqual(['Ferries', ['1', '3']]);
    expect(leftOut.join(' ')).toMatch(/One hidden sheet|1 hidden sheet/);
    expect(leftOut.join(' ')).toMatch(/Hidden rows\. Hidden columns\./);
  });

  it('is empty or refused in plain words where there is nothing to read', async () => {
    expect(await outcomeOf({ bytes: workbook('<sheetData/>'), name: 'a.xlsx' })).toMatch(/^empty/);
    const cut = workbook('<sheetData/>').subarray(0, 400);
    expect(await outcomeOf({ bytes: cut, name: 'a.xlsx' })).toMatch(/^broken.*workbook/);
  });

  it('whose cells claim to stand anywhere is read without that', async () => {
    const bytes = workbook(
      '<cols><col min="1" max="4000000000" hidden="0"/></cols><sheetData><row r="4000000000"><c r="ZZZ1"><v>1</v></c><c r="A1"><v>2</v></c><c r="?"><v>3</v></c></row></sheetData>',
    );
    expect((await read(bytes, 'a.xlsx')).rows).toEqual(['Ferries', ['2', '', '3']]);
  });
});
