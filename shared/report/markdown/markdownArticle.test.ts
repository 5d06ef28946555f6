import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import type { ArticleBlock, Run } from '../report';
import { markdownArticle } from './markdownArticle';

const run = (text: string): Run => ({ text, marks: [], claims: [], ends: [] });
const anyText = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|-:&#1.x '), maxLength: 12 });
const trimmed = (text: string) => text.trim().replace(/\s+/g, ' ');

it('keeps the words of every cell of a table in it', () => {
  const row = fc.tuple(anyText, anyText, anyText);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
      const blocks = rows.map(
        (cells, index): ArticleBlock => ({
          type: 'tableRow',
          header: index === 0,
          cells: cells.map((text) => [run(text)]),
          notes: [],
        }),
      );
      const [table, ...others] = fromMarkdown(markdownArticle(blocks).join('\n\n'), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      }).children;
      expect(others).toEqual([]);
      if (table?.type !== 'table') return expect.fail(`a table is read as ${table?.type}`);
      const read = table.children.map(({ children }) =>
        children.map((cell) =>
          cell.children.map((node) => ('value' in node ? node.value : node.type)).join(''),
        ),
      );
      expect(read.map((cells) => cells.map(trimmed))).toEqual(
        rows.map((cells) => cells.map(trimmed)),
      );
    }),
  );
});

it('escapes what means something only together, though it is set in parts', () => {
  const block: ArticleBlock = {
    type: 'paragraph',
    cells: [[run('1'), run('. the &a'), run('mp; ['), run('x](y)')]],
    notes: [],
  };
  expect(markdownArticle([block])).toEqual(['1\\. the \\&amp; \\[x](y)']);
});
