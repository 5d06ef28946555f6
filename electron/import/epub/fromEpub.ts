import type { Block } from '../../../shared/article/block';
import { blockText } from '../../../shared/article/blockText';
import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { declaredCharset } from '../html/htmlDocument';
import { htmlLeftOut } from '../html/htmlLeftOut';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import { bookMetadata } from './bookMetadata';
import { type BookPart, bookParts } from './bookParts';
import { type EpubBook, openEpubBook } from './epubBook';
import { measurePart } from './measurePart';
import { partBlocks } from './partBlocks';
import { readTocEntries } from './tocEntries';

/** A part with less text than this may be a title page, a motto or a list; letters. */
const REAL_TEXT = 1500;

/** One part of an EPUB book: the one asked for, else the first with real text. */
export const fromEpub: Importer = (source, onProgress) => {
  const opened = openEpubBook(source.bytes);
  if (!opened.ok) return opened;
  const book = withoutContents(opened.value);
  const read = readPages(book);
  if (!read.ok) return read;
  const { pages, warnings } = read.value;
  onProgress(0.3);
  const parts = bookParts(book, readTocEntries(book), pages)
    .map((part) => ({ ...part, measure: measurePart(part, pages) }))
    .filter(({ measure }) => measure.letters > 0);
  if (parts.length === 0) return importFailure('empty', NO_TEXT);
  const part =
    source.part === undefined ? usualPart(parts, book) : parts.find(({ id }) => id === source.part);
  if (!part) {
    return importFailure(
      'unsupported',
      'This book has no such chapter. Nothing was changed. Choose one of its chapters.',
    );
  }
  onProgress(0.5);
  const content = partBlocks(book, part, pages);
  if (!content.ok) return content;
  if (content.value.blocks.length === 0) return importFailure('empty', NO_TEXT_IN_PART);
  onProgress(0.9);

  const { title: bookTitle, publisher, rest } = bookMetadata(book.metadata, content.value.language);
  const isWhole = parts.length === 1;
  const title = isWhole ? (bookTitle ?? part.title) : part.title;
  // A chapter named as its book is the book, after a page with the title.
  const isBook = isWhole || title === bookTitle;
  const container = isBook ? publisher : inBook(bookTitle, publisher);
  return ok({
    metadata: { title, ...(container === undefined ? {} : { publisher: container }), ...rest },
    blocks: withHeadline(content.value.blocks),
    ...(content.value.pictures.length > 0 ? { pictures: content.value.pictures } : {}),
    leftOut: [
      ...otherParts(parts.length),
      ...content.value.tally.leftOut(),
      ...htmlLeftOut(content.value, content.value.hidden),
    ],
    warnings: [
      ...warnings,
      ...content.value.tally.warnings(),
      ...noteWarnings(content.value.notesElsewhere),
    ],
    ...(isWhole
      ? {}
      : { parts: parts.map((one) => ({ id: one.id, title: one.title })), part: part.id }),
  });
};

const NO_TEXT =
  'There is no text in this book that Galley could read; its pages may be pictures. Nothing was changed. Ask for the text itself, or type the passage.';

const NO_TEXT_IN_PART =
  'There is no text in this chapter that Galley could read; it may be pictures. Nothing was changed. Choose another chapter, or type the passage.';

type MeasuredPart = BookPart & { readonly measure: ReturnType<typeof measurePart> };

/** The page that is the table of contents is read as one, and never as text. */
function withoutContents(book: EpubBook): EpubBook {
  return { ...book, spine: book.spine.filter(({ path }) => path !== book.navigation) };
}

/** The markup of all files, in the order of reading. */
function readPages(
  book: EpubBook,
): Result<{ readonly pages: string[]; readonly warnings: string[] }, ImportError> {
  const pages: string[] = [];
  const warnings = new Set<string>();
  for (const { path } of book.spine) {
    const bytes = book.read(path);
    if (!bytes.ok) return bytes;
    if (!bytes.value?.length) {
      pages.push('');
      continue;
    }
    const decoded = decodeText(bytes.value, {
      declared: declaredCharset(bytes.value, undefined) ?? 'utf-8',
    });
    if (!decoded.ok) return decoded;
    const clean = cleanText(decoded.value.text);
    for (const warning of [...decoded.value.warnings, ...clean.warnings]) warnings.add(warning);
    pages.push(clean.text);
  }
  return ok({ pages, warnings: [...warnings] });
}

/** Where the book says that its text begins, else the first part that is more than a page of it. */
function usualPart(parts: readonly MeasuredPart[], book: EpubBook): MeasuredPart | undefined {
  const isReal = ({ measure }: MeasuredPart) => measure.prose >= REAL_TEXT && !measure.isMatter;
  const said = book.spine.findIndex(({ path }) => path === book.start);
  const begun = parts.filter(({ start }) => start.file >= Math.max(0, said));
  const longest = [...parts].sort((a, b) => b.measure.prose - a.measure.prose)[0];
  return begun.find(isReal) ?? parts.find(isReal) ?? longest;
}

function inBook(title: string | undefined, publisher: string | undefined): string | undefined {
  if (title === undefined || publisher === undefined) return title ?? publisher;
  return `${title} (${publisher})`;
}

/** The first heading of an article is its headline. */
function withHeadline(blocks: readonly Block[]): Block[] {
  const first = blocks.find((block) => blockText(block) !== '');
  return blocks.map((block) =>
    block === first && block.type === 'heading' ? { ...block, level: 1 } : block,
  );
}

function otherParts(count: number): string[] {
  if (count === 1) return [];
  const others = count === 2 ? 'The other part' : `The other ${count - 1} parts`;
  return [`${others} of the book: one chapter is an article.`];
}

function noteWarnings(elsewhere: number): string[] {
  if (elsewhere === 0) return [];
  return [
    elsewhere === 1
      ? 'One note to this text stands in another part of the book.'
      : `${elsewhere.toLocaleString('en')} notes to this text stand in another part of the book.`,
  ];
}
