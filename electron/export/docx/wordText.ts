import { type IRunOptions, Tab, TextRun } from 'docx';
import type { StyledText } from '../../../shared/source/styledText';

/** How a run of text looks. */
export type RunLook = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/**
 * Text as XML can hold it: line ends as `\n`; control characters, noncharacters and half characters,
 * which no XML document may contain, become U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    );
}

/** Runs of one look, a run a line. */
export function wordRuns(text: string, look: RunLook = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const children = line
        .split('\t')
        .flatMap((part, at) => [...(at > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
      return new TextRun({ ...look, children, ...(index > 0 && { break: 1 }) });
    });
}

/** Words with their looks, as runs that `runsOf` makes of each. */
export function styledRuns(
  styled: StyledText,
  runsOf: (text: string, look: RunLook) => TextRun[],
): TextRun[] {
  return styled.flatMap(({ text, marks }) =>
    runsOf(text, {
      ...(marks.includes('strong') && { bold: true }),
      ...(marks.includes('em') && { italics: true }),
      ...(marks.includes('smallCaps') && { smallCaps: true }),
      ...(marks.includes('sup') && { superScript: true }),
      ...(marks.includes('sub') && { subScript: true }),
    }),
  );
}

const FIRST_STRONG = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** True if text has letters of a script that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** True if the first letter says that the text runs from right to left (UAX 9, P2 and P3). */
export function runsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(FIRST_STRONG.exec(text)?.[0] ?? '');
}
