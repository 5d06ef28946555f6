import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

type Definition = INumberingOptions['config'][number];

interface List {
  readonly reference: string;
  /** The number that its next item gets by itself. */
  next: number;
}

const DEPTH = 9;
const BULLETS = 'bullets';
const SIGNS = ['•', '◦', '▪'];

/** The lists of a document: each item shows the very number that it has in the article. */
export class WordLists {
  readonly #definitions: Definition[] = [{ reference: BULLETS, levels: levels(undefined, 0) }];
  readonly #open: (List | undefined)[] = [];

  get definitions(): readonly Definition[] {
    return this.#definitions;
  }

  /** What an item is numbered by; `level` 1 is outermost, no `number` means a bullet. */
  item(level: number, number: number | undefined): { reference: string; level: number } {
    const depth = Math.min(DEPTH, Math.max(1, level)) - 1;
    this.#open.length = Math.min(this.#open.length, depth + 1);
    if (number === undefined) {
      this.#open.length = Math.min(this.#open.length, depth);
      return { reference: BULLETS, level: depth };
    }
    let list = this.#open[depth];
    if (list?.next !== number) {
      list = { reference: `numbers-${this.#definitions.length}`, next: number };
      this.#definitions.push({ reference: list.reference, levels: levels(number, depth) });
      this.#open[depth] = list;
    }
    list.next += 1;
    return { reference: list.reference, level: depth };
  }
}

/** All levels of one list; the one at `depth` begins with `start`. */
function levels(start: number | undefined, depth: number): Definition['levels'] {
  return Array.from({ length: DEPTH }, (_, level) => ({
    level,
    format: start === undefined ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: start === undefined ? (SIGNS[level % SIGNS.length] ?? '•') : `%${level + 1}.`,
    alignment: AlignmentType.START,
    start: level === depth ? (start ?? 1) : 1,
    style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
  }));
}
