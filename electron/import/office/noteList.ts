import { countingSign } from '../blocks/countingSign';
import type { XmlElement } from './parseXml';

export type NoteKind = 'footnotes' | 'endnotes';

/** A note that the text refers to. */
export interface Note<Text extends object = XmlElement> {
  readonly kind: NoteKind;
  /** What stands for it in the text: `[1]`, or what the author set; may be empty. */
  readonly mark: string;
  readonly element: Text;
}

/** The notes of a document in the order in which its text refers to them. */
export class NoteList<Text extends object = XmlElement> {
  readonly #notes = new Map<Text, Note<Text>>();
  readonly #counts = { footnotes: 0, endnotes: 0 };

  /**
   * The mark of a note in the text; one that is referred to again keeps it. `ownSign` is what the author
   * set in its place.
   */
  refer(kind: NoteKind, element: Text, ownSign?: string): string {
    const known = this.#notes.get(element);
    if (known) return known.mark;
    if (ownSign === undefined) this.#counts[kind] += 1;
    const number = this.#counts[kind];
    // Office programs count endnotes in small Roman figures, which tells them from footnotes.
    const label = countingSign(number, kind === 'footnotes' ? 'decimal' : 'lowerRoman');
    const mark = ownSign ?? `[${label}]`;
    this.#notes.set(element, { kind, mark, element });
    return mark;
  }

  /** Footnotes first, as far as the text has been read. */
  get referred(): Note<Text>[] {
    const notes = [...this.#notes.values()];
    return (['footnotes', 'endnotes'] as const).flatMap((kind) =>
      notes.filter((note) => note.kind === kind),
    );
  }
}
