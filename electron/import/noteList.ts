import type { XmlElement } from './parseXml';

export type NoteKind = 'footnotes' | 'endnotes';

/** A note that the text refers to. */
export interface Note {
  readonly kind: NoteKind;
  /** What stands for it in the text: `[1]`; empty where the author set a sign of their own. */
  readonly mark: string;
  readonly element: XmlElement;
}

/** The notes of a document in the order in which its text refers to them. */
export class NoteList {
  readonly #notes = new Map<string, Note>();
  readonly #counts = { footnotes: 0, endnotes: 0 };

  /** The mark of a note in the text; one that is referred to again keeps its own. */
  refer(kind: NoteKind, id: string, element: XmlElement, hasOwnSign: boolean): string {
    const known = this.#notes.get(`${kind} ${id}`);
    if (known) return known.mark;
    if (!hasOwnSign) this.#counts[kind] += 1;
    const number = this.#counts[kind];
    const label = kind === 'footnotes' ? String(number) : roman(number);
    const mark = hasOwnSign ? '' : `[${label}]`;
    this.#notes.set(`${kind} ${id}`, { kind, mark, element });
    return mark;
  }

  /** Footnotes first, as far as the text has been read. */
  get referred(): Note[] {
    const notes = [...this.#notes.values()];
    return (['footnotes', 'endnotes'] as const).flatMap((kind) =>
      notes.filter((note) => note.kind === kind),
    );
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** Office programs count endnotes in small Roman figures, which tells them from footnotes. */
function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
