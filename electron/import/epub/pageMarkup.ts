const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|path|image|use|circle|rect|line|g)$/i;

/**
 * The markup of a book's page as a browser's parser for HTML reads it rightly: pages of books are XML,
 * where `<title/>` is an empty element and not the beginning of one. A name is an id, as it once was.
 */
export function pageMarkup(xhtml: string): string {
  return xhtml
    .replace(
      /<([a-z][\w:-]*)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'))?)*)\s*\/>/gi,
      (tag, name: string, attributes: string) =>
        VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
    )
    .replace(/<a\s+name=/gi, '<a id=');
}
