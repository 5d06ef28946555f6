import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Parses a page into a document without a browsing context: no script runs, no style is applied, no
 * frame, picture or sheet is ever loaded, and nothing is printed.
 */
export function parseHtmlDocument(html: string): Document {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  return new window.DOMParser().parseFromString(html, 'text/html');
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
export function declaredCharset(bytes: Uint8Array, mediaType: string | undefined): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const inType = /charset\s*=\s*["']?([\w:.-]+)/i.exec(mediaType ?? '')?.[1];
  const inMeta = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const inXml = /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  return inMeta ?? inXml ?? inType;
}
