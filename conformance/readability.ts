import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { convert } from '../electron/import/convert';
import { blockText } from '../shared/article/blockText';
import { compareWords, wordsOf } from './words';

/** One page, as read by Galley and by Readability alone; each F1 is over words, 0 to 1. */
export interface PageFigures {
  readonly page: string;
  readonly f1: number;
  readonly baselineF1: number;
  readonly title: Agreement;
  readonly byline: Agreement;
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
  const baseline = new Readability(parse(source.toString('utf8'))).parse();
  const wanted = wordsOf(textOf(expectedHtml));
  return {
    page,
    f1: bestF1(article?.blocks.map(blockText) ?? [], wanted),
    baselineF1: compareWords(wordsOf(textOf(baseline?.content ?? '')), wanted).f1,
    title: agreement(expected.title, article?.metadata.title, baseline?.title, fold),
    byline: agreement(expected.byline, article?.metadata.byline, baseline?.byline, foldName),
    published: agreement(
      expected.publishedTime,
      article?.metadata.published,
      baseline?.publishedTime,
      foldDate,
    ),
  };
}

/** Galley puts a headline, a byline and a date line at the article's head, where they can be marked. */
const MOST_HEADER_BLOCKS = 3;

/** The expected text begins below the header, so what Galley has above that counts neither way. */
function bestF1(texts: readonly string[], wanted: readonly string[]): number {
  let best = 0;
  for (let from = 0; from <= MOST_HEADER_BLOCKS; from += 1) {
    const words = wordsOf(texts.slice(from).join('\n'));
    best = Math.max(best, compareWords(words, wanted).f1);
  }
  return best;
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

/** “By” is no part of a name. */
function foldName(value: string): string {
  return fold(value).replace(/^by:?\s+/i, '');
}

/** The day: the time of day that one of them leaves out is no disagreement. */
function foldDate(value: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? [];
  if (day !== undefined) return day;
  const time = Date.parse(value);
  return Number.isNaN(time) ? fold(value) : new Date(time).toISOString().slice(0, 10);
}

function parse(html: string): Document {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  return window.document;
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
