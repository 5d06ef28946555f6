import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { StyledText } from '../../source/styledText';
import { styledText } from '../../source/styledText';
import { styledMarkdown } from './styledMarkdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** What a reader of CommonMark sees: words in italics between slashes, bold ones between stars. */
function seen(node: Node): string {
  const inner = (node.children ?? []).map(seen).join('');
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'html') {
    const element = node.value?.replace(/[</>]/g, '');
    return element === 'em' ? '/' : element === 'strong' ? '*' : '';
  }
  if (node.type === 'emphasis') return `/${inner}/`;
  return node.type === 'strong' ? `*${inner}*` : inner;
}

const shown = (styled: StyledText) => seen(fromMarkdown(styledMarkdown(styled)));

describe('styledMarkdown', () => {
  it.each([
    ['On <i>Salmo salar</i>, again', 'On *Salmo salar*, again'],
    ['H<sub>2</sub>O at 10<sup>6</sup>', 'H<sub>2</sub>O at 10<sup>6</sup>'],
    ['<b>All</b> <sc>nato</sc>', '**All** nato'],
    ['a<i>(b)</i>c', 'a<em>(b)</em>c'],
    ['<i>a</i><b>b</b>', '<em>a</em><strong>b</strong>'],
    ['<i> a </i>b', '*a* b'],
  ])('writes %s as %s', (markup, markdown) => {
    expect(styledMarkdown(styledText(markup))).toBe(markdown);
  });

  it('shows every word in its look, whatever stands beside it', () => {
    const words = fc.oneof(
      fc.constantFrom(
        'a',
        'b c',
        '(d)',
        'e.',
        '“f”',
        'g ',
        ' h',
        '1*2',
        '_i_',
        '<j>',
        '[k](l)',
        '&',
      ),
      fc.constantFrom('m*', '*n', '`o`', '#', 'p\\', 'Ω', '東京', '。'),
    );
    const run = fc.record({
      text: words,
      marks: fc.constantFrom([], ['em'] as const, ['strong'] as const),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        // Two neighbours of one look are one run.
        const styled = runs.filter(
          ({ marks }, at) => at === 0 || marks.join() !== runs[at - 1]?.marks.join(),
        );
        const sign = { em: '/', strong: '*' };
        const expected = styled.map(({ text, marks: [mark] }) => {
          const [, start = '', inner = '', end = ''] = /^( ?)(.*?)( ?)$/.exec(text) ?? [];
          const edge = mark === 'em' || mark === 'strong' ? sign[mark] : '';
          return `${start}${edge}${inner}${edge}${end}`;
        });
        expect(shown(styled).replace(/ +/g, ' ')).toBe(
          expected.join('').trim().replace(/ +/g, ' '),
        );
      }),
      { numRuns: 500 },
    );
  });
});
