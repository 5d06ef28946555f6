import { Readability } from '@mozilla/readability';
import type { Block } from '../../shared/article/block';
import { ok } from '../../shared/result';
import { fallbackTitle } from './articleTitle';
import { cleanText } from './cleanText';
import { decodeText } from './decodeText';
import { type DomBlocks, domToBlocks } from './domToBlocks';
import { readHeaderLine } from './headerLine';
import { type HiddenText, removeHiddenText } from './hiddenText';
import { declaredCharset, nestingDepth, parseHtmlDocument } from './htmlDocument';
import type { Extraction, Importer } from './importer';
import { importFailure } from './importFailure';
import { blockText, completeHeader, findHeaderLines } from './pageHeader';
import { nameOf, readPageMetadata } from './pageMetadata';
import { choosePageTitle } from './pageTitle';
import { webAddress } from './safeAddress';

/** Documents nested deeper than this are no articles; reading them would only cost time. */
const DEEPEST_DOCUMENT = 3000;

/**
 * A saved page, of which only the article is taken, or a pasted fragment, whose structure is kept
 * whole. Nothing in it runs, nothing is fetched, and only blocks leave this function.
 */
export const fromHtml: Importer = (source, report) => {
  const declared = declaredCharset(source.bytes, source.mediaType);
  const decoded = decodeText(source.bytes, { chosen: source.encoding, declared });
  if (!decoded.ok) return decoded;
  const clean = cleanText(decoded.value.text);
  const fragment = readFragment(clean.text);
  const document = parseHtmlDocument(fragment ?? clean.text);
  if (nestingDepth(document) > DEEPEST_DOCUMENT) return importFailure('tooDeep');
  report(0.4);

  const hidden = removeHiddenText(document);
  const extracted =
    fragment === undefined
      ? readPage(document, clean.text, source.name)
      : readPasted(document, source.name);
  report(0.9);
  if (!extracted) {
    return importFailure(
      'empty',
      'There is no article text on this page. Nothing was changed. If you see an article in the browser, select its text there, copy it and paste it.',
    );
  }
  const { metadata, content, leftOut } = extracted;
  return ok({
    metadata,
    blocks: content.blocks,
    leftOut: [...leftOut, ...leftOutSentences(content, hidden)],
    warnings: [...decoded.value.warnings, ...clean.warnings],
    encoding: decoded.value.encoding,
  });
};

interface Extracted {
  readonly metadata: Extraction['metadata'];
  readonly content: DomBlocks;
  readonly leftOut: readonly string[];
}

/** The part of the clipboard that was selected, or a text that is no whole document. */
function readFragment(html: string): string | undefined {
  const selected = /<!--\s*StartFragment\s*-->([\s\S]*?)(?:<!--\s*EndFragment\s*-->|$)/i.exec(html);
  if (selected) return selected[1] ?? '';
  return /<(?:!doctype|html|head|body|title)\b/i.test(html.slice(0, 65_536)) ? undefined : html;
}

function readPasted(document: Document, name: string | undefined): Extracted | undefined {
  const content = domToBlocks(document.body);
  if (content.blocks.length === 0) return undefined;
  const [first, ...rest] = content.blocks;
  const hasHeadline = first?.type === 'heading';
  const header: { byline?: string; published?: string } = {};
  for (const block of (hasHeadline ? rest : content.blocks).slice(0, 4)) {
    const line = readHeaderLine(blockText(block));
    if (!line) break;
    header.byline ??= line.byline;
    header.published ??= line.published;
  }
  const blocks: Block[] = hasHeadline ? [{ ...first, level: 1 }, ...rest] : content.blocks;
  const text = content.blocks.map(blockText).find((line) => line !== '') ?? '';
  const title = hasHeadline ? blockText(first) : fallbackTitle(name, text);
  return { metadata: { title, ...header }, content: { ...content, blocks }, leftOut: [] };
}

function readPage(document: Document, html: string, name: string | undefined): Extracted | undefined {
  const { titles, ...page } = readPageMetadata(document, html);
  const lines = findHeaderLines(document, page);
  const options = { base: baseAddress(document, page.url) };
  const whole = document.body?.cloneNode(true);
  const article = new Readability<Node>(document, { keepClasses: true, serializer: (node) => node }).parse();
  const chosen = choosePageTitle(document, [article?.title, ...titles], page.publisher);
  let content = article?.content ? domToBlocks(article.content, options) : undefined;
  let leftOut = ['What stands around the article on the page (navigation, advertisements and the like).'];
  if (!content || content.blocks.length === 0) {
    content = whole && hasProse(whole) ? domToBlocks(whole, options) : undefined;
    leftOut = [];
  }
  if (!content || content.blocks.length === 0) return undefined;
  const text = content.blocks.map(blockText).find((line) => line !== '') ?? '';
  const title = chosen ?? fallbackTitle(name, text);
  const byline = page.byline ?? nameOf(article?.byline ?? undefined);
  return {
    metadata: { title, ...page, ...(byline === undefined ? {} : { byline }) },
    content: { ...content, blocks: completeHeader(content.blocks, { title, ...lines }) },
    leftOut,
  };
}

/** A short page may be all article; one of links and controls alone is none. */
function hasProse(body: Node): boolean {
  const copy = body.cloneNode(true);
  if (!('querySelectorAll' in copy) || typeof copy.querySelectorAll !== 'function') return false;
  for (const part of copy.querySelectorAll(
    'nav, header, footer, aside, form, a, button, select, script, style, noscript, template',
  )) {
    part.remove();
  }
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim().length > 25;
}

/** Relative links mean something only where the page's own address is known. */
function baseAddress(document: Document, url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return webAddress(document.querySelector('base[href]')?.getAttribute('href') ?? '', url) ?? url;
}

function leftOutSentences(content: DomBlocks, hidden: HiddenText): string[] {
  const sentences: string[] = [];
  if (hidden.passages > 0) {
    const count = hidden.passages === 1 ? 'One passage' : `${hidden.passages} passages`;
    sentences.push(
      `${count} of hidden text that a reader of the page does not see, such as “${hidden.sample}”.`,
    );
  }
  for (const [kind, count] of content.droppedElements) {
    sentences.push(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} (${count}), which hold no text.`);
  }
  if (content.droppedLinks > 0) {
    sentences.push(
      `The addresses of ${content.droppedLinks === 1 ? 'one link' : `${content.droppedLinks} links`} that are not complete http, https or mailto addresses; their words were kept.`,
    );
  }
  return sentences;
}
