import type { Block } from '../../../shared/article/block';
import {
  type CanonicalText,
  canonicalText,
  offsetOf,
  pointAt,
} from '../../../shared/article/canonicalText';
import type { ImportedComment } from '../../../shared/article/importResult';
import { snapToGrapheme } from '../../../shared/article/offsets';
import type { Point } from '../../../shared/article/place';
import { wordAt } from '../../../shared/article/segments';
import type { Span } from '../../../shared/article/span';
import { trimRange } from '../../../shared/article/trimRange';
import { reportedClaim } from '../../../shared/report/model/reportedClaim';

/** A comment as a document holds it. */
export interface FoundComment {
  /** Where its words begin and end, as far as the document says so. */
  readonly start?: Point;
  readonly end?: Point;
  /** Where its sign stands, for one that names no words. */
  readonly at?: Point;
  readonly text: string;
  readonly author?: string;
  /** The document says that it was settled. */
  readonly resolved?: boolean;
}

export interface PlacedComments {
  readonly comments: ImportedComment[];
  /** Those for which the article has no place at all. */
  readonly placeless: FoundComment[];
  /** How many stand on no words of the article and were given the nearest one. */
  readonly moved: number;
  /** How many were given the first word of a passage that is too long to be quoted. */
  readonly shortened: number;
}

/** A book's worth: what all comments together may quote, in UTF-16 units. */
const MOST_QUOTED_UNITS = 2_000_000;
/** How far from its sign a comment without words looks for one, in UTF-16 units. */
const NEAR_UNITS = 2_000;

/**
 * Gives each comment the words of the article that it stands on, trimmed as a claim's. One whose ends
 * are missing, empty or the wrong way round gets the word at its sign. In the order given; what a report of Galley's says of one claim in several places is one comment on all of them.
 */
export function placeComments(
  blocks: readonly Block[],
  found: readonly FoundComment[],
): PlacedComments {
  const canonical = canonicalText(blocks);
  const placed = { comments: [] as ImportedComment[], placeless: [] as FoundComment[] };
  const reported = new Map<number, ImportedComment>();
  let moved = 0;
  let shortened = 0;
  let quoted = 0;
  for (const comment of found) {
    const passage = passageOf(canonical, comment);
    const isLong = passage !== undefined && quoted + lengthOf(passage) > MOST_QUOTED_UNITS;
    const given = passage && !isLong ? trimmed(canonical.text, passage) : undefined;
    const shown = passage && isLong ? wordFrom(canonical.text, passage.start) : given;
    const words = shown ?? nearestWord(canonical, comment);
    if (!words) {
      placed.placeless.push(comment);
      continue;
    }
    if (isLong) shortened += 1;
    else if (!given) moved += 1;
    quoted += lengthOf(words);
    const { text, author, resolved } = comment;
    const range = {
      start: pointAt(canonical, words.start),
      end: pointAt(canonical, words.end),
    };
    const about = reportedClaim(text);
    const first = about && reported.get(about.number);
    if (first && about.isFurther) {
      first.also ??= [];
      first.also.push(range);
      continue;
    }
    const imported: ImportedComment = {
      ...range,
      text,
      ...(author === undefined ? {} : { author }),
      ...(resolved ? { resolved } : {}),
    };
    placed.comments.push(imported);
    if (about && !first) reported.set(about.number, imported);
  }
  return { ...placed, moved, shortened };
}

function passageOf(canonical: CanonicalText, { start, end, at }: FoundComment): Span | undefined {
  const from = start && offsetOf(canonical, start);
  const until = end ?? at;
  const to = until && offsetOf(canonical, until);
  return from === undefined || to === undefined || from >= to
    ? undefined
    : { start: from, end: to };
}

/** A comment never cuts a character in two: it stands on the whole of it. */
function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = trimRange(
    text,
    snapToGrapheme(text, start, 'back'),
    snapToGrapheme(text, end, 'forward'),
  );
  return words.start < words.end ? words : undefined;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The word before the sign in its own block, else the one after it, else the one before it. */
function nearestWord(canonical: CanonicalText, comment: FoundComment): Span | undefined {
  const { text } = canonical;
  const point = comment.at ?? comment.end ?? comment.start;
  const offset = point && offsetOf(canonical, point);
  if (offset === undefined) return undefined;
  const from = Math.max(0, offset - NEAR_UNITS);
  const before = from + text.slice(from, offset).trimEnd().length;
  const after = wordFrom(text, offset);
  const hasOwnBefore = before > offset - (point?.offset ?? 0);
  return (hasOwnBefore ? wordNear(text, before) : undefined) ?? after ?? wordNear(text, before);
}

/** The word at or after an offset. */
function wordFrom(text: string, offset: number): Span | undefined {
  const ahead = text.slice(offset, offset + NEAR_UNITS);
  return wordNear(text, offset + ahead.length - ahead.trimStart().length);
}

/** The word that the offset touches; signs that are no word are taken as they stand together. */
function wordNear(text: string, offset: number): Span | undefined {
  const from = snapToGrapheme(text, Math.max(0, offset - NEAR_UNITS), 'back');
  const window = text.slice(from, snapToGrapheme(text, offset + NEAR_UNITS, 'forward'));
  const word = wordAt(window, offset - from);
  if (word.start < word.end) return { start: from + word.start, end: from + word.end };
  const before = /\S*$/u.exec(window.slice(0, offset - from))?.[0] ?? '';
  const after = /^\S*/u.exec(window.slice(offset - from))?.[0] ?? '';
  const signs = { start: offset - before.length, end: offset + after.length };
  return signs.start < signs.end ? signs : undefined;
}
