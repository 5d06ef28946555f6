import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Parses a page into a document without a browsing context: no script runs, no style is applied, no
 * frame, picture or sheet is ever loaded, and nothing is printed.
 */
export function parseHtmlDocument(html: string): Document {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  unclobber(document, window);
  return document;
}

/**
 * A picture named `querySelector` takes the method's place on the document, a field named `attributes`
 * that of its form. Names mean nothing to an article, so they go before anything is asked of the page.
 */
function unclobber(document: Document, window: JSDOM['window']): void {
  const { querySelectorAll } = window.Document.prototype;
  const { removeAttribute } = window.Element.prototype;
  const clobbering =
    'form, img, iframe, embed, object, input, button, select, textarea, output, fieldset';
  for (const element of querySelectorAll.call(document, '[name]:not(meta)')) {
    // Word's comments are known by the names of anchors, as ids once were.
    const name = element.getAttribute('name') ?? '';
    if (element.localName === 'a' && /^_msocom_\d+$/.test(name)) element.id = name;
    removeAttribute.call(element, 'name');
  }
  for (const element of querySelectorAll.call(document, clobbering)) {
    removeAttribute.call(element, 'id');
  }
}

/**
 * True if the tags alone show that the document is nested deeper than `limit`: parsing such a page
 * takes longer than anyone waits. Counts only elements that nothing closes implicitly.
 */
export function isDeepMarkup(html: string, limit: number): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|section|article|main|aside|blockquote|center|table|ul|ol|dl|b|i|em|strong|font)(?=[\s>/])/gi,
  )) {
    depth = tag.charAt(1) === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit * 2) return true;
  }
  return false;
}

/** How many elements deep the document is nested. Walks without recursion. */
export function nestingDepth(document: Document): number {
  let deepest = 0;
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
      if (node === document) return deepest;
    }
    node = node?.nextSibling ?? null;
  }
  return deepest;
}

/** The encoding a page declares in its first bytes, as written. */
export function declaredCharset(
  bytes: Uint8Array,
  mediaType: string | undefined,
): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const inType = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')?.[1];
  const inMeta = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const inXml = /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  return inMeta ?? inXml ?? inType;
}
