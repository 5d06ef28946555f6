/** Where a line of a web page ends. */
const BLOCK_TAGS =
  /<\/?(?:main|header|section|article|h\d|p|div|[uo]l|li|d[ltd]|table|t[rdh]|caption|blockquote|br|hr)\b[^>]*>/g;

/** What a web page says, a line for each of its blocks, without markup. */
export function linesOfHtml(html: string): string[] {
  const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
  const shared = html.matchAll(
    /<meta (?:name="description"|property="og:(?:title|description|site_name)") content="([^"]*)">/g,
  );
  const body = html.slice(html.indexOf('<body>'));
  const lines = [
    title,
    ...Array.from(shared, ([, content]) => content),
    body.replace(/<svg[\s\S]*?<\/svg>/g, ''),
  ].join('\n');
  return linesOf(
    lines
      .replace(/<\/dt><dd>(?:<p>)?/g, ': ')
      .replace(BLOCK_TAGS, '\n')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** What a Markdown report says, a line for each of its lines, without marks. */
export function linesOfMarkdown(markdown: string): string[] {
  return linesOf(markdown.replace(/\*\*?|^[#>]+ |^\s*- |\\(?=[^\w\s])/gm, ''));
}

/** What a table of RFC 4180 says, a line for each of its cells and for each line of one. */
export function linesOfCsv(csv: string): string[] {
  const cells = csv.replace('\ufeff', '').matchAll(/"((?:[^"]|"")*)"|[^,\r\n]+/g);
  return linesOf(
    Array.from(cells, ([cell, within]) => within?.replaceAll('""', '"') ?? cell).join('\n'),
  );
}

/** Members of data that hold words for people. */
const SAYING: ReadonlySet<string> = new Set([
  ...['label', 'name', 'value', 'exact', 'claimReviewed', 'alternateName', 'ratingExplanation'],
  'jobTitle',
]);
/** Members whose words are those of the article, or name the program. */
const QUIET: ReadonlySet<string> = new Set(['galley:text', 'target', 'generator']);

/** What data says to people, a line for each of its texts. */
export function linesOfData(data: unknown, key = ''): string[] {
  if (typeof data === 'string') return SAYING.has(key) ? linesOf(data) : [];
  if (Array.isArray(data)) return data.flatMap((each) => linesOfData(each, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    QUIET.has(name) ? [] : linesOfData(value, name),
  );
}

/** The lines that are not empty, with single spaces, and none where writing has none. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:)\]”])/g, '')
        .replace(/(?<=[([“]) /g, '')
        .trim(),
    )
    .filter((line) => line !== '');
}
