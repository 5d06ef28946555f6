import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import type { ImportedArticle } from '../shared/article/importResult';
import { corporaFolder } from './corpora';

const FOLDER = join(corporaFolder(), '..', 'cases', 'import');
const HEADLINE = 'Mayor resigns over school budget';
const whole = { title: HEADLINE, byline: 'Ann Lee', published: '2026-03-01' };
const header = (byline: string, published = '2026-03-12') => ({ byline, published });

interface Right {
  readonly metadata?: object;
  /** A part of the text, one line a block. */
  readonly text?: string;
  readonly not?: RegExp;
  readonly comments?: readonly object[];
  readonly links?: readonly string[];
  readonly warning?: string;
}

/** What each of the small documents that once came in wrong is, by its name. */
const CASES: Readonly<Record<string, Right>> = {
  'byline-file-creator-microsoft-account.docx': {
    metadata: { title: 'Mayor resigns', byline: undefined },
    warning: 'made by “Учетная запись Майкрософт”',
  },
  'comments-reply-and-resolved.docx': {
    comments: [
      { text: 'Source for 12 per cent?\n\nBob Roe: ONS, table 3.', author: 'Ann Lee' },
      { text: 'Old question, settled.', resolved: true },
    ],
  },
  'headline-bold-normal-byline-second-line.docx': { metadata: whole },
  'headline-bold-normal-byline-second-line.rtf': { metadata: whole },
  'html-google-docs-export-with-comments.html': {
    metadata: { title: 'Mayor resigns', byline: 'Ann Lee' },
    text: 'rose 12 per cent\u00a0in May, the statistics office\u00a0said.[1]',
    comments: [{ text: 'Source for 12 per cent?\n\nReply: ONS, table 3.' }],
    links: ['https://example.org/ons?table=3'],
  },
  'html-inline-formula-as-picture-inside-sentence.html': {
    text: 'Growth fell from 3.2% to 2.1% in a year.',
  },
  'html-liveblog-entries-with-times.html': {
    text: '18.00 GMT Ann Lee\nMayor resigns',
    not: /18\.00 GMTAnn/,
  },
  'html-mathml-fraction-and-power.html': { text: 'About ½ of voters and 10⁶ litres.' },
  'html-no-charset-cp1252-pound-and-apostrophe.html': {
    text: 'It cost £30, the mayor’s office said',
  },
  'html-paywalled-text-only-in-jsonld.html': {
    text: 'The mayor of Northtown stepped down on Monday.\nThe council said on Monday',
    not: /Subscribe/,
    warning: 'for subscribers',
  },
  'html-small-inline-picture-with-alt-text.html': {
    text: 'Growth was minus 3 per cent, and half of firms closed.',
  },
  'html-substack-tweet-as-link-card.html': {
    text: 'Wages rose 9 percent.\n— Bob Roe @bobroe, 3:04 PM ∙ Mar 1, 2026, https://twitter.com/x/status/1',
  },
  'html-thai-buddhist-year-becomes-2569.html': { metadata: { published: '2026-03-12' } },
  'html-word-filtered-windows-1252.htm': {
    text: 'First point made\nSecond point made',
    not: /·|\[AL1\]/,
    comments: [{ text: 'Source for 12 per cent?', author: 'AL' }],
  },
  'legacy-form-checkbox-and-dropdown.docx': { text: '☑ Minister approved\nCountry: Spain' },
  'link-with-fragment-in-anchor-attribute.docx': {
    links: ['https://example.org/release.html#table-3'],
  },
  'mail-saved-without-mime-version.eml': {
    metadata: {
      title: 'Copy: mayor resigns',
      byline: 'Ann Lee',
      published: '2026-03-02T09:59Z',
    },
    text: 'The mayor resigned on Monday – after months of talks.',
  },
  'math-fraction-and-power-lose-their-form.docx': { text: 'About ½ of voters; 10⁶ litres.' },
  'subtitles-with-speakers.vtt': {
    text: "Ann Lee: The budget will rise by four per cent next year.\nBob Roe: I don't & won't believe it.",
  },
  'table.csv': { text: 'Lee, Ann' },
  'text-cp1250-pl.txt': { text: 'oświadczyła w poniedziałek, że budżet szkół wzrośnie' },
  'text-cp1252-only-apostrophe-in-long-copy.txt': { text: 'The mayor’s car' },
  'text-cp1252-pound-apostrophe-quotes.txt': {
    text: 'The mayor’s car was sold for £30. “Never,” he said – twice.',
    warning: '“Ł30',
  },
  'text-cp874-th.txt': { text: 'สภาเมืองกล่าวเมื่อวันจันทร์' },
  'text-header-arabic.txt': { metadata: header('آنا لي') },
  'text-header-greek.txt': { metadata: header('Άννας Λη') },
  'text-header-japanese.txt': { metadata: header('李安奈', '2026-03-12T11:28') },
  'text-header-turkish.txt': { metadata: header('Anna Li') },
  'whole-document-in-altchunk-as-html-docx-js-writes.docx': {
    metadata: { title: 'Mayor resigns' },
    text: 'The mayor resigned on Monday.',
  },
  'word-with-embedded-excel-workbook.docx': {
    text: 'Unemployment fell to 4.1 per cent in May.',
  },
};

async function read(name: string) {
  return convert({ name, bytes: await readFile(join(FOLDER, name)) }, () => undefined);
}

describe.skipIf(!existsSync(FOLDER))('a document that once came in wrong', () => {
  it.each(Object.entries(CASES))('is right: %s', async (name, right) => {
    const result = await read(name);
    if (!result.ok) throw new Error(result.error.message);
    const { metadata, blocks, warnings, comments = [] } = result.value;
    const text = blocks.map(blockText).join('\n');
    if (right.metadata) expect(metadata).toMatchObject(dropMissing(right.metadata));
    for (const [key, value] of Object.entries(right.metadata ?? {})) {
      if (value === undefined) expect(metadata).not.toHaveProperty(key);
    }
    if (right.text !== undefined) expect(text).toContain(right.text);
    if (right.not) expect(text).not.toMatch(right.not);
    if (right.comments) expect(comments).toMatchObject([...right.comments]);
    if (right.links) expect(linksOf(result.value)).toEqual(right.links);
    if (right.warning !== undefined) expect(warnings.join('\n')).toContain(right.warning);
  });

  it('is a Word document in spite of its chart, and says that it holds no text', async () => {
    const result = await read('real-pydocx-word-with-chart-called-excel.docx');
    expect(result).toMatchObject({ ok: false, error: { code: 'empty' } });
  });
});

function dropMissing(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function linksOf({ blocks }: ImportedArticle): string[] {
  const marks = blocks.flatMap((block) =>
    'content' in block ? block.content.flatMap((run) => run.marks ?? []) : [],
  );
  return marks.flatMap((mark) => (typeof mark === 'object' ? [mark.link] : []));
}
