import type { StyledRun, StyledText, StyleMark } from '../../source/styledText';
import { spacedMarkdown } from './spacedMarkdown';

/** Words with their looks as CommonMark; what it has no signs for is HTML, as CommonMark allows. */
export function styledMarkdown(styled: StyledText): string {
  return styled
    .map((run, at) => marked(run, styled[at - 1], styled[at + 1]))
    .join('')
    .trim();
}

function marked(
  { text, marks }: StyledRun,
  before: StyledRun | undefined,
  after: StyledRun | undefined,
): string {
  const shown = spacedMarkdown(text);
  const looks = marks.filter((mark) => mark !== 'noCase' && mark !== 'smallCaps');
  if (looks.length === 0 || shown.trim() === '') return shown;
  const [, start = '', inner = '', end = ''] = /^( ?)(.*?)( ?)$/s.exec(shown) ?? [];
  const stands =
    (start !== '' || isApart(before, before?.text.at(-1), inner.at(0))) &&
    (end !== '' || isApart(after, after?.text.at(0), inner.at(-1)));
  const dressed = looks.reduceRight((within, mark) => {
    const [open, close] = signsOf(mark, stands);
    return `${open}${within}${close}`;
  }, inner);
  return `${start}${dressed}${end}`;
}

function signsOf(mark: StyleMark, stands: boolean): readonly [string, string] {
  if (stands && mark === 'em') return ['*', '*'];
  if (stands && mark === 'strong') return ['**', '**'];
  const element = mark === 'sup' || mark === 'sub' ? mark : mark === 'em' ? 'em' : 'strong';
  return [`<${element}>`, `</${element}>`];
}

/** Asterisks beside other letters are none that open or close (CommonMark, 6.2). */
function isApart(neighbour: StyledRun | undefined, beside = ' ', edge = ' '): boolean {
  if (/\s/.test(beside)) return true;
  return neighbour?.marks.length === 0 && /[\p{L}\p{N}]/u.test(edge);
}
