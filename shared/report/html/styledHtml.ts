import type { StyledText, StyleMark } from '../../source/styledText';
import { stretchesIn } from '../words/directionRuns';
import { visibleText } from '../words/visibleText';
import { apart } from './directed';
import { lang } from './lang';

const ELEMENTS: Readonly<Record<Exclude<StyleMark, 'noCase'>, readonly [string, string]>> = {
  strong: ['<b>', '</b>'],
  em: ['<i>', '</i>'],
  smallCaps: ['<span class="sc">', '</span>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
};

/** A citation with its looks on one line; names and titles that run from right to left are set apart in it. */
export function styledHtml(styled: StyledText): string {
  const html = styled.map(({ text, marks, language }) => {
    const said = stretchesIn(visibleText(text))
      .map((run) => apart(run))
      .join('');
    const inner = language ? `<span${lang(language)}>${said}</span>` : said;
    return marks.reduceRight((within, mark) => {
      if (mark === 'noCase') return within;
      const [open, close] = ELEMENTS[mark];
      return `${open}${within}${close}`;
    }, inner);
  });
  return `<bdi dir="ltr">${html.join('')}</bdi>`;
}
