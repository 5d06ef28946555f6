import { assertNever } from '../../assertNever';
import type { ArticleBlock } from '../report';
import { escapeMarkdown } from './escapeMarkdown';
import { BREAK, MarkdownInline, withinBrackets } from './markdownInline';
import { MarkdownLists } from './markdownLists';

/** The article with the claims' words in numbered brackets; one string a part. */
export function markdownArticle(blocks: readonly ArticleBlock[]): string[] {
  const inline = new MarkdownInline();
  const lists = new MarkdownLists();
  const parts: string[] = [];
  let table: ArticleBlock[] = [];
  const endTable = () => {
    if (table.length > 0) parts.push(tableText(table, inline));
    table = [];
  };
  for (const block of blocks) {
    if (block.type === 'tableRow') {
      table.push(block);
      continue;
    }
    endTable();
    parts.push(blockText(block, inline, lists));
  }
  endTable();
  return parts;
}

function blockText(block: ArticleBlock, inline: MarkdownInline, lists: MarkdownLists): string {
  const text = inline.write(block.cells[0] ?? []);
  if (block.type !== 'listItem') lists.end();
  if (block.type === 'rule') return '---';
  if (text === '' && block.type !== 'figure') return '';
  const lines = (indent: string) => text.replaceAll(BREAK, `\\\n${indent}`);
  switch (block.type) {
    case 'paragraph':
      return lines('');
    case 'figure':
      return [picture(block.alt), lines('')].filter(Boolean).join('\n\n');
    case 'heading':
      return `${'#'.repeat(Math.min(6, (block.level ?? 1) + 2))} ${onOneLine(text)}`;
    case 'listItem': {
      const sign = lists.sign(block.level ?? 1, block.number);
      return `${sign}${lines(' '.repeat(sign.length))}`;
    }
    case 'quotation':
      return `> ${lines('> ')}`;
    case 'tableRow':
      return tableText([block], inline);
    default:
      return assertNever(block.type);
  }
}

/** What a picture shows. It leads nowhere, so that nothing is fetched. */
function picture(alt: string | undefined): string {
  return alt ? `![${withinBrackets(escapeMarkdown(alt))}]()` : '';
}

function tableText(rows: readonly ArticleBlock[], inline: MarkdownInline): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const line = ({ cells }: ArticleBlock) =>
    `| ${Array.from({ length: columns }, (_, at) => cell(cells[at])).join(' | ')} |`;
  const cell = (runs: ArticleBlock['cells'][number] = []) =>
    onOneLine(inline.write(runs)).replaceAll('|', '\\|');
  const [first] = rows;
  const head = first?.header ? line(first) : `|${'  |'.repeat(columns)}`;
  const body = first?.header ? rows.slice(1) : rows;
  return [head, `|${' --- |'.repeat(columns)}`, ...body.map(line)].join('\n');
}

function onOneLine(text: string): string {
  return text.replaceAll(BREAK, '<br>');
}
