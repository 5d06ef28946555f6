/** Prints rows under a heading, as a Markdown table whose first row is its head. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  process.stdout.write(`\n${heading}\n\n${[head, rule, ...rest].map(line).join('\n')}\n\n`);
}
