import Papa from 'papaparse';
import { ok } from '../../../shared/result';
import { cleanText } from '../blocks/cleanText';
import { fallbackTitle } from '../head/articleTitle';
import type { Importer } from '../importer';
import { importFailure } from '../importFailure';
import { decodeText } from '../text/decodeText';
import { tableBlocks } from './tableBlocks';

/** A table as text (RFC 4180), with commas, semicolons, tabs or bars between its cells. */
export const fromCsv: Importer = (source) => {
  const decoded = decodeText(source.bytes, { chosen: source.encoding });
  if (!decoded.ok) return decoded;
  const { text, ...decoding } = decoded.value;
  const clean = cleanText(text);
  const [line = '', said] = SEPARATOR_LINE.exec(clean.text) ?? [];
  const { data, errors } = Papa.parse<string[]>(clean.text.slice(line.length), {
    delimiter: said ?? delimiterOf(source.name),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const table = tableBlocks(data);
  if (table.blocks.length === 0) return importFailure('empty');
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  return ok({
    metadata: { title: fallbackTitle(source.name, data[0]?.join(' ') ?? '') },
    blocks: table.blocks,
    ...decoding,
    leftOut: table.leftOut,
    warnings: [
      ...decoding.warnings,
      ...clean.warnings,
      ...(isOpen
        ? [
            'Quotation marks in this table do not close as they should: compare its cells with the original.',
          ]
        : []),
    ],
  });
};

/** Excel reads from a first line what is between the cells. */
const SEPARATOR_LINE = /^sep=(.)\s*?\n/i;

/** A name ending in `.tsv` says what is between the cells; nothing otherwise. */
function delimiterOf(name: string | undefined): string {
  return /\.tsv$/i.test(name ?? '') ? '\t' : '';
}
