/** A text with a table between the markers of that name; `undefined` where it has none. */
export function withTable(text: string, marker: string, table: string): string | undefined {
  const begin = `<!-- ${marker}: begin -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(`<!-- ${marker}: end -->`)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
