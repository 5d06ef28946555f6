import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { z } from 'zod';
import { findProgram } from '../electron/files/findProgram';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What a document has besides words, counted in its XML. */
export interface Kept {
  /** Rows that are not empty, of tables with more than one cell beside another. */
  readonly rows: number;
  readonly notes: number;
  readonly comments: number;
}

/** The text of an office document as pandoc reads it, nothing where pandoc cannot. */
export async function readWithPandoc(path: string): Promise<string> {
  // As it writes plain text pandoc numbers lists and leaves out the title, so its tree is read.
  const [failure, output] = await runPandoc(['-t', 'json', path]);
  return failure ? '' : `${textOf(JSON.parse(output))}`;
}

export function hasPandoc(): boolean {
  return findProgram('pandoc') !== undefined;
}

/** Has pandoc make a document of HTML or Markdown. */
export async function writeWithPandoc(from: string, path: string, dialect?: string): Promise<void> {
  const [failure] = await runPandoc([
    '-s',
    from,
    '-o',
    path,
    ...(dialect === undefined ? [] : ['-t', dialect]),
  ]);
  if (failure) throw new Error(`pandoc did not make ${path}: ${failure}`);
}

async function runPandoc(args: string[]): Promise<readonly [string | undefined, string]> {
  try {
    const { stdout } = await run('pandoc', args, { maxBuffer: MOST_OUTPUT });
    return [undefined, stdout];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), ''];
  }
}

const nodeSchema = z.object({ t: z.string(), c: z.unknown().optional() });
const codeSchema = z.tuple([z.unknown(), z.string()]);

/** The words in a part of pandoc's tree, each block on a line; descriptions of pictures are no words. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  const { data: node } = nodeSchema.safeParse(part);
  if (!node) {
    const isTree = typeof part === 'object' && part !== null;
    return isTree ? Object.values(part).map(textOf).join('') : '';
  }
  switch (node.t) {
    case 'Str':
      return z.string().parse(node.c);
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
    case 'Math':
      return codeSchema.parse(node.c)[1];
    case 'CodeBlock':
      return `${codeSchema.parse(node.c)[1]}\n`;
    case 'Image':
    case 'RawInline':
    case 'RawBlock':
      return '';
    case 'Note':
      return `\n${textOf(node.c)}\n`;
    case 'Para':
    case 'Plain':
    case 'Header':
    case 'MetaInlines':
      return `${textOf(node.c)}\n`;
    default:
      return textOf(node.c);
  }
}

/** The text of a Word document as mammoth reads it. */
export async function readWithMammoth(bytes: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}

/** Everything between tags in an OpenDocument text. */
export function readOdtNodes(bytes: Uint8Array): string {
  return partOf(bytes, 'content.xml')
    .replace(/^.*?<office:body>/s, '')
    .replace(/<office:annotation[ >].*?<\/office:annotation>/gs, '')
    .replace(/<text:note-citation\b.*?<\/text:note-citation>/gs, '\n')
    .replace(/<text:(?:tab|s|line-break)\b[^>]*>/g, ' ')
    .replace(/<\/text:(?:p|h)>/g, '\n')
    .replace(/<svg:(?:title|desc)>.*?<\/svg:(?:title|desc)>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Counts what a Word document has, by its tags. */
export function countInDocx(bytes: Uint8Array): Kept {
  const document = partOf(bytes, 'word/document.xml');
  return {
    rows: countRows(document, 'w:tbl', 'w:tr', 'w:tc'),
    notes: count(document, /<w:(?:footnote|endnote)Reference[ />]/g),
    comments: count(partOf(bytes, 'word/comments.xml'), /<w:comment[ >]/g),
  };
}

/** Counts what an OpenDocument text has, by its tags. */
export function countInOdt(bytes: Uint8Array): Kept {
  const content = partOf(bytes, 'content.xml');
  return {
    rows: countRows(content, 'table:table', 'table:table-row', 'table:table-cell'),
    notes: count(content, /<text:note[ >]/g),
    comments: count(content, /<office:annotation[ >]/g),
  };
}

function countRows(text: string, table: string, row: string, cell: string): number {
  return elements(text, table)
    .map((each) => elements(each, row))
    .filter((rows) => rows.some((each) => elements(each, cell).length > 1))
    .flat()
    .filter((each) => />\s*[^<\s]/.test(each)).length;
}

function elements(text: string, tag: string): string[] {
  return text.match(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs')) ?? [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  return part ? strFromU8(part) : '';
}
