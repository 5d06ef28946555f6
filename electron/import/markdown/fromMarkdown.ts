import { fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../../../shared/article/block';
import { ok } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { webAddress } from '../blocks/safeAddress';
import { fallbackTitle } from '../head/articleTitle';
import { findDate, readMachineDate } from '../head/findDate';
import { headerBelow } from '../head/headerRange';
import { blockText, completeHeader } from '../head/pageHeader';
import { readRunInDateline } from '../head/runInDateline';
import { languageTag } from '../html/pageMetadata';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import { readFrontMatter } from './frontMatter';
import { mdastToBlocks } from './mdastToBlocks';

/** Markdown as CommonMark and GitHub write it, with front matter. */
export const fromMarkdown: Importer = (source, onProgress) => {
  const decoded = decodeText(source.bytes, { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const clean = cleanText(decoded.value.text);
  const { matter, body } = readFrontMatter(clean.text);
  const tree = parseMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  onProgress(0.6);
  const content = mdastToBlocks(tree, webAddress(matter.url ?? ''));
  if (content.blocks.length === 0) return importFailure('empty');

  const [first] = content.blocks;
  const headline = first?.type === 'heading' ? blockText(first) : undefined;
  const title =
    matter.title ??
    headline ??
    headingUnderKicker(content.blocks) ??
    fallbackTitle(source.name, content.blocks.map(blockText).find(Boolean) ?? '');
  const blocks =
    matter.title === undefined && headline === undefined
      ? content.blocks
      : completeHeader(content.blocks, { headline: title });
  const below = blocks.slice(1).map(blockText);
  const header = headline === undefined ? {} : headerBelow(below);
  const dateline = header.published ?? below.slice(0, 4).map(readRunInDateline).find(Boolean);
  const byline = matter.byline ?? header.byline;
  const published = readDate(matter.date) ?? dateline;
  const url = webAddress(matter.url ?? '');
  const language = languageTag(matter.language);
  const warnings = [...decoded.value.warnings, ...clean.warnings];
  if (matter.date !== undefined && readDate(matter.date) === undefined) {
    warnings.push(`The date “${matter.date.slice(0, 60)}” was not understood. Add it by hand.`);
  }
  if (published === undefined && header.warning !== undefined) warnings.push(header.warning);
  return ok({
    metadata: { title, byline, publisher: matter.publisher, url, published, language },
    blocks,
    leftOut: content.leftOut,
    warnings,
    encoding: decoded.value.encoding,
    ...(decoded.value.otherReading && { otherReading: decoded.value.otherReading }),
  });
};

/** A headline may stand under a line that says what kind of text it is. */
function headingUnderKicker([, second]: readonly Block[]): string | undefined {
  return second?.type === 'heading' && second.level === 1 ? blockText(second) : undefined;
}

function readDate(date: string | undefined): string | undefined {
  return date === undefined ? undefined : (readMachineDate(date) ?? findDate(date)?.date);
}
