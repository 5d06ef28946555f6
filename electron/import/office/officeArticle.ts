import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import type { ImportError } from '../../../shared/article/importResult';
import type { Picture } from '../../../shared/article/picture';
import { formatDate } from '../../../shared/dates/formatDate';
import { ok, type Result } from '../../../shared/result';
import { commentsLeftOut, commentWarnings } from '../blocks/commentSentences';
import type { DocumentTally } from '../blocks/documentTally';
import { type FoundComment, placeComments } from '../blocks/placeComments';
import { fallbackTitle, LONGEST_HEADLINE } from '../head/articleTitle';
import { readMachineDate } from '../head/findDate';
import { readHeaderLine } from '../head/headerLine';
import { languageTag, nameOf } from '../html/pageMetadata';
import type { Extraction } from '../importer';
import { importFailure } from '../importFailure';

/** What the file of an office document says about it, as written there. */
export interface OfficeProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly language?: string;
  readonly created?: string;
  readonly modified?: string;
}

export interface OfficeText {
  readonly blocks: Block[];
  readonly pictures?: Picture[];
  readonly comments?: readonly FoundComment[];
  readonly tally: DocumentTally;
  readonly properties: OfficeProperties;
  /** The block that is the headline, where its look tells; else the first may be. */
  readonly headline?: Block;
  /** The file's name, where there is one. */
  readonly name?: string;
}

/** How many lines under the headline may say who wrote it and when. */
const MOST_HEADER_LINES = 4;

/**
 * The article in an office document: headline, byline and date where its first lines say them, else
 * title and author of its file. The file's dates are told and never taken: they are not when it was
 * published.
 */
export function officeArticle({
  blocks,
  pictures = [],
  comments = [],
  tally,
  properties,
  headline: found,
  name,
}: OfficeText): Result<Extraction, ImportError> {
  const first = found ?? blocks.find((block) => blockText(block) !== '');
  if (!first) return importFailure('empty', emptyMessage(tally.pictures));
  const known = oneLine(properties.title);
  const headline = headlineOf(first, known);
  const title = headline ?? titleOf(known) ?? fallbackTitle(name, blockText(first));
  const author = authorOf(oneLine(properties.creator));
  const from = headline === undefined ? 0 : blocks.indexOf(first) + 1;
  const below = blocks.slice(from).filter((block) => block.type !== 'figure');
  const header = readHeader(below.slice(0, MOST_HEADER_LINES), author);
  const byline = header.byline ?? author;
  const tag = languageTag(tally.language) ?? languageTag(oneLine(properties.language));
  const warnings = tally.warnings();
  if (header.published === undefined) {
    const dates = fileDates(properties);
    if (dates !== undefined) {
      warnings.push(`${dates} That need not be when it was published, so no date was set.`);
    }
  }
  const placed = placeComments(blocks, comments);
  return ok({
    metadata: { title, byline, published: header.published, language: tag },
    blocks: headline === undefined ? blocks : asHeadline(blocks, first),
    leftOut: [...commentsLeftOut(placed), ...tally.leftOut()],
    warnings: [...warnings, ...commentWarnings(placed)],
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(placed.comments.length > 0 ? { comments: placed.comments } : {}),
  });
}

function emptyMessage(pictures: number): string | undefined {
  if (pictures === 0) return undefined;
  return 'There are only pictures in this document, and no text that Galley could read. Nothing was changed. Ask for the text itself, or type it.';
}

/** The first line, if it is a heading or says what the document calls its title. */
function headlineOf(first: Block, known: string | undefined): string | undefined {
  const text = blockText(first)
    .replace(/\[(?:\d+|[ivxlcdm]+)\]/g, '')
    .trim();
  const line = text.replace(/\s+/g, ' ');
  if (line === '' || line.length > LONGEST_HEADLINE) return undefined;
  if (first.type === 'heading') return line;
  return first.type === 'paragraph' && line === known ? line : undefined;
}

function asHeadline(blocks: readonly Block[], first: Block): Block[] {
  return blocks.map((block) => {
    if (block !== first || !('content' in block)) return block;
    const { id, content, page } = block;
    return { id, type: 'heading', level: 1, content, ...(page === undefined ? {} : { page }) };
  });
}

function readHeader(
  blocks: readonly Block[],
  author: string | undefined,
): { readonly byline?: string; readonly published?: string } {
  const header: { byline?: string; published?: string } = {};
  for (const block of blocks) {
    const text = blockText(block);
    const line = readHeaderLine(text);
    // A name alone is a byline where the file gives it as its author's.
    if (!line && text !== author) break;
    header.byline ??= line?.byline;
    header.published ??= line?.published;
  }
  return header;
}

function oneLine(text: string | undefined): string | undefined {
  const line = text
    ?.replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line === '' ? undefined : line;
}

/** A title that a program put there says nothing about the article. */
function titleOf(known: string | undefined): string | undefined {
  const isPrograms =
    /^(?:microsoft word\b.*|untitled.*|(?:word )?document ?\d*|.*\.(?:do[ct][xm]?|odt|ott|pdf|indd|qx[dp]|tex))$/i;
  return known !== undefined && known.length <= LONGEST_HEADLINE && !isPrograms.test(known)
    ? known
    : undefined;
}

function authorOf(creator: string | undefined): string | undefined {
  const isPrograms =
    /^(?:(?:windows|microsoft office|office|default) user|user|admin(?:istrator)?|author|owner|unknown|un-named|python-docx|galley|docx4j|apache poi)$/i;
  const name = nameOf(
    creator
      ?.split(';')
      .map((part) => part.trim())
      .filter(Boolean)
      .join(', '),
  );
  return name !== undefined && !isPrograms.test(name) ? name : undefined;
}

/** When the file was made and changed, as far as it says so. */
function fileDates({ created: made, modified: changed }: OfficeProperties): string | undefined {
  const dayOf = (written: string | undefined) => {
    const date = readMachineDate(oneLine(written) ?? '');
    return date === undefined ? undefined : formatDate(date.slice(0, 10));
  };
  const created = dayOf(made);
  const modified = dayOf(changed);
  if (created !== undefined && modified !== undefined && created !== modified) {
    return `The file says that it was made on ${created} and last changed on ${modified}.`;
  }
  const day = created ?? modified;
  return day === undefined ? undefined : `The file says that it was made on ${day}.`;
}
