import { type IRunOptions, Tab, TextRun } from 'docx';
import { directionRuns } from '../../../shared/report/words/directionRuns';
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

/** A sentence of a report in which names, titles and quotations keep their own direction. */
export function sentenceRuns(text: string, look: RunLook = {}): TextRun[] {
  return directionRuns(text).flatMap((run) =>
    wordRuns(run.text, { ...look, ...(run.direction === 'rtl' && { rightToLeft: true }) }),
  );
}
