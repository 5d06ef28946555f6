import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, InlineMark } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';
import { arbitraryBlocks } from '../../shared/article/testing/arbitraryArticle';
import type { BlockId } from '../../shared/id';
import { createProject } from '../../shared/project/file/createProject';
import { makeDesk } from '../../shared/report/desk/desk';
import { toHtml } from '../../shared/report/html/toHtml';
import { toMarkdown } from '../../shared/report/markdown/toMarkdown';
import { makeReport } from '../../shared/report/model/reportModel';
import type { ReportModel } from '../../shared/report/report';
import { safeAddress } from '../../shared/report/words/safeAddress';
import { convert } from '../import/convert';
import { toDocx } from './docx/toDocx';

const NOW = '2026-03-14T09:00:00.000Z';

/** Every format that has the article, and how its file is called. */
const FORMATS = {
  'report.md': async (model: ReportModel) => Buffer.from(toMarkdown(model)),
  'report.html': async (model: ReportModel) => Buffer.from(toHtml(model, { fonts: [] })),
  'report.docx': async (model: ReportModel) => await toDocx(model, { now: NOW }),
} as const;

/** The blocks that are read again in what a report of these is written as. */
async function readAgain(name: keyof typeof FORMATS, blocks: Block[]): Promise<Block[]> {
  const project = createProject({ article: { title: 'Title', blocks }, now: NOW });
  const report = makeReport(makeDesk(project, 'editor', { now: NOW, nonce: 'n' }));
  const imported = await convert({ name, bytes: await FORMATS[name](report) }, () => undefined);
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value.blocks;
}

const paragraph = (text: string, marks?: InlineMark[]): Block => ({
  id: 'blk_0' as BlockId,
  type: 'paragraph',
  content: [{ text, ...(marks && { marks }) }],
});

describe.each(['report.md', 'report.html', 'report.docx'] as const)('an article in %s', (name) => {
  it('keeps a picture without a caption by what it shows', async () => {
    const alt = 'A ferry [left] at the quay, *not* “ours”';
    const figure: Block = { id: 'blk_1' as BlockId, type: 'figure', alt, content: [] };
    const around = (text: string) => paragraph(`${text} stands around the picture.`);
    const blocks = await readAgain(name, [around('What'), figure, around('This')]);
    const at = blocks.findIndex((block) => blockText(block).startsWith('What stands'));
    expect(blocks.slice(at + 1, at + 3)).toMatchObject([
      { type: 'figure', alt, content: [] },
      { type: 'paragraph' },
    ]);
  });

  it('keeps what is bold, linked and code', async () => {
    const marks: InlineMark[][] = [
      ['strong'],
      ['em'],
      ['strike'],
      ['sub'],
      ['sup'],
      ['code'],
      [{ link: 'https://example.org/a_(b)?c=1&lt;=2' }],
      ['strong', 'em', { link: 'https://example.org/' }],
    ];
    const content = marks.flatMap((each, at) => [
      { text: `plain${at}!` },
      { text: `“marked” ${at}`, marks: each },
    ]);
    const block: Block = { id: 'blk_0' as BlockId, type: 'paragraph', content };
    const [found] = (await readAgain(name, [block])).filter((each) =>
      blockText(each).startsWith('plain0'),
    );
    expect(found).toMatchObject({ content });
  });
});

/** Each letter with the marks that it has, without what hides or deceives, of which reports tell. */
function letters(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const cells =
      block.type === 'tableRow' ? block.cells : block.type === 'rule' ? [] : [block.content];
    return cells.flat().flatMap(({ text, marks = [] }) => {
      const kept = marks
        .map((mark) => (typeof mark === 'string' ? mark : (safeAddress(mark.link)?.href ?? '')))
        .filter((mark) => mark !== '' && (block.type !== 'heading' || mark !== 'strong'))
        .sort();
      const seen = text.replace(/\[U\+[0-9A-F]+\]|[\p{C}\p{DI}\s\u2800]/gu, '');
      return [...seen].map((letter) => `${letter} ${kept}`);
    });
  });
}

it.each(['\u2028', '\u2029', '\u0085', '\v', '\f'])(
  'keeps code in Markdown around %j',
  async (separator) => {
    const code: Block = {
      id: 'blk_1' as BlockId,
      type: 'heading',
      level: 2,
      content: [{ text: `one${separator}two`, marks: ['code'] }],
    };
    const again = await readAgain('report.md', [paragraph('begin'), code]);
    expect(letters(again).join()).toContain(letters([code]).join());
  },
);

it('keeps every letter and its look in Markdown, whatever stands beside it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBlocks(), async (blocks) => {
      const again = await readAgain('report.md', [paragraph('begin'), ...blocks, paragraph('end')]);
      const texts = again.map(blockText);
      const article = again.slice(texts.indexOf('begin') + 1, texts.lastIndexOf('end'));
      expect(letters(article)).toEqual(letters(blocks));
    }),
    { numRuns: 200 },
  );
});
