import type { Point } from '../../../shared/article/place';
import { joinReplies } from '../blocks/joinReplies';
import type { FoundComment } from '../blocks/placeComments';
import type { XmlElement } from '../office/parseXml';
import { linesOf, textOf } from './odtText';

interface Comment {
  /** Its number in the text: names may be missing or occur twice. */
  readonly at: number;
  readonly name: string | undefined;
  readonly author: string | undefined;
  readonly text: string;
  readonly parent: string | undefined;
  readonly date: string | undefined;
  readonly resolved: boolean;
}

/** The annotations of a text, gathered as it is read. */
export class OdtComments {
  readonly #comments: Comment[] = [];
  readonly #byName = new Map<string, Comment>();

  /** Takes an annotation; answers the name of the place where its words begin. */
  begin(element: XmlElement): string {
    const creator = element.child('dc:creator');
    const name = element.attribute('office:name');
    const comment: Comment = {
      at: this.#comments.length,
      name,
      author: (creator && textOf(creator).toWellFormed()) || undefined,
      text: linesOf(element)
        .join('\n')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .trim()
        .toWellFormed(),
      parent: element.attribute('loext:parent-name') ?? element.attribute('office:parent-name'),
      date: element.child('dc:date')?.text,
      resolved: /^true$/.test(
        element.attribute('loext:resolved') ?? element.attribute('office:resolved') ?? '',
      ),
    };
    this.#comments.push(comment);
    if (name !== undefined) this.#byName.set(name, comment);
    return `start ${comment.at}`;
  }

  /** The name of the place where the words of an annotation end; undefined where none has begun. */
  end(element: XmlElement): string | undefined {
    const comment = this.#byName.get(element.attribute('office:name') ?? '');
    return comment && `end ${comment.at}`;
  }

  /** The comments in the order of the text, replies joined to what they reply to. */
  found(placeOf: (name: string) => Point | undefined): FoundComment[] {
    const threads = joinReplies(this.#comments, (comment) => this.#rootOf(comment));
    return threads
      .filter(({ comment }) => comment.text !== '')
      .map(({ comment, text, resolved }) => {
        const start = placeOf(`start ${comment.at}`);
        const end = placeOf(`end ${comment.at}`);
        return {
          text,
          author: comment.author,
          resolved,
          ...(start && end ? { start, end } : {}),
          ...(start && { at: end ?? start }),
        };
      });
  }

  /** The comment that a thread began with; itself where it replies to nothing, or in a circle. */
  #rootOf(comment: Comment): Comment {
    const passed = new Set<Comment>();
    let root = comment;
    for (;;) {
      if (passed.has(root)) return comment;
      passed.add(root);
      const next = root.parent === undefined ? undefined : this.#byName.get(root.parent);
      // An empty comment has no place of its own for its replies.
      if (!next || next.text === '') return root;
      root = next;
    }
  }
}
