import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { DocumentTally } from '../blocks/documentTally';
import type { FoundComment } from '../blocks/placeComments';
import type { Extraction, Importer, ImportSource, OnProgress } from '../importer';
import { officeArticle } from '../office/officeArticle';
import { type LaidOut, layOutPages } from './layout/layOutPages';
import { openPdf } from './openPdf';
import { overlookLost } from './overlookLost';
import { type ReadPages, readPages } from './page/readPages';
import { countPdfThings, pdfInformation } from './pdfBesides';
import { pdfFailure } from './pdfFailure';
import { pdfWarnings } from './pdfWarnings';
import { type TakenPictures, takePictures } from './pictures/takePictures';

/** How much of the work is reading the pages' text. */
const READING = 0.65;
/** And how much of it is putting them into order. */
const LAYING_OUT = 0.2;
const BEFORE = 0.1;

/** A PDF: blocks rebuilt from the words of its pages and where they stand. */
export const fromPdf: Importer = (source, onProgress) =>
  overlookLost(() => readPdf(source, onProgress));

async function readPdf(
  source: ImportSource,
  onProgress: OnProgress,
): Promise<Result<Extraction, ImportError>> {
  const opened = await openPdf(source.bytes, 0);
  if (!opened.ok) return opened;
  const { document, isWhole } = opened.value;
  const read = await readPages(document, (fraction) => onProgress(BEFORE + fraction * READING));
  if (read.pages.length === 0) {
    if (read.unreadPages.length === document.numPages) return pdfFailure('damaged');
    return pdfFailure(read.picturePages.length > 0 ? 'scanned' : 'noText');
  }
  const taken = await takePictures(source.bytes, read.illustrated);
  const laidOut = layOutPages(read.pages, read.turned, taken.pictures, (fraction) =>
    onProgress(BEFORE + READING + fraction * LAYING_OUT),
  );
  const { properties, hasXfa } = await pdfInformation(document);
  const tally = tallyOf(read, laidOut, taken);
  await countPdfThings(document, source.bytes, tally);
  if (hasXfa) tally.thing('a form of the kind XFA, which is no part of the pages');
  const article = officeArticle({
    blocks: laidOut.blocks,
    pictures: [...laidOut.pictures],
    comments: commentsOf(read, laidOut),
    tally,
    properties,
    ...(laidOut.headline ? { headline: laidOut.headline } : {}),
    ...(source.name === undefined ? {} : { name: source.name }),
  });
  await document.loadingTask.destroy();
  if (!article.ok) return article;
  const warnings = [...pdfWarnings(read, laidOut, isWhole), ...article.value.warnings];
  return ok({
    ...article.value,
    leftOut: [...leftOutLines(read, laidOut, taken), ...article.value.leftOut],
    warnings,
  });
}

function tallyOf(read: ReadPages, laidOut: LaidOut, taken: TakenPictures): DocumentTally {
  const tally = new DocumentTally();
  tally.keptPictures = taken.pictures.length;
  tally.pictures = Math.max(tally.keptPictures, read.pictures - taken.repeated);
  tally.droppedLinks = read.droppedLinks;
  for (const thing of read.things) tally.thing(thing);
  for (const text of read.hidden) {
    tally.hiddenText(text);
    tally.shownText('', undefined);
  }
  const [head] = laidOut.heads;
  if (head !== undefined) tally.marginText(head);
  return tally;
}

function leftOutLines(read: ReadPages, laidOut: LaidOut, taken: TakenPictures): string[] {
  const sentences: string[] = [];
  if (laidOut.pageNumbers > 0) sentences.push('Page numbers; each block knows its page.');
  if (laidOut.hyphens > 0) {
    sentences.push(
      laidOut.hyphens === 1
        ? 'One hyphen at the end of a line, where it only divided a word.'
        : `${laidOut.hyphens.toLocaleString('en')} hyphens at the ends of lines, where they only divided words.`,
    );
  }
  if (taken.repeated > 0) {
    const places = taken.repeated.toLocaleString('en');
    sentences.push(`Pictures that come again and again, as logos do (at ${places} places).`);
  }
  const [askew] = read.askew;
  if (askew !== undefined) {
    sentences.push(`Text set at an angle, as stamps are, such as “${askew.trim().slice(0, 60)}”.`);
  }
  return sentences;
}

function commentsOf(read: ReadPages, { places }: LaidOut): FoundComment[] {
  return read.notes.map(({ text, author, onWords }, index) => {
    const place = places.get(index);
    const stands = onWords ? place : place && { at: place.end };
    return { ...stands, text, ...(author === undefined ? {} : { author }) };
  });
}
