import { assertNever } from '../assertNever';
import { escapeMarkdown } from './escapeMarkdown';
import type { ArticleBlock, Run } from './report';

/** The article with the claims' numbers in brackets after their words; one string a part. */
export function markdownArticle(blocks: readonly ArticleBlock[]): string[] {
  const parts: string[] = [];
  let table: ArticleBlock[] = [];
  const endTable = () => {
    if (table.length > 0) parts.push(tableText(table));
    table = [];
  };
  for (const block of blocks) {
    if (block.type === 'tableRow') {
      table.push(block);
      continue;
    }
    endTable();
    parts.push(blockText(block));
  }
  endTable();
  return parts;
}

function blockText(block: ArticleBlock): string {
  const text = inline(block.cells[0] ?? []);
  switch (block.type) {
    case 'paragraph':
    case 'figure':
      return text;
    case 'heading':
      return `${'#'.repeat(Math.min(6, (block.level ?? 1) + 2))} ${text}`;
    case 'listItem':
      return `${'  '.repeat((block.level ?? 1) - 1)}${block.number === undefined ? '-' : `${block.number}.`} ${text}`;
    case 'quotation':
      return `> ${text}`;
    case 'rule':
      return '---';
    case 'tableRow':
      return tableText([block]);
    default:
      return assertNever(block.type);
  }
}

function tableText(rows: readonly ArticleBlock[]): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const line = (row: ArticleBlock) =>
    `| ${Array.from({ length: columns }, (_, at) => inline(row.cells[at] ?? [])).join(' | ')} |`;
  const [first] = rows;
  const head = first?.header ? line(first) : `|${'  |'.repeat(columns)}`;
  const body = first?.header ? rows.slice(1) : rows;
  return [head, `|${' --- |'.repeat(columns)}`, ...body.map(line)].join('\n');
}

function inline(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) {
    // Escaping trims; the spaces between runs are the article's own.
    const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(run.text) ?? [];
    const isBlank = run.text.trim() === '';
    text += isBlank ? ' ' : `${before && ' '}${escapeMarkdown(run.text)}${after && ' '}`;
    for (const { number } of run.ends) text += ` \\[${number}\\]`;
  }
  return text.trim();
}
