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
  readonly paragraph: string | undefined;
  readonly text: string;
}

/**
 * The comments of a document, replies joined to what they reply to under their authors' names, in the
 * order of the part that holds them. An id that occurs twice is the first one's.
 */
export function readComments(
  document: WordPackage,
  placeOf: (name: string) => Point | undefined,
): FoundComment[] {
  const seen = new Set<string>();
  const threads: Thread[] = [];
  for (const element of document.part('comments')?.elements('w:comment') ?? []) {
    const id = element.attribute('w:id') ?? '';
    const text = commentText(element);
    if (seen.has(id) || text === '') continue;
    seen.add(id);
    threads.push({ id, text, author: authorOf(element), paragraph: lastParagraph(element) });
  }
  const parents = readParents(document.part('commentsExtended'));
  const first = new Map(threads.map((thread) => [thread.paragraph, thread]));
  return joinReplies(threads, (thread) => rootOf(thread, parents, first)).map(
    ({ comment, text }) => {
      const [start, end, at] = ['start', 'end', 'at'].map((kind) =>
        placeOf(`${kind} ${comment.id}`),
      );
      return { text, author: comment.author, start, end, at };
    },
  );
}

/** The comment that a thread began with; itself where it replies to nothing, or in a circle. */
function rootOf(
  thread: Thread,
  parents: ReadonlyMap<string, string>,
  byParagraph: ReadonlyMap<string | undefined, Thread>,
): Thread {
  let root = thread;
  for (let depth = 0; depth < DEEPEST_REPLY; depth += 1) {
    const parent = root.paragraph === undefined ? undefined : parents.get(root.paragraph);
    const next = parent === undefined ? undefined : byParagraph.get(parent);
    if (!next) return root;
    root = next;
  }
  return thread;
}

/** Which comment replies to which, by the ids of their last paragraphs (MS-DOCX 2.5.3.1). */
function readParents(extended: XmlElement | undefined): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const element of extended?.elements('w15:commentEx') ?? []) {
    const own = element.attribute('w15:paraId');
    const parent = element.attribute('w15:paraIdParent');
    if (own !== undefined && parent !== undefined) parents.set(own, parent);
  }
  return parents;
}

function lastParagraph(comment: XmlElement): string | undefined {
  return comment.elements('w:p').at(-1)?.attribute('w14:paraId');
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
