import type { StyledText, StyleMark } from '../../source/styledText';
import { visibleText } from '../words/visibleText';
import { escapeHtml } from './escapeHtml';

const ELEMENTS: Readonly<Record<Exclude<StyleMark, 'noCase'>, readonly [string, string]>> = {
  strong: ['<b>', '</b>'],
  em: ['<i>', '</i>'],
  smallCaps: ['<span class="sc">', '</span>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
};

/** Words with their looks, as markup on one line of their own direction. */
export function styledHtml(styled: StyledText): string {
  const html = styled.map(({ text, marks }) => {
    const inner = escapeHtml(visibleText(text));
    return marks.reduceRight((within, mark) => {
      if (mark === 'noCase') return within;
      const [open, close] = ELEMENTS[mark];
      return `${open}${within}${close}`;
    }, inner);
  });
  return `<bdi>${html.join('')}</bdi>`;
}
