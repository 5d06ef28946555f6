import { type IParagraphOptions, type IRunOptions, Tab, TextRun } from 'docx';
import {
  type Direction,
  sentenceDirection,
  stretchesIn,
} from '../../../shared/report/words/directionRuns';
import { languageTag } from '../../../shared/report/words/languageTag';
import type { StyledText } from '../../../shared/source/styledText';
import { sameForAll } from './wordReportStyles';

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

/** Runs of one look; a line or a tab begins another. */
export function wordRuns(text: string, look: RunLook = {}): TextRun[] {
  return runOptions(text, look).map((options) => new TextRun(options));
}

/**
 * What runs of one look are made of in a sentence that runs this way: what runs against it has runs of its own,
 * so that Word draws the signs beside it on their right side.
 */
export function directedOptions(text: string, around: Direction, look: RunLook): IRunOptions[] {
  return stretchesIn(text, around).flatMap((run) =>
    runOptions(run.text, { ...look, ...(run.direction === 'rtl' && { rightToLeft: true }) }),
  );
}

/**
 * What runs of one look are made of. Text is never a child beside others: the library takes some words
 * there, such as CURRENT, for the number of a page.
 */
function runOptions(text: string, look: RunLook): IRunOptions[] {
  return xmlText(text)
    .split('\n')
    .flatMap((line, index) => {
      const parts = line
        .split('\t')
        .flatMap((part, at): IRunOptions[] => [
          ...(at > 0 ? [{ children: [new Tab()] }] : []),
          ...(part === '' ? [] : [{ text: part }]),
        ]);
      const isNext = index > 0;
      return [...(isNext ? [{ break: 1 }] : []), ...parts].map((part) => ({ ...look, ...part }));
    });
}

/** Words with their looks, as runs that `runsOf` makes of each. */
export function styledRuns(
  styled: StyledText,
  runsOf: (text: string, look: RunLook) => TextRun[],
): TextRun[] {
  return styled.flatMap(({ text, marks, language }) => {
    const tag = languageTag(language);
    return runsOf(text, {
      ...(marks.includes('strong') && { bold: true }),
      ...(marks.includes('em') && { italics: true }),
      ...(marks.includes('smallCaps') && { smallCaps: true }),
      ...(marks.includes('sup') && { superScript: true }),
      ...(marks.includes('sub') && { subScript: true }),
      ...(tag && { language: sameForAll(tag) }),
    });
  });
}

/** A sentence of a report in which names, titles and quotations keep their own direction. */
export function sentenceRuns(text: string, look: RunLook = {}): TextRun[] {
  return directedOptions(text, sentenceDirection(text), look).map(
    (options) => new TextRun(options),
  );
}

/** How a paragraph of such a sentence is set: as the sentence runs. */
export function sentenceLook(text: string): Pick<IParagraphOptions, 'bidirectional'> {
  return sentenceDirection(text) === 'rtl' ? { bidirectional: true } : {};
}
