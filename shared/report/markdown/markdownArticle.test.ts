import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
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

describe('a claim in it', () => {
  const paragraph = (runs: Run[]): ArticleBlock => ({
    type: 'paragraph',
    cells: [runs],
    notes: [],
  });
  const covering = (number: number) => ({ number, lane: 0, hue: 'grey' }) as const;
  const [one, two] = [covering(1), covering(2)];
  const within = (text: string, claims: Run['claims'], ends: Run['ends'] = []): Run => ({
    text,
    marks: [],
    claims,
    ends,
  });

  it('has its words in brackets that begin with its number, one within another', () => {
    const runs = [
      run('The '),
      within('old ', [one]),
      within('quay', [one, two], [two, one]),
      run(' fell.'),
    ];
    expect(markdownArticle([paragraph(runs)])).toEqual(['The \\[1: old \\[2: quay\\]\\] fell.']);
  });

  it('says which ends where two overlap, and goes on in the next block', () => {
    const blocks = [
      paragraph([within('a ', [one]), within('b ', [one, two], [one]), within('c', [two])]),
      paragraph([within('d', [two], [two]), run(' e')]),
    ];
    expect(markdownArticle(blocks)).toEqual(['\\[1: a \\[2: b :1\\]c', 'd\\] e']);
  });
});

it('begins a list of its own where a number is not the next one, and indents what is within an item', () => {
  const item = (level: number, number?: number): ArticleBlock => ({
    type: 'listItem',
    level,
    ...(number !== undefined && { number }),
    cells: [[run('x')]],
    notes: [],
  });
  expect(
    markdownArticle([item(3), item(1, 1), item(1, 2), item(2), item(1, 7), item(1, 8)]),
  ).toEqual(['- x', '1. x', '2. x', '   - x', '7) x', '8) x']);
});
