import type { Block } from '../../shared/article/block';
import { blockText } from '../../shared/article/blockText';
import { formatDate } from '../../shared/formatDate';
import { ok } from '../../shared/result';
import { fallbackTitle, LONGEST_HEADLINE } from './articleTitle';
import { openWordPackage } from './docx/wordPackage';
import { wordToBlocks } from './docx/wordWalk';
import { readMachineDate } from './findDate';
import { readHeaderLine } from './headerLine';
import type { Importer } from './importer';
import { importFailure } from './importFailure';
import { languageTag, nameOf } from './pageMetadata';
import type { XmlElement } from './parseXml';

/** How many lines under the headline may say who wrote it and when. */
const MOST_HEADER_LINES = 4;

/** A Word document (.docx and its kin): its text with all tracked changes accepted. */
export const fromDocx: Importer = (source, report) => {
  const opened = openWordPackage(source.bytes);
  if (!opened.ok) return opened;
  report(0.6);
  const { core } = opened.value;
  const { blocks, tally } = wordToBlocks(opened.value);
  report(0.9);
  const first = blocks.find((block) => blockText(block) !== '');
  if (!first) return importFailure('empty', emptyMessage(tally.pictures));

  const known = propertyOf(core, 'dc:title');
  const headline = headlineOf(first, known);
  const title = headline ?? titleOf(known) ?? fallbackTitle(source.name, blockText(first));
  const author = authorOf(propertyOf(core, 'dc:creator'));
  const from = headline === undefined ? 0 : blocks.indexOf(first) + 1;
  const header = readHeader(blocks.slice(from, from + MOST_HEADER_LINES), author);
  const byline = header.byline ?? author;
  const tag = languageTag(tally.language) ?? languageTag(propertyOf(core, 'dc:language'));
  const warnings = tally.warnings();
  if (header.published === undefined) {
    const dates = fileDates(core);
    if (dates !== undefined) {
      warnings.push(`${dates} That need not be when it was published, so no date was set.`);
    }
  }
  return ok({
    metadata: {
      title,
      ...(byline === undefined ? {} : { byline }),
      ...(header.published === undefined ? {} : { published: header.published }),
      ...(tag === undefined ? {} : { language: tag }),
    },
    blocks: headline === undefined ? blocks : asHeadline(blocks, first),
    leftOut: tally.leftOut(),
    warnings,
  });
};

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
    return { id: block.id, type: 'heading', level: 1, content: block.content };
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

function propertyOf(core: XmlElement | undefined, name: string): string | undefined {
  const value = core
    ?.child(name)
    ?.text.replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return value === '' ? undefined : value;
}

/** A title that a program put there says nothing about the article. */
function titleOf(known: string | undefined): string | undefined {
  const isPrograms = /^(?:microsoft word\b.*|untitled.*|(?:word )?document ?\d*|.*\.do[ct][xm]?)$/i;
  return known !== undefined && known.length <= LONGEST_HEADLINE && !isPrograms.test(known)
    ? known
    : undefined;
}

function authorOf(creator: string | undefined): string | undefined {
  const isPrograms =
    /^(?:(?:windows|microsoft office|office|default) user|user|admin(?:istrator)?|author|owner|unknown|un-named|python-docx|docx4j|apache poi)$/i;
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
function fileDates(core: XmlElement | undefined): string | undefined {
  const dayOf = (name: string) => {
    const date = readMachineDate(propertyOf(core, name) ?? '');
    return date === undefined ? undefined : formatDate(date.slice(0, 10));
  };
  const created = dayOf('dcterms:created');
  const modified = dayOf('dcterms:modified');
  if (created !== undefined && modified !== undefined && created !== modified) {
    return `The file says that it was made on ${created} and last changed on ${modified}.`;
  }
  const day = created ?? modified;
  return day === undefined ? undefined : `The file says that it was made on ${day}.`;
}
