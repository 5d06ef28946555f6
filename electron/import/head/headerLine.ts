import { findDate } from './findDate';
import { DATE_WORDS, introducedName, isBesides, isWeekday, saysUpdated } from './headerWords';
import { unsureDate } from './unsureDate';

/** A line above an article's first paragraph that says when, where or by whom it was written. */
export interface HeaderLine {
  /** ISO 8601, as precise as the line. */
  readonly published?: string;
  /** True where that is when it was changed last. */
  readonly isUpdate?: true;
  /** Without the word that introduces it. */
  readonly byline?: string;
  /** A plain sentence about a date that was not set. */
  readonly warning?: string;
}

export interface HeaderLineOptions {
  /** BCP 47, for the names of months. */
  readonly language?: string;
}

const LONGEST_HEADER_LINE = 160;
/** A place before a date in letters without capitals: a few of them. */
const MOST_CASELESS = 12;

/**
 * Reads a line as dateline, byline or both in one; undefined if it is ordinary text. A line that stands
 * among them and says neither, such as one with an address or who took the pictures, is read as nothing.
 */
export function readHeaderLine(
  line: string,
  options: HeaderLineOptions = {},
): HeaderLine | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_HEADER_LINE) return undefined;
  if (isBesides(text)) return {};
  const found = findDate(text, options);
  const date = found ?? unsureDate(text, options);
  if (!date) {
    const byline = readByline(text);
    return byline === undefined ? undefined : { byline };
  }
  const before = text.slice(0, date.start);
  const after = text.slice(date.end);
  const isUpdate = saysUpdated(before) && { isUpdate: true as const };
  const dated = 'words' in date ? { warning: date.words } : { published: date.date, ...isUpdate };
  const byline = readByline(besideDate(before)) ?? readByline(besideDate(after));
  if (byline !== undefined) return { byline, ...dated };
  return isDateSurrounding(before, after) ? dated : undefined;
}

/** The name in “By Jane Doe”; undefined if the line is a sentence that happens to begin so. */
export function readByline(line: string): string | undefined {
  const name = withoutCounts(introducedName(line));
  if (name === undefined || name.length > 100 || name.split(/\s+/).length > 14) return undefined;
  if (
    /[!?;…。！？؟।]$/.test(name) ||
    (/\.$/.test(name) && !/\b(?:\p{Lu}|Jr|Sr|Dr|Inc)\.$/u.test(name))
  ) {
    return undefined;
  }
  const first = name.split(/\s+/, 1)[0] ?? '';
  const looksLikeName = /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(first) && !/\d/.test(first);
  return looksLikeName && looksLikeNames(name) ? name : undefined;
}

/** A byline without the count of comments or shares that a page shows behind it. */
export function withoutCounts(name: string | undefined): string | undefined {
  return name
    ?.replace(
      /[\s|,·•–—-]*\(?\b\d[\d.,]*\s?[kK]?\s+(?:comments?|replies|reactions|shares|views|likes|min(?:ute)?s?\b.*|kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer|комментари\p{L}*)\)?$/iu,
      '',
    )
    .trim();
}

/** Names are capitalised but for their particles and the words that join or describe them. */
function looksLikeNames(name: string): boolean {
  const beforeRole = name.split(/[,|(·•–—]/, 1)[0] ?? name;
  return beforeRole
    .split(/\s+/)
    .every(
      (word) =>
        !/^\p{Ll}/u.test(word) ||
        /^(?:and|und|et|y|e|en|och|og|with|mit|for|in|of|the|at|de|da|do|dos|das|di|del|della|der|den|van|von|zu|la|le|bin|ibn|al|el|и)$/u.test(
          word,
        ) ||
        /^(?:al-|el-|d['’]|l['’])/u.test(word),
    );
}

/**
 * Beside the date only what belongs to it may stand: words like “published”, a weekday, a place in
 * capitals or capitalised. Anything else makes it a sentence that mentions a day.
 */
function isDateSurrounding(before: string, after: string): boolean {
  if (/[。！？؟।]/.test(after)) return false;
  const foreign = wordsOf(before).filter((word) => !isDateWord(word));
  const capitalised = foreign.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
  // Letters that know no capitals do not tell a place from a sentence by themselves.
  const caseless = foreign.filter((word) => /^\p{Lo}/u.test(word));
  if (caseless.join('').length > MOST_CASELESS || caseless.length > 2) return false;
  if (caseless.length > 0 && !/[\s|,，،·•:：、–—-]$/u.test(before)) return false;
  const place = capitalised && foreign.length <= 5 && !/[.!?:;]\s+\S/.test(before);
  const trailing = wordsOf(after).filter((word) => !isDateWord(word));
  const goesOn = /^\p{Lo}/u.test(after) && trailing.some((word) => /^\p{Lo}/u.test(word));
  if (goesOn) return false;
  return (
    (foreign.length === 0 || place) && trailing.length <= 2 && !/[\p{L}]{3,}.*[.!?]$/u.test(after)
  );
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
}

function isDateWord(word: string): boolean {
  const folded = word.toLowerCase();
  return DATE_WORDS.has(folded) || isWeekday(folded);
}

/** What stands beside a date, without signs and words that belong to it: “by Ann Lee on”. */
function besideDate(text: string): string {
  const words = text.split(/\s+/);
  const isLoose = (word: string) =>
    !/[\p{L}\p{N}]/u.test(word) || (word === word.toLowerCase() && isDateWord(word));
  const last = words.findLastIndex((word) => !isLoose(word));
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/^[\s|,;·•–—-]+|[\s|,;·•–—-]+$/gu, '');
}
