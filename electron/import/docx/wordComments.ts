import type { Point } from '../../../shared/article/place';
import { joinReplies } from '../blocks/joinReplies';
import type { FoundComment } from '../blocks/placeComments';
import type { XmlElement } from '../office/parseXml';
import type { WordPackage } from './wordPackage';
import { textOf } from './wordText';

const PLACES: ReadonlyMap<string, string> = new Map([
  ['w:commentRangeStart', 'start'],
  ['w:commentRangeEnd', 'end'],
  ['w:commentReference', 'at'],
]);

/** The names of the places in the text that an element and what is in it mark for comments. */
export function commentPlaces(element: XmlElement): string[] {
  const kind = PLACES.get(element.name);
  const id = element.attribute('w:id');
  const own = kind === undefined || id === undefined ? [] : [`${kind} ${id}`];
  return [...own, ...element.elements().flatMap(commentPlaces)];
}

/** Programs show one level; what goes deeper than this goes in a circle. */
const DEEPEST_REPLY = 100;

interface Thread {
  readonly id: string;
  readonly author: string | undefined;
  /** The ids of its paragraphs; others name it by the last. */
  readonly paragraphs: readonly string[];
  readonly text: string;
  readonly date: string | undefined;
  readonly resolved: boolean;
}

/**
 * The comments of a document, replies joined to what they reply to under their authors' names, in the
 * order of the part that holds them. An id that occurs twice is the first one's.
 */
export function readComments(
  document: WordPackage,
  placeOf: (name: string) => Point | undefined,
): FoundComment[] {
  const extended = readExtended(document.part('commentsExtended'));
  const seen = new Set<string>();
  const threads: Thread[] = [];
  for (const element of document.part('comments')?.elements('w:comment') ?? []) {
    const id = element.attribute('w:id') ?? '';
    const text = commentText(element);
    if (seen.has(id) || text === '') continue;
    seen.add(id);
    const paragraphs = paragraphsOf(element);
    const resolved = paragraphs.some((paragraph) => extended.get(paragraph)?.done);
    const date = element.attribute('w:date');
    threads.push({ id, text, author: authorOf(element), paragraphs, date, resolved });
  }
  const placeOfThread = ({ id }: Thread) =>
    ['start', 'end', 'at'].map((kind) => placeOf(`${kind} ${id}`));
  const first = new Map(
    threads.flatMap((thread) => thread.paragraphs.map((paragraph) => [paragraph, thread])),
  );
  const rootsOnWords = document.isGoogles ? rootsBySameWords(threads, placeOfThread) : undefined;
  const root = (thread: Thread) => rootsOnWords?.get(thread) ?? rootOf(thread, extended, first);
  return joinReplies(threads, root).map(({ comment, text, resolved }) => {
    const [start, end, at] = placeOfThread(comment);
    return { text, author: comment.author, start, end, at, resolved };
  });
}

/**
 * Google Docs writes no part that says what replies to what: replies follow their comment, are no older
 * and stand on exactly its words.
 */
function rootsBySameWords(
  threads: readonly Thread[],
  placeOf: (thread: Thread) => readonly (Point | undefined)[],
): ReadonlyMap<Thread, Thread> {
  const roots = new Map<Thread, Thread>();
  let root: Thread | undefined;
  let words = '';
  for (const thread of threads) {
    const [start, end] = placeOf(thread);
    const own = start && end ? JSON.stringify([start, end]) : '';
    const isLater = (root?.date ?? '') <= (thread.date ?? '') && Boolean(root?.date);
    if (root === undefined || own === '' || own !== words || !isLater) {
      root = thread;
      words = own;
    }
    roots.set(thread, root);
  }
  return roots;
}

/** The comment that a thread began with; itself where it replies to nothing, or in a circle. */
function rootOf(
  thread: Thread,
  extended: ReadonlyMap<string, Extended>,
  byParagraph: ReadonlyMap<string, Thread>,
): Thread {
  let root = thread;
  for (let depth = 0; depth < DEEPEST_REPLY; depth += 1) {
    const parent = root.paragraphs
      .map((paragraph) => extended.get(paragraph)?.parent)
      .find((found) => found !== undefined);
    const next = parent === undefined ? undefined : byParagraph.get(parent);
    if (!next) return root;
    root = next;
  }
  return thread;
}

interface Extended {
  readonly parent: string | undefined;
  readonly done: boolean;
}

/** Which comment replies to which and which are settled, by ids of their paragraphs (MS-DOCX 2.5.3.1). */
function readExtended(part: XmlElement | undefined): ReadonlyMap<string, Extended> {
  const found = new Map<string, Extended>();
  for (const element of part?.elements('w15:commentEx') ?? []) {
    const own = element.attribute('w15:paraId')?.toUpperCase();
    const parent = element.attribute('w15:paraIdParent')?.toUpperCase();
    const done = /^(?:1|true|on)$/.test(element.attribute('w15:done') ?? '');
    if (own !== undefined) found.set(own, { parent, done });
  }
  return found;
}

function paragraphsOf(comment: XmlElement): string[] {
  return comment
    .elements('w:p')
    .flatMap((paragraph) => paragraph.attribute('w14:paraId')?.toUpperCase() ?? [])
    .toReversed();
}

function authorOf(comment: XmlElement): string | undefined {
  return (
    comment
      .attribute('w:author')
      ?.replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .toWellFormed() || undefined
  );
}

/** A line a paragraph, as the comment reads with tracked changes accepted. */
function commentText(comment: XmlElement): string {
  return linesOf(comment)
    .join('\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
    .toWellFormed();
}

function linesOf(element: XmlElement): string[] {
  return element.elements().flatMap((child) => {
    if (child.name === 'w:p') return [inlineText(child)];
    return child.name === 'w:del' || child.name === 'w:moveFrom' ? [] : linesOf(child);
  });
}

function inlineText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:tab':
      return ' ';
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return element.elements().map(inlineText).join('');
  }
}
