import type { XmlElement } from '../parseXml';

export type NoteKind = 'footnotes' | 'endnotes';

/** A note that the text refers to. */
export interface WordNote {
  readonly kind: NoteKind;
  /** What stands for it in the text: `[1]`; empty where the author set a sign of their own. */
  readonly mark: string;
  readonly element: XmlElement;
}

/** The notes in the order in which the text refers to them. */
export class WordNotes {
  readonly #elements = new Map<string, XmlElement>();
  readonly #referred = new Map<string, WordNote>();
  readonly #counts = { footnotes: 0, endnotes: 0 };

  constructor(parts: Readonly<Record<NoteKind, XmlElement | undefined>>) {
    for (const kind of ['footnotes', 'endnotes'] as const) {
      for (const note of parts[kind]?.elements() ?? []) {
        // Those with a type are the lines between text and notes.
        const type = note.attribute('w:type') ?? 'normal';
        if (type === 'normal') this.#elements.set(`${kind} ${note.attribute('w:id')}`, note);
      }
    }
  }

  /** The note's mark in the text; undefined where there is no such note. */
  refer(kind: NoteKind, reference: XmlElement): string | undefined {
    const key = `${kind} ${reference.attribute('w:id')}`;
    const known = this.#referred.get(key);
    if (known) return known.mark;
    const element = this.#elements.get(key);
    if (!element) return undefined;
    const hasOwnSign = /^(?:1|true|on)$/.test(reference.attribute('w:customMarkFollows') ?? '');
    if (!hasOwnSign) this.#counts[kind] += 1;
    const number = this.#counts[kind];
    const label = kind === 'footnotes' ? String(number) : roman(number);
    const mark = hasOwnSign ? '' : `[${label}]`;
    this.#referred.set(key, { kind, mark, element });
    return mark;
  }

  /** Footnotes first, as far as the text has been read. */
  get referred(): WordNote[] {
    const notes = [...this.#referred.values()];
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

/** Word counts endnotes in small Roman figures, which tells them from footnotes. */
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
