import { type StyleMark, styledText } from '../source/styledText';
import { toLatex, toLatexTitle } from './latexText';

const COMMANDS: Readonly<Record<StyleMark, string>> = {
  em: '\\mkbibemph',
  strong: '\\mkbibbold',
  smallCaps: '\\textsc',
  sup: '\\textsuperscript',
  sub: '\\textsubscript',
  // Braces alone keep styles from writing words small.
  noCase: '',
};

/** Text with CSL's markup as LaTeX. */
export function toMarkedLatex(markup: string): string {
  return marked(markup, (text) => toLatex(text));
}

/** The same for a title: words with capitals are protected from styles that write titles small. */
export function toMarkedLatexTitle(markup: string): string {
  return marked(markup, (text, at) => toLatexTitle(text, at === 0));
}

function marked(markup: string, latexOf: (text: string, at: number) => string): string {
  return styledText(markup)
    .map(({ text, marks }, at) =>
      marks.reduceRight(
        (latex, mark) => `${COMMANDS[mark]}{${latex}}`,
        marks.includes('noCase') ? toLatex(text) : latexOf(text, at),
      ),
    )
    .join('');
}
