import { Readability } from '@mozilla/readability';
import type { Block } from '../../../shared/article/block';
import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { commentsLeftOut, commentWarnings } from '../blocks/commentSentences';
import { formulaWords } from '../blocks/lossWords';
import { type FoundComment, placeComments } from '../blocks/placeComments';
import { webAddress } from '../blocks/safeAddress';
import { fallbackTitle } from '../head/articleTitle';
import { readMachineDate } from '../head/findDate';
import { headerBelow } from '../head/headerRange';
import { blockText, completeHeader, findHeaderLines } from '../head/pageHeader';
import { unsureDate } from '../head/unsureDate';
import type { Extraction, Importer, ImportSource, OnProgress } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import { hiddenArticle } from './articleBody';
import { takeComments } from './documentComments';
import { type DomBlocks, type DomToBlocksOptions, domToBlocks } from './domToBlocks';
import { isGoogleDocument, markGoogleTitle } from './googleDocument';
import { removeHiddenText } from './hiddenText';
import { declaredCharset, isDeepMarkup, nestingDepth, parseHtmlDocument } from './htmlDocument';
import { htmlLeftOut } from './htmlLeftOut';
import { markFilteredLists } from './officeLists';
import { writeFormulas } from './pageFormulas';
import { languageTag, nameOf, readPageMetadata } from './pageMetadata';
import { choosePageTitle, headlineOf, pageHeadlines, shownTitle } from './pageTitle';
import { preparePage } from './preparePage';
import { writeSmallPictures } from './smallPicture';

/** Documents nested deeper than this are no articles; reading them would only cost time. */
const DEEPEST_DOCUMENT = 1000;
/** No publishing system nests like this; telling article from page costs the cube of the depth. */
const DEEPEST_PAGE = 150;

/**
 * A saved page, of which only the article is taken, or a pasted fragment, whose structure is kept
 * whole. Nothing in it runs, nothing is fetched, and only blocks leave this function.
 */
export const fromHtml: Importer = (source, onProgress) => readHtml(source, onProgress);

/** What the browser that saved a page wrote down beside it. */
export interface SavedPage extends Pick<DomToBlocksOptions, 'pictureAt' | 'addressAt'> {
  /** Where the page was. */
  readonly address?: string;
  /** When it was saved. */
  readonly retrieved?: string;
  /** True where all of the page is the text, as in a message; else the article is told from what is around it. */
  readonly isWhole?: boolean | undefined;
}

/** Like `fromHtml`, with what is known about the page from outside. */
export function readHtml(
  source: ImportSource,
  onProgress: OnProgress,
  saved: SavedPage = {},
): Result<Extraction, ImportError> {
  const declared = declaredCharset(source.bytes, source.mediaType);
  const decoded = decodeText(source.bytes, { chosen: source.encoding, declared });
  if (!decoded.ok) return decoded;
  const clean = cleanText(decoded.value.text);
  const fragment = readFragment(clean.text);
  if (isDeepMarkup(clean.text, DEEPEST_DOCUMENT)) return importFailure('tooDeep');
  const document = parseHtmlDocument(fragment ?? clean.text);
  const depth = nestingDepth(document);
  if (depth > DEEPEST_DOCUMENT) return importFailure('tooDeep');
  onProgress(0.4);

  const formulas = writeFormulas(document.body);
  writeSmallPictures(document.body);
  preparePage(document);
  const hidden = removeHiddenText(document);
  const extracted =
    fragment === undefined && !saved.isWhole
      ? readPage(document, clean.text, { name: source.name, depth, saved })
      : readPasted(document, source.name, saved);
  onProgress(0.9);
  if (!extracted) {
    return importFailure(
      'empty',
      'There is no article text on this page. Nothing was changed. If you see an article in the browser, select its text there, copy it and paste it.',
    );
  }
  const { metadata, content, leftOut, comments = [] } = extracted;
  const placed = comments.length > 0 ? placeComments(content.blocks, comments) : undefined;
  const warnings = [
    ...decoded.value.warnings,
    ...clean.warnings,
    ...extracted.warnings,
    ...formulaWords(formulas),
    ...(placed ? commentWarnings(placed) : []),
  ];
  return ok({
    metadata,
    blocks: content.blocks,
    ...(content.pictures.length > 0 ? { pictures: content.pictures } : {}),
    leftOut: [
      ...leftOut,
      ...(placed ? commentsLeftOut(placed) : []),
      ...htmlLeftOut(content, hidden),
    ],
    ...(placed && placed.comments.length > 0 ? { comments: placed.comments } : {}),
    warnings,
    encoding: decoded.value.encoding,
    ...(decoded.value.otherReading && { otherReading: decoded.value.otherReading }),
  });
}

interface Extracted {
  readonly metadata: Extraction['metadata'];
  readonly content: DomBlocks;
  readonly leftOut: readonly string[];
  readonly warnings: readonly string[];
  readonly comments?: readonly FoundComment[];
}

/** The part of the clipboard that was selected, or a text that is no whole document. */
function readFragment(html: string): string | undefined {
  const selected = /<!--\s*StartFragment\s*-->([\s\S]*?)(?:<!--\s*EndFragment\s*-->|$)/i.exec(html);
  if (selected) return selected[1] ?? '';
  const top = html.slice(0, 65_536);
  // What an office program writes is a document, with no page around it.
  if (/<meta\s+name=["']?generator["']?\s+content=["']?(?:Libre|Open|Microsoft Word)/i.test(top)) {
    return html;
  }
  if (isGoogleDocument(html)) return html;
  return /<(?:!doctype|html|head|body|title)\b/i.test(top) ? undefined : html;
}

function readPasted(
  document: Document,
  name: string | undefined,
  saved: SavedPage,
): Extracted | undefined {
  markFilteredLists(document);
  markGoogleTitle(document);
  const taken = takeComments(document);
  const content = domToBlocks(document.body, { ...saved, places: taken.places });
  if (content.blocks.length === 0) return undefined;
  const comments = taken.found((name) => content.placeOf?.(name));
  const [first, ...rest] = content.blocks;
  const hasHeadline = first?.type === 'heading';
  const language = languageTag(
    document.documentElement.getAttribute('lang') ?? document.body.getAttribute('lang'),
  );
  const lines = content.blocks.map(blockText);
  const { warning, ...header } = headerBelow(hasHeadline ? lines.slice(1) : lines, { language });
  const blocks: Block[] = hasHeadline ? [{ ...first, level: 1 }, ...rest] : content.blocks;
  const text = content.blocks.map(blockText).find((line) => line !== '') ?? '';
  const title = hasHeadline ? blockText(first) : fallbackTitle(name, text);
  return {
    metadata: { title, ...header, ...(language === undefined ? {} : { language }) },
    content: { ...content, blocks },
    leftOut: [],
    warnings: warning === undefined ? [] : [warning],
    comments,
  };
}

function readPage(
  document: Document,
  html: string,
  {
    name,
    depth,
    saved,
  }: { readonly name: string | undefined; readonly depth: number; readonly saved: SavedPage },
): Extracted | undefined {
  const { titles, record, ...page } = readPageMetadata(document, html, saved.address);
  const retrieved = saved.retrieved ?? page.retrieved;
  const options = { ...saved, base: takeBaseAddress(document, page.url) };
  const headlines = pageHeadlines(document);
  const ownHeadlines = pageHeadlines(document, 'own');
  // Readability takes the page apart; what is read later is read from a copy.
  const whole = copyBody(document);
  const article = depth > DEEPEST_PAGE ? undefined : extractArticle(document);
  const root = article?.content;
  let content = root && textOutside(root, CONTROLS, 1) ? domToBlocks(root, options) : undefined;
  let warnings: string[] = [];
  let leftOut = [
    'What stands around the article on the page (navigation, advertisements and the like).',
  ];
  if (!content || content.blocks.length === 0) {
    content = textOutside(whole, `${CONTROLS}, a`, LEAST_PROSE)
      ? domToBlocks(whole, options)
      : undefined;
    leftOut = [];
    if (content) {
      warnings = ['The article could not be told from the page around it, so all text was taken.'];
    }
  }
  content ??= { blocks: [], pictures: [], droppedLinks: 0, droppedElements: new Map() };
  const hidden = hiddenArticle(record, content.blocks);
  if (hidden) {
    content = { ...content, blocks: hidden };
    warnings.push(
      'The page shows only a part of its article; the rest was taken from what it tells search engines, without its links and pictures.',
    );
  }
  if (content.blocks.length === 0) return undefined;
  if (record.isFree === false) {
    warnings.push(
      'The page says that its text is for subscribers; what was saved may be its beginning only. Compare the end with the original.',
    );
  }
  const text = content.blocks.map(blockText).find((line) => line !== '') ?? '';
  const chosen = choosePageTitle([article?.title, ...titles, ...headlines], page.publisher);
  const title = chosen === undefined ? fallbackTitle(name, text) : shownTitle(chosen, ownHeadlines);
  const byline = nameOf(article?.byline ?? undefined) ?? page.byline;
  const published = readMachineDate(article?.publishedTime ?? '') ?? page.published;
  const metadata = {
    title,
    ...page,
    byline,
    published,
    retrieved,
  };
  const other = published === undefined ? otherDateIn(content.blocks, page.language) : undefined;
  if (other !== undefined) warnings.push(other);
  const header = {
    headline: headlineOf(title, headlines),
    ...(record.isLive ? {} : findHeaderLines(whole, metadata)),
  };
  return {
    metadata,
    content: { ...content, blocks: completeHeader(content.blocks, header) },
    leftOut,
    warnings,
  };
}

/** What is to be said of a date near the top that was not set. */
function otherDateIn(blocks: readonly Block[], language: string | undefined): string | undefined {
  return blocks
    .slice(0, 5)
    .map(blockText)
    .filter((line) => line.length < 80)
    .map((line) => unsureDate(line, { language })?.words)
    .find((words) => words !== undefined);
}

function extractArticle(document: Document) {
  return new Readability<Node>(document, {
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
}

function copyBody(document: Document): HTMLElement {
  const body = document.createElement('body');
  for (const child of Array.from(document.body.childNodes)) body.append(child.cloneNode(true));
  return body;
}

/** True if there are at least so many letters outside certain elements. */
function textOutside(root: Node, elements: string, least: number): boolean {
  const walker = root.ownerDocument?.createTreeWalker(root, 4);
  let found = 0;
  for (let node = walker?.nextNode(); node && found < least; node = walker?.nextNode()) {
    if (node.parentElement?.closest(elements)) continue;
    found += (node.nodeValue ?? '').replace(/\s+/g, ' ').trim().length;
  }
  return found >= least;
}
/** A short page may be all article; one of links and controls alone is none. Letters. */
const LEAST_PROSE = 25;
const CONTROLS =
  'nav, header, footer, aside, form, button, select, script, style, noscript, template, dialog';

/**
 * Relative links mean something only where the page's own address is known. The base elements are taken
 * out, since Readability would follow them anyway.
 */
function takeBaseAddress(document: Document, url: string | undefined): string | undefined {
  const bases = Array.from(document.querySelectorAll('base'));
  const href = bases.find((base) => base.hasAttribute('href'))?.getAttribute('href') ?? '';
  for (const base of bases) base.remove();
  return url === undefined ? undefined : (webAddress(href, url) ?? url);
}
