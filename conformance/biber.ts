import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { findProgram } from '../electron/files/findProgram';
import type { ItemName, KeyedItem } from '../shared/bibliography/item';
import { fromLatex } from '../shared/bibliography/latexText';
import { parseBiblatex } from '../shared/bibliography/parseBiblatex';
import { toBiblatex } from '../shared/bibliography/toBiblatex';
import { type Row, rowOf } from './row';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;
/** A record without author or date is written without: nobody makes one up. */
const NOT_KNOWN = /Missing mandatory field/;
/** It is printed as it is written. */
const PRINTED_ANYWAY = /falling back to literal/;

export function hasBiber(): boolean {
  return findProgram('biber') !== undefined;
}

/** What biber, which prepares lists of sources for BibLaTeX, says of a list, and what it hands on. */
export async function checkBiber(items: readonly KeyedItem[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-biber-'));
  try {
    const { text } = toBiblatex(items);
    await writeFile(join(folder, 'list.bib'), text);
    const said = await biber(folder);
    const written = new Map(parseBiblatex(text).items.map((each) => [each.entry, each.item]));
    const arrived = entriesOf(await readFile(join(folder, 'out.xml'), 'utf8'));
    return [
      rowOf(
        'entries taken without a complaint',
        items.map(({ key }) =>
          arrived.has(key) ? said.find((line) => line.includes(`'${key}'`)) : `${key} is missing`,
        ),
      ),
      rowOf(
        'authors arrive with every part of their names',
        items.map(({ key }) => {
          const before = JSON.stringify((written.get(key)?.names.author ?? []).map(partsOf));
          const after = JSON.stringify(arrived.get(key)?.authors);
          return before === after ? undefined : `${key}: ${before} became ${after}`;
        }),
      ),
      rowOf(
        'dates of publication arrive',
        items.flatMap(({ key }) => {
          if (!written.get(key)?.dates.issued) return [];
          return [arrived.get(key)?.hasDate ? undefined : `${key} has no date`];
        }),
      ),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The warnings and errors of biber that are about what Galley wrote. */
async function biber(folder: string): Promise<string[]> {
  const args = ['--tool', '--validate-datamodel', '--nolog', '--output-format=biblatexml'];
  const { stdout } = await run('biber', [...args, 'list.bib', '--output-file', 'out.xml'], {
    cwd: folder,
    maxBuffer: MOST_OUTPUT,
  }).catch(
    // It ends with a number of its own when it found errors, which it has printed.
    (error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? String(error) }),
  );
  return stdout
    .split('\n')
    .filter((line) => /^(?:WARN|ERROR)/.test(line))
    .filter((line) => !NOT_KNOWN.test(line) && !PRINTED_ANYWAY.test(line));
}

interface Arrived {
  readonly authors: readonly string[];
  readonly hasDate: boolean;
}

/** The entries of BibLaTeXML, by their keys. */
function entriesOf(xml: string): Map<string, Arrived> {
  const document = new JSDOM(xml, { contentType: 'application/xml' }).window.document;
  return new Map(
    [...document.querySelectorAll('entry')].map((entry) => [
      entry.getAttribute('id') ?? '',
      {
        authors: [...entry.querySelectorAll(':scope > names[type=author] > name')].map((name) =>
          PARTS.map((part) =>
            words(name.querySelector(`:scope > namepart[type=${part}]`)?.textContent ?? ''),
          ).join('|'),
        ),
        hasDate: entry.querySelector(':scope > date:not([type])') !== null,
      },
    ]),
  );
}

const PARTS = ['family', 'given', 'prefix', 'suffix'];

function partsOf(name: ItemName): string {
  const prefix = name['non-dropping-particle'] ?? name['dropping-particle'];
  return [name.family ?? name.literal, name.given, prefix, name.suffix]
    .map((part) => part?.normalize('NFC').replace(/\s+/g, ' ') ?? '')
    .join('|');
}

/** Biber gives each word of a name an element, and leaves LaTeX as it is. */
function words(latex: string): string {
  return (fromLatex(latex.trim().replace(/\s+/g, ' ')).text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ');
}
