import { Buffer } from 'node:buffer';
import type { ImportError } from '../../../shared/article/importResult';
import { ok, type Result } from '../../../shared/result';
import { webAddress } from '../blocks/safeAddress';
import { savedMoment } from '../head/savedMoment';
import { readHtml, type SavedPage } from '../html/fromHtml';
import type { Extraction, Importer, ImportSource, OnProgress } from '../importer';
import { importFailure } from '../importFailure';
import {
  decodeBody,
  leavesOf,
  type MimePart,
  mediaTypeOf,
  parameterOf,
  readPart,
} from './mimePart';

/**
 * A web page that a browser saved with all that belongs to it (RFC 2557). Its main document is read as
 * any saved page is; pictures become placeholders with the addresses they had.
 */
export const fromMhtml: Importer = (source, onProgress) => readMhtml(source, onProgress);

/** Like `fromMhtml`; of a document set into another all is read, whatever it looks like. */
export function readMhtml(
  source: ImportSource,
  onProgress: OnProgress,
  { isWhole }: Pick<SavedPage, 'isWhole'> = {},
): Result<Extraction, ImportError> {
  const root = readPart(
    Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length),
  );
  const leaves = leavesOf(root);
  if (!leaves) return importFailure('tooDeep');
  const pages = leaves.filter((part) =>
    /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(part)),
  );
  const page = mainPage(root, pages);
  if (!page) {
    return importFailure(
      'empty',
      'There is no web page in this archive. Nothing was changed. Save the page again as “Web page, complete” or “HTML only”, or copy its text and paste it.',
    );
  }
  onProgress(0.2);
  const partAt = partFinder(leaves, page);
  const snapshot = root.headers.get('snapshot-content-location');
  const read = readHtml(
    {
      name: source.name,
      mediaType: page.headers.get('content-type') ?? 'text/html',
      bytes: decodeBody(page),
      encoding: source.encoding,
    },
    onProgress,
    {
      isWhole,
      address: webAddress(snapshot ?? '') ?? webAddress(page.headers.get('content-location') ?? ''),
      retrieved: savedMoment(root.headers.get('date')),
      pictureAt: (reference) => {
        const part = partAt(reference);
        return part && decodeBody(part);
      },
      addressAt: (reference) =>
        webAddress(partAt(reference)?.headers.get('content-location') ?? ''),
    },
  );
  if (!read.ok) return read;
  const warnings = endsWhole(root, source.bytes)
    ? []
    : [
        'This page is cut off: the file ends in the middle. Compare the end of the text with the original.',
      ];
  const others = pages.length - 1;
  const leftOut =
    others === 0
      ? []
      : [
          `${others === 1 ? 'One other page' : `${others.toLocaleString('en')} other pages`} in the archive, which the page shows in frames.`,
        ];
  return ok({
    ...read.value,
    leftOut: [...read.value.leftOut, ...leftOut],
    warnings: [...warnings, ...read.value.warnings],
  });
}

/** The document that the archive names as its own, else the first page in it; frames come after it. */
function mainPage(root: MimePart, pages: readonly MimePart[]): MimePart | undefined {
  const start = parameterOf(root, 'start');
  const named = pages.find(
    ({ headers }) => start !== undefined && headers.get('content-id') === start,
  );
  return named ?? pages[0];
}

/** Finds the parts that the page calls by their ids or by where they were. */
function partFinder(
  parts: readonly MimePart[],
  page: MimePart,
): (reference: string) => MimePart | undefined {
  const found = new Map<string, MimePart>();
  for (const part of parts) {
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    const location = part.headers.get('content-location');
    if (id !== undefined && !found.has(`cid:${id}`)) found.set(`cid:${id}`, part);
    if (location !== undefined && !found.has(location)) found.set(location, part);
  }
  const base = page.headers.get('content-location');
  return (reference) => found.get(reference) ?? found.get(webAddress(reference, base) ?? '');
}

function endsWhole(root: MimePart, bytes: Uint8Array): boolean {
  const boundary = parameterOf(root, 'boundary');
  if (boundary === undefined) return true;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return end.lastIndexOf(`--${boundary}--`) >= 0;
}
