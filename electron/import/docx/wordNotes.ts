import { type Note, type NoteKind, NoteList } from '../office/noteList';
import type { XmlElement } from '../office/parseXml';

/** The notes of a Word document, which stand in parts of their own. */
export class WordNotes {
  readonly #elements = new Map<string, XmlElement>();
  readonly #list = new NoteList();

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
    const element = this.#elements.get(`${kind} ${reference.attribute('w:id')}`);
    if (!element) return undefined;
    const hasOwnSign = /^(?:1|true|on)$/.test(reference.attribute('w:customMarkFollows') ?? '');
    // A sign of the author's own is a part of the text.
    return this.#list.refer(kind, element, hasOwnSign ? '' : undefined);
  }

  get referred(): Note[] {
    return this.#list.referred;
  }
}
