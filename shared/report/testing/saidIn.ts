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
