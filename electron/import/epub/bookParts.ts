import type { EpubBook } from './epubBook';
import { shortTitle, type TocEntry } from './tocEntries';

/** Where a part of a book begins. */
export interface PartStart {
  /** The place of its file in the order of reading. */
  readonly file: number;
  /** The id of its first element; empty for the beginning of the file. */
  readonly fragment: string;
  /** True if nothing else begins before it in the same file. */
  readonly first: boolean;
}

/** A chapter or another part of a book that is read by itself. */
export interface BookPart {
  readonly id: string;
  readonly title: string;
  readonly start: PartStart;
  /** Where the next one begins; undefined for the last. */
  readonly end: PartStart | undefined;
}

interface Beginning {
  readonly file: number;
  readonly fragment: string;
  readonly title: string;
}

/** Longer ids cannot be asked for. */
const LONGEST_ID = 1024;

/**
 * The parts of a book: what its table of contents leads to, sections within the same file apart, and the
 * files that it leaves out and that have a heading. What follows without one belongs to the part before.
 */
export function bookParts(
  { spine }: Pick<EpubBook, 'spine'>,
  entries: readonly TocEntry[],
  pages: readonly string[],
): BookPart[] {
  const places = new Map(spine.map(({ path }, at) => [path, at]));
  const beginnings = new Map<string, Beginning>();
  const gather = (list: readonly TocEntry[], around: string | undefined) => {
    for (const { path, fragment: named, title, children } of list) {
      const file = places.get(path);
      const fragment = file !== undefined && holdsId(pages[file] ?? '', named) ? named : '';
      const key = `${path}${fragment === '' ? '' : `#${fragment}`}`;
      const isPart = file !== undefined && path !== around && key.length <= LONGEST_ID;
      if (isPart && !beginnings.has(key)) beginnings.set(key, { file, fragment, title });
      gather(children, path);
    }
  };
  gather(entries, undefined);

  const listed = new Set([...beginnings.values()].map(({ file }) => file));
  const firstListed = Math.min(...listed);
  for (const [file, { path, linear }] of spine.entries()) {
    if (listed.has(file) || path.length > LONGEST_ID) continue;
    const heading = headingOf(pages[file] ?? '');
    if (heading === undefined && linear && file > firstListed) continue;
    beginnings.set(path, { file, fragment: '', title: heading ?? pageTitle(pages[file] ?? '') });
  }

  const ordered = [...beginnings].sort(
    ([, a], [, b]) => a.file - b.file || Number(a.fragment !== '') - Number(b.fragment !== ''),
  );
  const starts = ordered.map(([, { file, fragment }], at): PartStart => {
    return { file, fragment, first: ordered[at - 1]?.[1].file !== file };
  });
  return ordered.flatMap(([id, { title }], at) => {
    const start = starts[at];
    if (!start) return [];
    return [{ id, title: title === '' ? `Part ${at + 1}` : title, start, end: starts[at + 1] }];
  });
}

function holdsId(page: string, id: string): boolean {
  return page.includes(`"${id}"`) || page.includes(`'${id}'`);
}

function headingOf(page: string): string | undefined {
  const inside = /<h([1-3])\b[^>]*>([\s\S]{0,2000}?)<\/h\1\s*>/i.exec(page)?.[2];
  const title = shortTitle(plain(inside ?? ''));
  return title === '' ? undefined : title;
}

function pageTitle(page: string): string {
  return shortTitle(plain(/<title[^>]*>([^<]{0,500})</i.exec(page)?.[1] ?? ''));
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|#39|#x27);/gi, "'")
    .replace(/&amp;/g, '&');
}
