import { readFile, writeFile } from 'node:fs/promises';

/**
 * Writes a table into a Markdown page, between `<!-- marker: begin -->` and `<!-- marker: end -->`;
 * the rest of the page stays as it is. Throws where the page has no such markers.
 */
export async function publishTable(page: URL, marker: string, table: string): Promise<void> {
  const text = withTable(await readFile(page, 'utf8'), marker, table);
  if (text === undefined) throw new Error(`${page.pathname} has no markers “${marker}”.`);
  await writeFile(page, text);
}

/** A text with a table between the markers of that name; `undefined` where it has none. */
export function withTable(text: string, marker: string, table: string): string | undefined {
  const begin = `<!-- ${marker}: begin -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(`<!-- ${marker}: end -->`)];
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
