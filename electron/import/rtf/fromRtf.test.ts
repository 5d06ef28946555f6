import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Wingdings;}{\\f4\\fcharset238{\\*\\falt Arial}Arial CE;}}';
const STYLES =
  '{\\stylesheet{\\ql Normal;}{\\s1\\b\\fs32\\sbasedon0\\snext0 heading 1;}{\\s2\\outlinelevel1\\b Between;}{\\s3\\i Quote;}{\\s4 caption;}{\\*\\cs10\\b Strong;}}';

/** A document with these words in it. */
function rtf(body: string, head = ''): string {
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang2057${FONTS}${STYLES}${head}\n${body}}`;
}

const read = (text: string, encoding?: string) =>
  articleOf({ name: 'Story.rtf', bytes: Buffer.from(text, 'latin1'), encoding });

async function textsOf(text: string): Promise<string[]> {
  return (await read(text)).blocks.map(blockText);
}

describe('an RTF document', () => {
  it('knows what a report of Galley’s added to the article by its styles, as other programs save them', async () => {
    const report = STYLES.replace(
      'Strong;}',
      'Strong;}{\\s7 Galley report text;}{\\*\\cs11\\super Galley report number;}',
    );
    const { blocks, leftOut } = await read(
      rtf('', '')
        .replace(STYLES, report)
        .replace(
          /\}$/,
          [
            '\\pard\\plain\\s7 What needs a decision\\par',
            '\\pard\\plain Nine boats {\\cs11\\super 3}came{\\cs10\\b in}.\\par',
            '\\pard\\plain\\s7 About this report\\par}',
          ].join('\n'),
        ),
    );
    expect(blocks.map(blockText)).toEqual(['Nine boats camein.']);
    expect(leftOut).toEqual(['What a report by Galley says before and after the article.']);
  });

  it('gives headings, quotations and paragraphs by their styles and outline levels', async () => {
    const { blocks, metadata } = await read(
      rtf(
        [
          '\\pard\\plain\\s1\\b\\fs32 The harbour\\par',
          '\\pard\\plain\\s2\\b Below it\\par',
          '\\pard\\plain Words.\\par',
          '\\pard\\plain\\s3\\i Said {\\b loud} words.\\par',
          '\\pard\\plain\\outlinelevel7\\b Deep {\\i down}\\par',
          '\\pard\\plain\\s1\\outlinelevel9 Not a head\\par',
        ].join('\n'),
      ),
    );
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, content: [{ text: 'The harbour' }] },
      { type: 'heading', level: 2, content: [{ text: 'Below it' }] },
      { type: 'paragraph' },
      {
        type: 'quotation',
        content: [{ text: 'Said ' }, { text: 'loud', marks: ['strong'] }, { text: ' words.' }],
      },
      { type: 'heading', level: 6, content: [{ text: 'Deep ' }, { text: 'down', marks: ['em'] }] },
      { type: 'paragraph' },
    ]);
    expect(metadata).toMatchObject({ title: 'The harbour', language: 'en-GB' });
  });

  it('keeps emphasis within its braces', async () => {
    const { blocks } = await read(
      rtf(
        '{\\b a{\\i b}\\b0 c}{\\ul d\\ulnone e}{\\strike f}{\\super g}{\\sub h\\nosupersub i}{\\b\\plain j}\\par',
      ),
    );
    expect(blocks).toMatchObject([
      {
        content: [
          { text: 'a', marks: ['strong'] },
          { text: 'b', marks: ['strong', 'em'] },
          { text: 'c' },
          { text: 'd', marks: ['underline'] },
          { text: 'e' },
          { text: 'f', marks: ['strike'] },
          { text: 'g', marks: ['sup'] },
          { text: 'h', marks: ['sub'] },
          { text: 'ij' },
        ],
      },
    ]);
  });

  it('gives headings the numbers that the document shows, in their text', async () => {
    const head = (sign: string, text: string, style: string) =>
      `{\\listtext\\pard\\plain ${sign}\\tab}\\pard\\plain${style}\\ls1\\ilvl0 ${text}\\par`;
    const source = rtf(head('1', 'Harbour', '\\s1') + head('1.1', 'Ships', '\\outlinelevel1'));
    expect((await read(source)).blocks).toMatchObject([
      { type: 'heading', level: 1, content: [{ text: '1 Harbour' }] },
      { type: 'heading', level: 2, content: [{ text: '1.1 Ships' }] },
    ]);
  });

  it('reads letters of several code pages, of two bytes, of Unicode, and signs', async () => {
    const { blocks, encoding } = await read(
      rtf(
        [
          "caf\\'e9 \\'93x\\'94\\~y\\_z\\line {\\f1 \\'cf\\'ee\\'f0\\'f2}\\par",
          "{\\f2 \\'93\\'fa\\'96\\'7b\\'83A}\\par",
          "{\\uc1\\u1055 ?\\u1086\\'3f\\u-10179 ?\\u-8704 ?}{\\uc2\\u26085\\'93\\'fa\\uc0\\u26412 a}\\par",
          "{\\f3 \\'e0\\'fc}{\\f4 \\'9duma\\'f8}{\\f3\\u-3844 ?}\\par",
          '\\ldblquote a\\rdblquote \\emdash b\\bullet\\tab c\\\\\\{\\}\\u8217\\rquote d\\par',
        ].join('\n'),
      ),
    );
    expect(blocks.map(blockText)).toEqual([
      'café “x”\u00a0y\u2011z\nПорт',
      '日本ア',
      'По😀日本a',
      '→✓ťumař✓',
      '“a”—b• c\\{}’d',
    ]);
    expect(encoding).toBe('windows-1252');
  });

  it('takes the code page of the document where a font names none', async () => {
    const cyrillic =
      "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 \\'cf\\'ee\\'f0\\'f2\\par}";
    expect(await textsOf(cyrillic)).toEqual(['Порт']);
    expect((await read(cyrillic)).encoding).toBe('windows-1251');
    const mac = "{\\rtf1\\mac caf\\'8e\\par}";
    expect(await textsOf(mac)).toEqual(['café']);
    const dos = await read("{\\rtf1\\pc caf\\'e9\\par}");
    expect(dos.warnings.join()).toContain('code page 437');
  });

  it('lets the checker choose another encoding, which has to fit', async () => {
    const text =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 A;}}\\'cf\\'ee\\'f0\\'f2\\par}";
    expect(await textsOf(text)).toEqual(['Ïîðò']);
    const chosen = await read(text, 'windows-1251');
    expect(chosen.blocks.map(blockText)).toEqual(['Порт']);
    expect(chosen.encoding).toBe('windows-1251');
    await expect(read(text, 'utf-8')).rejects.toThrow('not written in utf-8');
    await expect(read(text, 'klingon')).rejects.toThrow('klingon');
  });

  it('keeps links to the web and to mail, and only the words of others', async () => {
    const link = (address: string, words: string) =>
      `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt{\\ul\\cf1 ${words}}}}`;
    const { blocks, leftOut } = await read(
      rtf(
        `${link('https://example.org/a', 'one')} ${link('mailto:desk@example.org', 'two')} ${link('javascript:alert(1)', 'three')} {\\field{\\*\\fldinst HYPERLINK \\\\l "mark"}{\\fldrslt four}} {\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}\\par`,
      ),
    );
    expect(blocks).toMatchObject([
      {
        content: [
          { text: 'one', marks: [{ link: 'https://example.org/a' }] },
          { text: ' ' },
          { text: 'two', marks: [{ link: 'mailto:desk@example.org' }] },
          { text: ' ' },
          { text: 'three', marks: ['underline'] },
          { text: ' four 5' },
        ],
      },
    ]);
    expect(leftOut.join()).toContain('one link');
  });

  it('numbers lists as the document does, those of older programs too', async () => {
    const lists =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc0\\levelstartat3{\\leveltext\\'02\\'00.;}}{\\listlevel\\levelnfc4\\levelstartat1{\\leveltext\\'02\\'01);}}\\listid7}{\\list{\\listlevel\\levelnfc23{\\leveltext\\'01\\u8226 ?;}}\\listid8}}{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}{\\listoverride\\listid8\\ls2}}";
    const item = (sign: string, text: string, list: number, level = 0) =>
      `{\\listtext\\pard\\plain ${sign}\\tab}\\pard\\plain\\ls${list}\\ilvl${level} ${text}\\par`;
    const { blocks, warnings } = await read(
      rtf(
        [
          item('3.', 'three', 1),
          item('a)', 'inner', 1, 1),
          item('b)', 'inner again', 1, 1),
          item('4.', 'four', 1),
          item('\\u8226 ?', 'dot', 2),
          '\\pard\\plain\\ls1 five\\par',
          "{\\pntext\\f3\\'b7\\tab}\\pard{\\*\\pn\\pnlvlblt\\pnf3{\\pntxtb\\'b7}}old dot\\par",
          '{\\pntext 2.\\tab}\\pard{\\*\\pn\\pnlvlbody\\pndec}old two\\par',
          '\\pard\\plain no list\\par',
        ].join('\n'),
        lists,
      ),
    );
    expect(
      blocks.map((block) =>
        block.type === 'listItem'
          ? [blockText(block), block.kind, block.level, block.number]
          : block.type,
      ),
    ).toEqual([
      ['three', 'ordered', 1, 3],
      ['inner', 'ordered', 2, 1],
      ['inner again', 'ordered', 2, 2],
      ['four', 'ordered', 1, 4],
      ['dot', 'bullet', 1, undefined],
      ['five', 'ordered', 1, 5],
      ['old dot', 'bullet', 1, undefined],
      ['old two', 'ordered', 1, 2],
      'paragraph',
    ]);
    expect(warnings.join()).toContain('plain numbers');
  });

  it('keeps tables by row and column, flattens those within, and takes one of a single column for a frame', async () => {
    const { blocks } = await read(
      rtf(
        [
          '\\trowd\\trhdr\\cellx2000\\cellx4000\\pard\\intbl Year\\cell Ships\\cell\\row',
          '\\trowd\\cellx2000\\cellx4000\\pard\\intbl 2026\\par so far\\cell\\pard\\intbl\\itap2 in\\nestcell out\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 end\\cell\\row',
          '\\trowd\\cellx4000\\pard\\intbl All together\\cell\\row',
          '\\pard Between\\par',
          '\\trowd\\cellx4000\\pard\\intbl\\s2 Framed\\par\\pard\\intbl words\\cell\\row',
          '\\pard After\\par',
        ].join('\n'),
      ),
    );
    expect(blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['tableRow', 'Year\tShips'],
      ['tableRow', '2026\nso far\tin\nout\nend'],
      ['tableRow', 'All together'],
      ['paragraph', 'Between'],
      ['heading', 'Framed'],
      ['paragraph', 'words'],
      ['paragraph', 'After'],
    ]);
    expect(blocks[0]).toMatchObject({ header: true });
  });

  it('puts notes at the end, with their marks in the text, and says so', async () => {
    const { blocks, warnings } = await read(
      rtf(
        'Ships: 12{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} First.\\par Second line.}} and crews{\\super\\chftn{\\footnote\\ftnalt\\pard\\plain{\\super\\chftn} Last.}} too*{\\footnote\\pard\\plain * Own sign.}\\par',
      ),
    );
    expect(blocks.map(blockText)).toEqual([
      'Ships: 12[1] and crews[i] too*',
      '',
      '[1] First.',
      'Second line.',
      '* Own sign.',
      '[i] Last.',
    ]);
    expect(warnings.join()).toContain('2 footnotes and one endnote');
  });

  it('takes tracked changes as accepted, and says whose they are', async () => {
    const { blocks, warnings } = await read(
      rtf(
        'The bridge {\\revised\\revauth1 stays}{\\deleted\\revauthdel2 is} closed\\par Two para{\\deleted\\revauthdel2\\par}graphs.\\par',
        '{\\*\\revtbl{Unknown;}{A. Author;}{B. Writer;}}',
      ),
    );
    expect(blocks.map(blockText)).toEqual(['The bridge stays closed', 'Two paragraphs.']);
    expect(warnings.join()).toMatch(/tracked changes by A\. Author and B\. Writer.+“is”/);
  });

  it('gives comments the words they stand on, with their authors', async () => {
    const { blocks, comments } = await read(
      rtf(
        'It cost {\\*\\atrfstart 4}7.2 million{\\*\\atrfend 4}{\\*\\atnid AA}{\\*\\atnauthor A. Author}\\chatn{\\*\\annotation{\\*\\atnref 4}{\\*\\atndate 1}\\pard\\plain{\\chatn} Who says so?\\par And when?} to build{\\*\\atnid BB}{\\*\\atnauthor B. Writer}\\chatn{\\*\\annotation\\pard\\plain Older sign.}.\\par',
      ),
    );
    expect(blocks.map(blockText)).toEqual(['It cost 7.2 million to build.']);
    const block = blocks[0]?.id;
    expect(comments).toEqual([
      {
        start: { block, offset: 8 },
        end: { block, offset: 19 },
        text: 'Who says so?\nAnd when?',
        author: 'A. Author',
      },
      {
        start: { block, offset: 23 },
        end: { block, offset: 28 },
        text: 'Older sign.',
        author: 'B. Writer',
      },
    ]);
  });

  it('counts pictures and objects, keeps descriptions, and says so', async () => {
    const { blocks, leftOut } = await read(
      rtf(
        [
          '{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv An old ship}}}\\pngblip 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}\\par',
          '\\pard\\s4 The ship\\par\\pard',
          '{\\pict\\jpegblip\\bin5 {}\\\\}}{\\object\\objemb{\\*\\objdata 0105}{\\result 12 ships}}\\par',
        ].join('\n'),
      ),
    );
    expect(blocks).toMatchObject([
      { type: 'figure', alt: 'An old ship', content: [{ text: 'The ship' }] },
      { type: 'paragraph', content: [{ text: '12 ships' }] },
    ]);
    expect(leftOut.join('\n')).toContain('2 pictures');
    expect(leftOut.join('\n')).toContain('Embedded objects');
  });

  it('takes pictures along, each with its figure', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const hex = Buffer.from(png, 'base64').toString('hex');
    const { blocks, pictures, leftOut } = await read(
      rtf(
        [
          `{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv An old ship}}}\\pngblip{\\*\\blipuid 00ff}${hex.slice(0, 60)}\n${hex.slice(60)}}}{\\nonshppict{\\pict\\wmetafile8 0100}}Words\\par`,
          `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\pngblip ${hex}}}}}}More words\\par`,
          '{\\*\\atnauthor A}{\\*\\annotation {\\pict\\pngblip 89504e47}}',
        ].join('\n'),
      ),
    );
    const bytes = Buffer.from(png, 'base64');
    const figures = blocks.filter(({ type }) => type === 'figure');
    expect(figures).toMatchObject([{ alt: 'An old ship' }, {}]);
    expect(pictures).toMatchObject(
      figures.map(({ id }) => ({ block: id, name: 'picture.png', mediaType: 'image/png', bytes })),
    );
    expect(leftOut.join()).toMatch(/^One picture; it has no description/);
  });

  it('keeps hidden text, page headers and what is for machines out and says so', async () => {
    const { blocks, leftOut } = await read(
      rtf(
        'Seen {\\v secret words}text{\\xe{\\v index}}{\\*\\unheard of}{\\*\\bkmkstart mark}\\par',
        '{\\header\\pard Confidential draft\\par}{\\colortbl;\\red0\\green0\\blue0;}',
      ),
    );
    expect(blocks.map(blockText)).toEqual(['Seen text']);
    expect(leftOut.join('\n')).toContain('“secret words”');
    expect(leftOut.join('\n')).toContain('“Confidential draft”');
  });

  it('takes the text of boxes after their paragraph, and Unicode where both are given', async () => {
    const { blocks, warnings } = await read(
      rtf(
        'Before {\\shp{\\*\\shpinst{\\sp{\\sn fFlipH}{\\sv 0}}{\\shptxt\\pard In the box\\par}}{\\shprslt{\\*\\do\\dpline{\\dptxbxtext\\pard In the box\\par}}}}after\\par {\\upr{Zoe}{\\*\\ud{Zo\\u235 e}}}\\par',
      ),
    );
    expect(blocks.map(blockText)).toEqual(['Before after', 'In the box', 'Zoë']);
    expect(warnings.join()).toContain('One text box');
  });

  it('takes the title from what the document says of itself, and tells its author and dates', async () => {
    const { metadata, warnings } = await read(
      rtf(
        'Text.\\par',
        '{\\info{\\title Bridge stays closed}{\\author Ilse Marrant}{\\operator Somebody}{\\creatim\\yr2021\\mo3\\dy1\\hr10\\min0}{\\revtim\\yr2021\\mo3\\dy5}{\\*\\company X}}',
      ),
    );
    expect(metadata.title).toBe('Bridge stays closed');
    expect(metadata.byline).toBeUndefined();
    expect(warnings.join()).toContain('made by “Ilse Marrant”');
    expect(warnings.join()).toContain('made on 1 March 2021 and last changed on 5 March 2021');
  });

  it('takes the language that most of the text is in', async () => {
    const { metadata } = await read(
      rtf("{\\lang3079 Zw\\'f6lf Schiffe sind heute ausgelaufen.}{\\lang1033 OK}\\par"),
    );
    expect(metadata.language).toBe('de-AT');
  });
});
