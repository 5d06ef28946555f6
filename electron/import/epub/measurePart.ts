import type { BookPart } from './bookParts';

/** How much a part of a book holds, as far as its markup tells at a glance. */
export interface PartMeasure {
  readonly letters: number;
  /** Those outside links: a table of contents has none. */
  readonly prose: number;
  /** True for what the book itself calls its cover, title page and the like. */
  readonly isMatter: boolean;
}

const MATTER =
  /epub:type\s*=\s*["'][^"']*\b(?:cover|titlepage|halftitlepage|copyright-page|imprint|toc|landmarks|loi|lot|dedication|epigraph|colophon|index)\b/i;

export function measurePart({ start, end }: BookPart, pages: readonly string[]): PartMeasure {
  let markup = '';
  const last = end?.file ?? pages.length - 1;
  for (let file = start.file; file <= last; file += 1) {
    const page = bodyOf(pages[file] ?? '');
    const from = file === start.file && !start.first ? placeOf(page, start.fragment, 0) : 0;
    const to = file === end?.file ? (end.first ? 0 : placeOf(page, end.fragment, 0)) : page.length;
    markup += page.slice(from, Math.max(from, to));
  }
  const head = pages[start.file]?.slice(0, 5000) ?? '';
  const text = markup.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
  return {
    letters: countLetters(text),
    prose: countLetters(text.replace(/<a\b[^>]*\bhref\b[^>]*>[\s\S]*?<\/a\s*>/gi, '')),
    isMatter: start.fragment === '' && MATTER.test(head),
  };
}

function bodyOf(page: string): string {
  const at = page.search(/<body\b/i);
  return at < 0 ? page : page.slice(at);
}

function placeOf(page: string, fragment: string, otherwise: number): number {
  if (fragment === '') return otherwise;
  for (const quote of ['"', "'"]) {
    const at = page.indexOf(`${quote}${fragment}${quote}`);
    if (at >= 0) return page.lastIndexOf('<', at);
  }
  return otherwise;
}

function countLetters(markup: string): number {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;|\s+/g, ' ')
    .trim().length;
}
