import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { convert } from '../electron/import/convert';
import { removeHiddenText } from '../electron/import/html/hiddenText';
import { blockText } from '../shared/article/blockText';
import { compareWords, wordsOf } from './words';

/** One page, as read by Galley and by Readability alone; each F1 is over words, 0 to 1. */
export interface PageFigures {
  readonly page: string;
  readonly f1: number;
  /** Readability on the whole page, hidden text included: what the expected text was made with. */
  readonly baselineF1: number;
  /** Readability on what a reader of the page sees, which is all that Galley may take. */
  readonly visibleBaselineF1: number;
  readonly title: Agreement;
  readonly byline: Agreement;
  /** Whether the byline found is a name, without “By” or a date beside it. */
  readonly nameAlone: boolean;
  readonly baselineNameAlone: boolean;
  readonly published: Agreement;
}

/** Whether each reader found a value, and whether it is the expected one, where one is expected. */
export interface Agreement {
  readonly expected: boolean;
  readonly found: boolean;
  readonly right: boolean;
  readonly baselineFound: boolean;
  readonly baselineRight: boolean;
}

interface Expectation {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
}

/** Compares every page of Readability's own test pages with what they are expected to yield. */
export async function compareReadability(corpora: string): Promise<PageFigures[]> {
  const folder = join(corpora, 'readability');
  const figures: PageFigures[] = [];
  for (const page of (await readdir(folder)).sort()) {
    const file = (name: string) => readFile(join(folder, page, name));
    const source = await file('source.html');
    const expected: Expectation = JSON.parse((await file('expected-metadata.json')).toString());
    figures.push(
      await comparePage(page, source, (await file('expected.html')).toString(), expected),
    );
  }
  return figures;
}

async function comparePage(
  page: string,
  source: Buffer,
  expectedHtml: string,
  expected: Expectation,
): Promise<PageFigures> {
  const read = await convert({ name: `${page}.html`, bytes: source }, () => undefined);
  const article = read.ok ? read.value : undefined;
  const html = source.toString('utf8');
  const baseline = new Readability(parse(html)).parse();
  const visible = parse(html);
  removeHiddenText(visible);
  const visibleBaseline = new Readability(visible).parse();
  const wanted = wordsOf(textOf(expectedHtml));
  return {
    page,
    f1: bestF1(article?.blocks.map(blockText) ?? [], wanted),
    baselineF1: compareWords(wordsOf(textOf(baseline?.content ?? '')), wanted).f1,
    visibleBaselineF1: compareWords(wordsOf(textOf(visibleBaseline?.content ?? '')), wanted).f1,
    title: agreement(
      withoutSite(expected.title, article?.metadata.title),
      article?.metadata.title,
      withoutSite(baseline?.title, article?.metadata.title),
      fold,
    ),
    byline: agreement(
      expected.byline && foldName(expected.byline) ? expected.byline : null,
      article?.metadata.byline,
      baseline?.byline,
      foldName,
    ),
    nameAlone: isNameAlone(article?.metadata.byline),
    baselineNameAlone: isNameAlone(baseline?.byline),
    published: agreement(
      expected.publishedTime,
      article?.metadata.published,
      baseline?.publishedTime,
      foldDate,
    ),
  };
}

/** A title without what stands behind a headline and a sign: the name of the site, which is none of it. */
function withoutSite(title: string | null | undefined, headline = ''): string | null {
  const rest = title?.startsWith(headline) ? title.slice(headline.length) : '';
  return headline !== '' && /^\s+[-|–—]\s+\S/.test(rest) ? headline : (title ?? null);
}

/** Galley puts a headline, a byline and a date line at the article's head, where they can be marked. */
const MOST_HEADER_BLOCKS = 3;
/** A lead picture's caption may stand before them. */
const HEAD_BLOCKS = 5;

/** The expected text has no header lines, so those that Galley shows count neither way. */
function bestF1(texts: readonly string[], wanted: readonly string[]): number {
  const f1 = (of: readonly string[][]) => compareWords(of.flat(), wanted).f1;
  let kept = texts.map(wordsOf);
  for (let dropped = 0; dropped < MOST_HEADER_BLOCKS; dropped += 1) {
    const without = kept.slice(0, HEAD_BLOCKS).map((_, index) => kept.toSpliced(index, 1));
    const best = without.reduce((one, other) => (f1(other) > f1(one) ? other : one), kept);
    if (best === kept) break;
    kept = best;
  }
  return f1(kept);
}

function agreement(
  expected: string | null,
  own: string | undefined,
  baseline: string | null | undefined,
  folded: (value: string) => string,
): Agreement {
  const found = Boolean(own);
  const baselineFound = Boolean(baseline);
  const equals = (value: string | null | undefined) =>
    expected !== null && folded(value ?? '') === folded(expected);
  return {
    expected: expected !== null && expected !== '',
    found,
    right: found && equals(own),
    baselineFound,
    baselineRight: baselineFound && equals(baseline),
  };
}

function fold(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Of a byline the name: no “By”, no date on a line below it, and nothing if it is only a date. */
function foldName(value: string): string {
  const [line = ''] = value.trim().split('\n');
  return /\d/.test(line) ? '' : fold(line).replace(/^(?:by|par):?\s+/i, '');
}

function isNameAlone(value: string | null | undefined): boolean {
  return Boolean(value) && foldName(value ?? '') === fold(value ?? '');
}

/** The day: the time of day that one of them leaves out is no disagreement. */
function foldDate(value: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [];
  if (day !== undefined) return day;
  const time = Date.parse(value);
  return Number.isNaN(time) ? fold(value) : new Date(time).toISOString().slice(0, 10);
}

const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });

/** A document without a window of its own, and without one for each of its frames. */
function parse(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html');
}

const BLOCKS =
  'p, div, li, h1, h2, h3, h4, h5, h6, br, td, th, tr, blockquote, pre, dt, dd, figcaption, section';

/** The text of a page, with a break wherever a reader sees one. */
function textOf(html: string): string {
  const document = parse(html);
  for (const element of Array.from(document.querySelectorAll('script, style, noscript'))) {
    element.remove();
  }
  for (const element of Array.from(document.querySelectorAll(BLOCKS))) {
    element.before('\n');
    element.after('\n');
  }
  return document.body.textContent ?? '';
}
