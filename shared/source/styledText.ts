/** How words look, named as the marks of an article are. `noCase` says that capitals stay as they are. */
export type StyleMark = 'em' | 'strong' | 'sub' | 'sup' | 'smallCaps' | 'noCase';

/** Consecutive words of one look. */
export interface StyledRun {
  readonly text: string;
  readonly marks: readonly StyleMark[];
  /** The language of a title, as it was noted; absent of what stands in the citation's own. */
  readonly language?: string;
}

/** Words with their looks; an address may be among them. */
export type StyledText = readonly StyledRun[];

const ORDER: readonly StyleMark[] = ['strong', 'em', 'smallCaps', 'sup', 'sub', 'noCase'];
const TAG = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/gi;
const MARKS: Readonly<Record<string, StyleMark>> = {
  i: 'em',
  b: 'strong',
  sup: 'sup',
  sub: 'sub',
  sc: 'smallCaps',
};
/** No title has so many: what has more is text. */
const MOST_TAGS = 200;

interface Tag {
  readonly name: string;
  readonly mark: StyleMark | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the markup that CSL-JSON has in its texts (citeproc-js, “HTML-like formatting tags”):
 * `<i> <b> <sup> <sub> <sc>`, small capitals and `nocase` as spans. Only tags that are closed are
 * markup; every other sign is text. Italics in italics are upright.
 */
export function styledText(markup: string): StyledText {
  const edges = markup.includes('<') ? tagEdges(markup) : [];
  const runs: StyledRun[] = [];
  const open: StyleMark[] = [];
  let at = 0;
  for (const { start, end, mark, isOpening } of edges) {
    append(runs, markup.slice(at, start), open);
    if (isOpening) open.push(mark);
    else open.splice(open.lastIndexOf(mark), 1);
    at = end;
  }
  append(runs, markup.slice(at), open);
  return runs;
}

/** The text as words of a language. */
export function inLanguage(styled: StyledText, language: string | undefined): StyledText {
  return language ? styled.map((run) => ({ ...run, language })) : styled;
}

/** Text of one look as a run, nothing for none. */
export function plainRuns(text: string): StyledText {
  return text === '' ? [] : [{ text, marks: [] }];
}

/** The text with one more look; italics in italics become upright. */
export function withMark(styled: StyledText, mark: StyleMark): StyledText {
  return styled.map((run) => ({ ...run, marks: looks([...run.marks, mark]) }));
}

/**
 * The words alone. Figures and signs that stand high or low keep their place where Unicode has them
 * there: 10⁶ is not 106.
 */
export function plainText(styled: StyledText): string {
  return styled.map(({ text, marks }) => shifted(text, marks)).join('');
}

/** The words of a text with CSL's markup. */
export function plainWords(markup: string): string {
  return markup.includes('<') ? plainText(styledText(markup)) : markup;
}

function append(runs: StyledRun[], text: string, open: readonly StyleMark[]): void {
  if (text === '') return;
  const marks = looks(open);
  const last = runs.at(-1);
  if (last && last.marks.join() === marks.join()) {
    runs[runs.length - 1] = { text: last.text + text, marks };
  } else {
    runs.push({ text, marks });
  }
}

/** Italics and bold turn back where they are nested; the rest is there or not. */
function looks(open: readonly StyleMark[]): readonly StyleMark[] {
  return ORDER.filter((mark) => {
    const count = open.filter((each) => each === mark).length;
    return mark === 'em' || mark === 'strong' ? count % 2 === 1 : count > 0;
  });
}

/** The tags that have a partner, in their order. */
function tagEdges(markup: string) {
  const edges: { start: number; end: number; mark: StyleMark; isOpening: boolean }[] = [];
  const waiting: Tag[] = [];
  const tags = [...markup.matchAll(TAG)];
  if (tags.length > MOST_TAGS) return [];
  for (const match of tags) {
    const [whole, slash, name = '', attributes = ''] = match;
    const tag = {
      name: name.toLowerCase(),
      mark: markOf(name.toLowerCase(), attributes.trim()),
      start: match.index,
      end: match.index + whole.length,
    };
    if (slash === '') {
      waiting.push(tag);
      continue;
    }
    const partner = waiting.findLastIndex((each) => each.name === tag.name);
    const opening = waiting[partner];
    if (!opening) continue;
    // What was opened inside and not closed is text.
    waiting.length = partner;
    const { mark } = opening;
    if (mark === undefined) continue;
    edges.push(
      { start: opening.start, end: opening.end, mark, isOpening: true },
      { start: tag.start, end: tag.end, mark, isOpening: false },
    );
  }
  return edges.sort((a, b) => a.start - b.start);
}

function markOf(name: string, attributes: string): StyleMark | undefined {
  if (name !== 'span') return attributes === '' ? MARKS[name] : undefined;
  if (/^class\s*=\s*(["'])nocase\1$/i.test(attributes)) return 'noCase';
  const isSmallCaps = /^style\s*=\s*(["'])font-variant:\s*small-caps;?\s*\1$/i.test(attributes);
  return isSmallCaps ? 'smallCaps' : undefined;
}

const PLAIN = '0123456789+-−=()';
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const LOW = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

function shifted(text: string, marks: readonly StyleMark[]): string {
  const signs = marks.includes('sup') ? HIGH : marks.includes('sub') ? LOW : undefined;
  const places = [...text].map((sign) => PLAIN.indexOf(sign));
  if (signs === undefined || places.includes(-1)) return text;
  return places.map((place) => signs[place]).join('');
}
