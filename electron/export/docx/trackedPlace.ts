import type { InlineMark } from '../../../shared/article/block';
import type { Run } from '../../../shared/report/report';
import type { Rewording } from './reword';

/** A place of a claim whose words a proposed wording changes, while its runs are written one after the other. */
export class TrackedPlace {
  readonly #rewording: Rewording;
  /** How much of the place was written, in UTF-16 units. */
  #at = 0;
  /** What all words that are taken away look like. */
  #shared: readonly InlineMark[] | undefined;
  #isInserted: boolean;

  constructor(rewording: Rewording) {
    this.#rewording = rewording;
    this.#isInserted = rewording.text === '';
  }

  /** True if words are set before the place and none is taken away. */
  get isAhead(): boolean {
    return this.#rewording.to === 0;
  }

  /** Cuts the next run of the place into what stays before the change, what is taken away, and what stays behind. */
  cut({ text, marks }: Run): { kept: string; deleted: string; rest: string } {
    const [from, to] = [this.#rewording.from, this.#rewording.to].map((edge) =>
      Math.min(text.length, Math.max(0, edge - this.#at)),
    );
    this.#at += text.length;
    const deleted = text.slice(from, to);
    if (deleted !== '') this.#shared = this.#shared ? shared(this.#shared, marks) : marks;
    return { kept: text.slice(0, from), deleted, rest: text.slice(to) };
  }

  /**
   * The words to be set in, at most once: they look as all that they stand for, or, where they stand for nothing,
   * as `beside`, but for its link.
   */
  insert(
    beside: readonly InlineMark[],
  ): { text: string; marks: readonly InlineMark[] } | undefined {
    if (this.#isInserted) return undefined;
    this.#isInserted = true;
    const marks = this.#shared ?? beside.filter((mark) => typeof mark === 'string');
    return { text: this.#rewording.text, marks };
  }
}

function shared(some: readonly InlineMark[], others: readonly InlineMark[]): InlineMark[] {
  const known = new Set(others.map((mark) => JSON.stringify(mark)));
  return some.filter((mark) => known.has(JSON.stringify(mark)));
}
