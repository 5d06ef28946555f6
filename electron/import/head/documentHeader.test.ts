import { describe, expect, it } from 'vitest';
import { paragraph, run, wordFile } from '../docx/testing/wordDouble';
import { odtFile, paragraph as odtParagraph } from '../odt/testing/odtDouble';
import { articleOf } from '../testing/testImport';

const STORY = [
  'The mayor resigned on Monday, the council said in a short statement to reporters.',
  'The council meets on Friday to choose a new mayor for the town.',
];
const HEAD = 'Mayor resigns over school budget';
const WHOLE = { title: HEAD, byline: 'Ann Lee', published: '2026-03-01' };

const bold = (text: string) => `<w:p>${run(text, '<w:b/>')}</w:p>`;
const word = (lines: readonly string[], core = '<dc:creator>Desk PC 14</dc:creator>') =>
  wordFile({
    body: lines
      .map((line) => (line.startsWith('*') ? bold(line.slice(1)) : paragraph(line)))
      .join(''),
    core,
  });

async function metadataOf(name: string, bytes: Uint8Array) {
  const { title, byline, published } = (await articleOf({ name, bytes })).metadata;
  return { title, byline, published };
}

describe('the usual copy of a reporter', () => {
  it.each([
    ['a bold headline', [`*${HEAD}`, 'By Ann Lee', '1 March 2026', ...STORY]],
    ['a plain headline', [HEAD, 'By Ann Lee', '1 March 2026', ...STORY]],
    ['who and when in a line', [`*${HEAD}`, 'By Ann Lee, 1 March 2026', ...STORY]],
    ['when before who', [HEAD, '1 March 2026', 'By Ann Lee', ...STORY]],
    ['who and when over the headline', ['By Ann Lee', '1 March 2026', `*${HEAD}`, ...STORY]],
    [
      'a standfirst between',
      [`*${HEAD}`, 'Council picks a successor on Friday', 'By Ann Lee', '1 March 2026', ...STORY],
    ],
    [
      'how to reach the author between',
      [`*${HEAD}`, 'By Ann Lee', 'ann@news.example | @annlee', '1 March 2026', ...STORY],
    ],
    [
      'the trade of the author between',
      [`*${HEAD}`, 'By Ann Lee', 'Political correspondent', '1 March 2026', ...STORY],
    ],
    [
      'notes of the office over it',
      ['Slug: mayor-budget', 'Word count: 850', `*${HEAD}`, 'By Ann Lee', '1 March 2026', ...STORY],
    ],
    [
      'labels',
      [
        `*Headline: ${HEAD}`,
        'Byline: Ann Lee',
        'Pictures: Bob Roe',
        'Date: 1 March 2026',
        ...STORY,
      ],
    ],
    [
      'a later change over it',
      [`*${HEAD}`, 'By Ann Lee', 'Updated: 2 March 2026', 'Published: 1 March 2026', ...STORY],
    ],
    [
      'an agency’s dateline',
      [`*${HEAD}`, 'By Ann Lee', `LONDON, March 1, 2026 (NNA) -- ${STORY[0]}`, STORY[1] ?? ''],
    ],
    ['all in bold', [`*${HEAD}`, '*By Ann Lee', '*1 March 2026', ...STORY]],
  ])('is read in Word, OpenDocument and RTF: %s', async (_, lines) => {
    expect(await metadataOf('a.docx', word(lines))).toEqual(WHOLE);
    const plain = lines.map((line) => line.replace(/^\*/, ''));
    const text = plain.map((line) => odtParagraph(line)).join('');
    expect(await metadataOf('a.odt', odtFile({ text }))).toEqual(WHOLE);
    const rtf = `{\\rtf1{\\info{\\author Desk PC 14}}${lines.map((line) => (line.startsWith('*') ? `{\\b ${line.slice(1)}}\\par ` : `${line}\\par `)).join('')}}`;
    expect(await metadataOf('a.rtf', Buffer.from(rtf))).toEqual(WHOLE);
  });

  it('has a headline where a short line stands over a long one, and its heading is not bold', async () => {
    const article = await articleOf({ name: 'a.docx', bytes: word([`*${HEAD}`, ...STORY]) });
    expect(article.metadata.title).toBe(HEAD);
    expect(article.blocks[0]).toMatchObject({
      type: 'heading',
      level: 1,
      content: [{ text: HEAD }],
    });
    expect(article.blocks[0]).not.toHaveProperty('content.0.marks');
  });

  it.each([
    ['begins with its story', STORY],
    ['is a letter', ['Dear editor,', ...STORY]],
    ['is one line', ['Mayor resigns']],
  ])('has none where it %s', async (_, lines) => {
    expect((await metadataOf('story.docx', word(lines))).title).toBe('story');
  });

  it.each(['Desk PC 14', 'Online2PDF.com', 'Microsoft account', 'ARRAY(0x2c7cf020)', 'Ann Lee'])(
    'is never by whoever the file says made it, who is only offered: %s',
    async (creator) => {
      const bytes = word([HEAD, ...STORY], `<dc:creator>${creator}</dc:creator>`);
      const article = await articleOf({ name: 'a.docx', bytes });
      expect(article.metadata.byline).toBeUndefined();
      expect(article.fileAuthor).toBe(creator);
      expect(article.warnings.join()).toContain(`made by “${creator}”`);
    },
  );

  it('says a date that can be read in two ways', async () => {
    const lines = [HEAD, 'By Ann Lee', '03/04/2026', ...STORY];
    const { metadata, warnings } = await articleOf({ name: 'a.docx', bytes: word(lines) });
    expect(metadata.published).toBeUndefined();
    expect(warnings.join()).toContain('“03/04/2026” can be read in two ways');
  });

  it('says a date by another calendar that it does not set', async () => {
    const { metadata, warnings } = await articleOf({
      name: 'a.docx',
      bytes: word([HEAD, 'By Ann Lee', '12 Ramadan 1447 AH', ...STORY]),
    });
    expect(metadata.published).toBeUndefined();
    expect(warnings.join()).toContain('“12 Ramadan 1447 AH” is counted by another calendar');
  });
});
