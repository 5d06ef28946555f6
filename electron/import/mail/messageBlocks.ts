import type { Block } from '../../../shared/article/block';
import { newId } from '../../../shared/id';
import { cleanText } from '../blocks/cleanText';
import { textParagraphs } from '../text/textParagraphs';

/** The blocks of a message in plain text; lines after `>` are what it quotes. */
export function messageBlocks(text: string): Block[] {
  const lines = cleanText(text)
    .text.split('\n')
    .map((line) => line.trimEnd());
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length; ) {
    const isQuoted = isQuote(lines[start]);
    let end = start + 1;
    while (end < lines.length && isQuote(lines[end]) === isQuoted) end += 1;
    const stretch = lines.slice(start, end).map((line) => line.replace(/^(?:>\s?)+/, ''));
    for (const paragraph of textParagraphs(stretch)) {
      const content = [{ text: paragraph }];
      blocks.push({ id: newId('block'), type: isQuoted ? 'quotation' : 'paragraph', content });
    }
    start = end;
  }
  return blocks;
}

function isQuote(line: string | undefined): boolean {
  return line?.startsWith('>') === true;
}
