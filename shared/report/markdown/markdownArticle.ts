import { assertNever } from '../../assertNever';
import type { ArticleBlock, Run } from '../report';
import { spacedMarkdown } from './spacedMarkdown';

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
    `| ${Array.from({ length: columns }, (_, at) => cell(row.cells[at] ?? [])).join(' | ')} |`;
  const [first] = rows;
  const head = first?.header ? line(first) : `|${'  |'.repeat(columns)}`;
  const body = first?.header ? rows.slice(1) : rows;
  return [head, `|${' --- |'.repeat(columns)}`, ...body.map(line)].join('\n');
}

function cell(runs: readonly Run[]): string {
  return inline(runs).replaceAll('|', '\\|');
}

/** What stands between two numbers is escaped as one: its parts may mean something together. */
function inline(runs: readonly Run[]): string {
  let text = '';
  let pending = '';
  for (const run of runs) {
    pending += run.text;
    if (run.ends.length === 0) continue;
    text += spacedMarkdown(pending);
    for (const { number } of run.ends) text += ` \\[${number}\\]`;
    pending = '';
  }
  return (text + spacedMarkdown(pending)).trim();
}
