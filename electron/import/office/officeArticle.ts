import type { Block, Inline } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import type { ImportError } from '../../../shared/article/importResult';
import type { Picture } from '../../../shared/article/picture';
import { formatDate } from '../../../shared/dates/formatDate';
import { ok, type Result } from '../../../shared/result';
import { commentsLeftOut, commentWarnings } from '../blocks/commentSentences';
import type { DocumentTally } from '../blocks/documentTally';
import { type FoundComment, placeComments } from '../blocks/placeComments';
import { fallbackTitle, LONGEST_HEADLINE } from '../head/articleTitle';
import { type DocumentLine, readDocumentHeader } from '../head/documentHeader';
import { readMachineDate } from '../head/findDate';
import { withoutLabel } from '../head/headerWords';
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

/** Lines looked at for headline, byline and date. */
const FIRST_LINES = 12;

/**
 * The article in an office document: headline, byline and date where its first lines say them, else the
 * title of its file. The file's author and dates are told and never taken: they are who used the computer,
 * and not when it was published.
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
  const author = authorOf(oneLine(properties.creator));
  const top = blocks
    .slice(blocks.indexOf(first))
    .filter(({ type }) => type !== 'figure' && type !== 'rule');
  const firstLines = top.slice(0, FIRST_LINES);
  const header = readDocumentHeader(
    firstLines.map((block) => lineOf(block, known)),
    author,
  );
  const headline = firstLines[header.headline ?? -1];
  const title =
    (headline && withoutLabel(headlineText(headline))) ??
    titleOf(known) ??
    fallbackTitle(name, blockText(first));
  const { byline } = header;
  const tag = languageTag(tally.language) ?? languageTag(oneLine(properties.language));
  const warnings = tally.warnings();
  if (byline === undefined && author !== undefined) {
    warnings.push(
      `The file says that it was made by “${author}”. That need not be who wrote the article, so no byline was set.`,
    );
  }
  if (header.published === undefined) {
    if (header.warning !== undefined) warnings.push(header.warning);
    const dates = fileDates(properties);
    if (dates !== undefined) {
      warnings.push(`${dates} That need not be when it was published, so no date was set.`);
    }
  }
  const placed = placeComments(blocks, comments);
  return ok({
    metadata: { title, byline, published: header.published, language: tag },
    blocks: headline === undefined ? blocks : asHeadline(blocks, headline),
    leftOut: [...commentsLeftOut(placed), ...tally.leftOut()],
    warnings: [...warnings, ...commentWarnings(placed)],
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(placed.comments.length > 0 ? { comments: placed.comments } : {}),
    ...(byline === undefined && author !== undefined ? { fileAuthor: author } : {}),
  });
}

function emptyMessage(pictures: number): string | undefined {
  if (pictures === 0) return undefined;
  return 'There are only pictures in this document, and no text that Galley could read. Nothing was changed. Ask for the text itself, or type it.';
}

function lineOf(block: Block, known: string | undefined): DocumentLine {
  const text = headlineText(block);
  const isParagraph = block.type === 'paragraph';
  const runs = 'content' in block ? block.content : [];
  return {
    text,
    isHeadline: block.type === 'heading' || (isParagraph && text !== '' && text === known),
    isParagraph,
    isBold: runs.every((run) => run.text.trim() === '' || run.marks?.includes('strong')),
  };
}

/** The words of a line without the marks of its notes. */
function headlineText(block: Block): string {
  return blockText(block)
    .replace(/\[(?:\d+|[ivxlcdm]+)\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function asHeadline(blocks: readonly Block[], headline: Block): Block[] {
  return blocks.map((block) => {
    if (block !== headline || !('content' in block)) return block;
    const { id, page } = block;
    const content = block.content.map(withoutBold);
    return { id, type: 'heading', level: 1, content, ...(page === undefined ? {} : { page }) };
  });
}

/** A headline is bold by custom. */
function withoutBold({ text, marks = [] }: Inline): Inline {
  const kept = marks.filter((mark) => mark !== 'strong');
  return kept.length > 0 ? { text, marks: kept } : { text };
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
