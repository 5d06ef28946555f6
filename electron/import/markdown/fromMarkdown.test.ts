import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../../../shared/article/block';
import type { Extraction } from '../importer';
import { fromMarkdown } from './fromMarkdown';

async function extract(markdown: string): Promise<Extraction> {
  const result = await fromMarkdown({ bytes: new TextEncoder().encode(markdown) }, () => undefined);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const withoutIds = ({ blocks }: Extraction) => blocks.map(({ id, ...block }) => (id ? block : {}));

describe('fromMarkdown', () => {
  it('reads front matter', async () => {
    const { metadata, blocks } = await extract(
      '---\ntitle: "Harbour: open again"\nauthor:\n  - Ada Quill\n  - Ben Nib\ndate: 2021-03-03 09:05\nurl: https://example.org/a\nlang: en_GB\n__proto__: x\n---\n\nIt opened.\n',
    );
    expect(metadata).toEqual({
      title: 'Harbour: open again',
      byline: 'Ada Quill, Ben Nib',
      published: '2021-03-03T09:05',
      url: 'https://example.org/a',
      language: 'en-GB',
    });
    expect(blocks[0]).toMatchObject({ type: 'heading', level: 1 });
  });

  it('finds headline, byline and dateline without front matter', async () => {
    const { metadata } = await extract('# Harbour\n\nBy Ada Quill\n\n3 March 2021\n\nIt opened.\n');
    expect(metadata).toEqual({ title: 'Harbour', byline: 'Ada Quill', published: '2021-03-03' });
  });

  it('takes a headline for the title that stands under a kicker', async () => {
    const { metadata, blocks } = await extract('*Report*\n\n# Harbour\n\nIt opened.\n');
    expect(metadata.title).toBe('Harbour');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('keeps structure and marks', async () => {
    expect(
      withoutIds(
        await extract(
          '## Part\n\n3. a **b**\n   - c\n4. d\n\n> said\n\n---\n\n| A | B |\n|---|---|\n| 1 | *2* |\n\n![Quay](https://example.org/q.jpg)\n\n`x` ~~y~~\\\n[z](https://example.org/ "t")\n',
        ),
      ),
    ).toEqual([
      { type: 'heading', level: 1, content: [{ text: 'Part' }] },
      {
        type: 'listItem',
        kind: 'ordered',
        level: 1,
        number: 3,
        content: [{ text: 'a ' }, { text: 'b', marks: ['strong'] }],
      },
      { type: 'listItem', kind: 'bullet', level: 2, content: [{ text: 'c' }] },
      { type: 'listItem', kind: 'ordered', level: 1, number: 4, content: [{ text: 'd' }] },
      { type: 'quotation', content: [{ text: 'said' }] },
      { type: 'rule' },
      { type: 'tableRow', header: true, cells: [[{ text: 'A' }], [{ text: 'B' }]] },
      { type: 'tableRow', cells: [[{ text: '1' }], [{ text: '2', marks: ['em'] }]] },
      { type: 'figure', alt: 'Quay', address: 'https://example.org/q.jpg', content: [] },
      {
        type: 'paragraph',
        content: [
          { text: 'x', marks: ['code'] },
          { text: ' ' },
          { text: 'y', marks: ['strike'] },
          { text: '\n' },
          { text: 'z', marks: [{ link: 'https://example.org/' }] },
        ],
      },
    ]);
  });

  it('drops HTML and addresses that are no links, and says so', async () => {
    const { blocks, leftOut } = await extract(
      'a <b onclick="x()">b</b> [c](javascript:alert(1)) [d](file:///etc/passwd)\n\n<script>alert(1)</script>\n',
    );
    expect(blocks).toMatchObject([{ content: [{ text: 'a b c d' }] }]);
    expect(leftOut).toHaveLength(2);
  });

  it('gives valid blocks for any text', async () => {
    const piece = fc.constantFrom(
      ...'# |- |> |* |_|**|`|```\n|[|](x)|![|](https://a.example)|\n|\n\n|| a | b |\n|---|1. |<b>|<!--|-->|&amp;|[^1]|[^1]: |---\n|word |    |\t|- [x] |~~|http://a.example '.split(
        /(?<!\|)\|(?!\|)/,
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const result = await fromMarkdown(
          { bytes: new TextEncoder().encode(pieces.join('')) },
          () => undefined,
        );
        if (result.ok) for (const block of result.value.blocks) blockSchema.parse(block);
        else expect(result.error.code).toBe('empty');
      }),
    );
  });
});
