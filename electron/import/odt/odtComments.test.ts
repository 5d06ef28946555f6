import { describe, expect, it } from 'vitest';
import { blockText } from '../../../shared/article/blockText';
import { articleOf } from '../testing/testImport';
import { odtFile, paragraph } from './testing/odtDouble';

describe('comments of an OpenDocument text', () => {
  it('that it calls resolved come as resolved, replies in the order in which they were given', async () => {
    const comment = (name: string, day: number, more = '') =>
      `<office:annotation office:name="${name}"${more}><dc:date>2026-01-0${day}T00:00:00</dc:date>${paragraph(name)}</office:annotation>`;
    const { comments } = await articleOf({
      name: 'a.odt',
      bytes: odtFile({
        text: paragraph(
          `A${comment('a', 1, ' loext:resolved="true"')}${comment('b', 3, ' loext:parent-name="a"')}${comment('c', 2, ' loext:parent-name="a"')} ship${comment('d', 1, ' loext:resolved="false"')}`,
        ),
      }),
    });
    expect(comments).toMatchObject([
      { text: 'a\n\nReply: c\n\nReply: b', resolved: true },
      { text: 'd' },
    ]);
    expect(comments?.[1]).not.toHaveProperty('resolved');
  });

  it('come with the words they stand on, replies joined to them', async () => {
    const comment = (name: string, author: string, text: string, more = '') =>
      `<office:annotation office:name="${name}"${more}><dc:creator>${author}</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>${paragraph(text)}</office:annotation>`;
    const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;
    const { blocks, comments } = await articleOf({
      name: 'a.odt',
      bytes: odtFile({
        text: `${paragraph(`  The ${comment('a', 'Ilse', 'Which one?')}harbour ${comment('b', 'Nora', 'West.', ' loext:parent-name="a"')}office${end('a')}${end('b')} said`)}${paragraph(`twelve${comment('c', '', 'Thirteen?')} ships`)}`,
      }),
    });
    expect(blocks.map(blockText)).toEqual(['The harbour office said', 'twelve ships']);
    const [first, second] = blocks.map(({ id }) => id);
    expect(comments).toEqual([
      {
        start: { block: first, offset: 4 },
        end: { block: first, offset: 18 },
        text: 'Which one?\n\nNora: West.',
        author: 'Ilse',
      },
      {
        start: { block: second, offset: 0 },
        end: { block: second, offset: 6 },
        text: 'Thirteen?',
      },
    ]);
  });
});
