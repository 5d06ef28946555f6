import type { Block } from '../../../shared/article/block';
import { newId } from '../../../shared/id';
import { findDate } from './findDate';

/** The lines above the article as the page shows them. */
export interface PageHeader {
  readonly headline: string;
  /** The line that names the author, if a reader sees one. */
  readonly bylineText?: string;
  /** The line that gives the date, if a reader sees one. */
  readonly datelineText?: string;
}

/** How far down an article its own headline, byline and dateline can stand, blocks. */
const HEADER_BLOCKS = 10;
const LONGEST_LINE = 160;
/** Elements looked at for them; they stand near the top of the page. */
const MOST_LINES = 3000;

/** Finds the lines that show a byline and a date to the reader of the whole page. */
export function findHeaderLines(
  body: Element,
  known: { readonly byline?: string; readonly published?: string; readonly language?: string },
): Omit<PageHeader, 'headline'> {
  let bylineText: string | undefined;
  let datelineText: string | undefined;
  const author = fold(known.byline?.split(/,| and | und | et /, 1)[0] ?? '');
  const day = known.published?.slice(0, 10);
  for (const line of visibleLines(body)) {
    if (bylineText === undefined && author.length > 2 && fold(line).includes(author)) {
      bylineText = line;
    }
    if (datelineText === undefined && day !== undefined && /\d/.test(line)) {
      if (findDate(line, { language: known.language })?.date.startsWith(day)) datelineText = line;
    }
    if (bylineText !== undefined && datelineText !== undefined) break;
  }
  return { bylineText, datelineText };
}

/**
 * Puts headline, byline and dateline on top of the blocks if the extraction dropped them; what is
 * there already stays where it is, and the headline becomes a heading of level 1.
 */
export function completeHeader(blocks: readonly Block[], header: PageHeader): Block[] {
  const top = blocks.slice(0, HEADER_BLOCKS).map((block) => fold(blockText(block)));
  const at = top.indexOf(fold(header.headline));
  const headline: Block = {
    id: newId('block'),
    type: 'heading',
    level: 1,
    content: [{ text: header.headline }],
  };
  const lines = [...new Set([header.bylineText, header.datelineText])].filter(
    (line) => line !== undefined && !top.some((text) => text.includes(fold(line))),
  );
  const missing = lines.map(
    (line): Block => ({ id: newId('block'), type: 'paragraph', content: [{ text: line ?? '' }] }),
  );
  const found = blocks[at];
  if (at < 0 || !found || !('content' in found)) return [headline, ...missing, ...blocks];
  const kept: Block = { id: found.id, type: 'heading', level: 1, content: found.content };
  return [...blocks.slice(0, at), kept, ...missing, ...blocks.slice(at + 1)];
}

/** Letters and digits only, lower case: how two lines are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function blockText(block: Block): string {
  return 'content' in block ? block.content.map((run) => run.text).join('') : '';
}

const BESIDE =
  'script, style, template, noscript, aside, footer, nav, figure, [class*="comment"], [id*="comment"], [class*="related"], [class*="sidebar"]';

/** The short lines of a page's beginning in order, each as the smallest block shows it. */
function* visibleLines(body: Element): Generator<string> {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node && seen.size < MOST_LINES; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || seen.has(parent) || !node.nodeValue?.trim()) continue;
    const container = lineContainer(parent);
    seen.add(parent);
    if (container !== parent && seen.has(container)) continue;
    seen.add(container);
    const line = shortText(container)?.replace(/\s+/g, ' ').trim() ?? '';
    if (line !== '' && line.length <= LONGEST_LINE && !container.closest(BESIDE)) yield line;
  }
}

function lineContainer(element: Element): Element {
  let container = element;
  while (/^(?:a|abbr|b|strong|em|i|span|time|small|cite|u|font|bdi)$/.test(container.localName)) {
    const parent = container.parentElement;
    if (!parent || shortText(parent) === undefined) break;
    container = parent;
  }
  return container;
}

/** The element's text if it is short; a long one is not read to its end. */
function shortText(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += node.nodeValue ?? '';
    if (text.length > LONGEST_LINE * 4) return undefined;
  }
  return text;
}
