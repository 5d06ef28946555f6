import { blockText } from '../../../shared/article/blockText';
import type { BlockWriter } from '../blocks/blockWriter';
import type { FoundComment } from '../blocks/placeComments';
import { RtfStory } from './rtfStory';

interface Written {
  readonly author: string | undefined;
  /** What its range is called by; older programs write none. */
  reference: string | undefined;
  readonly story: RtfStory;
  /** The text in which its sign stands, and the name of that place. */
  readonly around: BlockWriter;
  readonly sign: string;
}

/** The comments of a document (RTF 1.9.1, “Comments (Annotations)”), and what they stand on. */
export class RtfComments {
  readonly #written: Written[] = [];
  #author: string | undefined;

  /** Stands before the comment it is about. */
  author(text: string): void {
    this.#author = text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || undefined;
  }

  /** Where the words begin or end that a comment stands on. */
  range(end: 'start' | 'end', reference: string, { writer }: RtfStory): void {
    writer.markPlace(`${end} ${reference.trim()}`);
  }

  /** The text of a new comment, whose sign stands in `around`. */
  begin({ writer }: RtfStory): RtfStory {
    const story = new RtfStory();
    const sign = `sign ${this.#written.length}`;
    writer.markPlace(sign);
    const author = this.#author;
    this.#author = undefined;
    this.#written.push({ author, reference: undefined, story, around: writer, sign });
    return story;
  }

  /** What the range of the comment being read is called by. */
  refer(reference: string): void {
    const last = this.#written.at(-1);
    if (last) last.reference ??= reference.trim();
  }

  /** All comments that say something, once everything has been read. */
  get found(): FoundComment[] {
    return this.#written.flatMap(({ author, reference, story, around, sign }) => {
      const text = story.writer.blocks.map(blockText).join('\n').trim();
      if (text === '') return [];
      const start = around.placeOf(`start ${reference}`);
      const end = around.placeOf(`end ${reference}`);
      const at = around.placeOf(sign);
      return { text, author, start, end, at };
    });
  }
}
