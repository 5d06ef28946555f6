/** True for the HTML that Google Docs exports: paragraphs of spans, each look a class of its own. */
export function isGoogleDocument(html: string): boolean {
  const top = html.slice(0, 200_000);
  if (!/<(?:p|h[1-6]|li)\b[^>]*class="c\d+\b[^>]*>\s*<span/i.test(top)) return false;
  return /www\.google\.com\/url\?q=|id="cmnt|id="ftnt|lst-kix_|\bdoc-content\b|class="c\d+[^"]*\btitle\b|themes\.googleusercontent\.com|id="h\.\w/i.test(
    top,
  );
}

/** Makes the title of a document of Google's its heading: there it is a paragraph of that class. */
export function markGoogleTitle(document: Document): void {
  const title = document.body.querySelector('p.title');
  if (!title || title.textContent?.trim() === '') return;
  const heading = document.createElement('h1');
  heading.append(...Array.from(title.childNodes));
  title.replaceWith(heading);
}

/** On which level a list of a document of Google's is, which sets inner lists beside the items: 1 is outermost. */
export function googleListLevel(list: Element): number | undefined {
  const level = /(?:^|\s)lst-kix_\w+-(\d)(?:\s|$)/.exec(list.getAttribute('class') ?? '')?.[1];
  return level === undefined ? undefined : Number(level) + 1;
}
