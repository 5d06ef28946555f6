import type { BlockKind } from '../blocks/blockWriter';
import { readListSign } from '../blocks/listSign';
import type { Destination } from './destination';
import type { ParagraphFormat } from './rtfFormat';

interface Level {
  /** How it counts (`\levelnfc`): 0 figures, 23 a bullet, 255 nothing. */
  readonly format: number;
  readonly start: number;
}

const BULLET = 23;
const NOTHING = 255;
const LARGEST_NUMBER = 1_000_000_000;

/** An item's kind, and whether its figure is written in letters, Roman or other signs. */
export interface ListPlace {
  readonly kind: Extract<BlockKind, { readonly type: 'listItem' }>;
  readonly otherSigns: boolean;
}

/**
 * Reads the list tables and counts the items of lists. The sign that the document writes before an item
 * for readers who know no lists is believed before anything else.
 */
export class ListTable {
  readonly #lists = new Map<number, Level[]>();
  /** Lists by the number that paragraphs use for them. */
  readonly #overrides = new Map<number, number>();
  readonly #counts = new Map<number, (number | undefined)[]>();

  /** For `\listtable`. */
  tables(): Destination {
    let levels: Level[] = [];
    const change = (more: Partial<Level>) => {
      const last = levels.at(-1);
      if (last) levels[levels.length - 1] = { ...last, ...more };
    };
    return {
      word: (name, value = 0) => {
        if (name === 'list') levels = [];
        else if (name === 'listlevel' && levels.length < 9) levels.push({ format: 0, start: 1 });
        else if (name === 'levelnfc' || name === 'levelnfcn') change({ format: value });
        else if (name === 'levelstartat') change({ start: Math.max(0, value) });
        else if (name === 'listid') this.#lists.set(value, levels);
      },
    };
  }

  /** For `\listoverridetable`. */
  overrides(): Destination {
    let list = 0;
    return {
      word: (name, value = 0) => {
        if (name === 'listid') list = value;
        else if (name === 'ls') this.#overrides.set(value, list);
      },
    };
  }

  /**
   * The place of the next item of a paragraph's list; undefined where it belongs to none. `sign` is
   * what the document writes before it.
   */
  next(paragraph: ParagraphFormat, sign: string | undefined): ListPlace | undefined {
    if (paragraph.list <= 0 && sign === undefined) return undefined;
    const depth = paragraph.level;
    const list = this.#overrides.get(paragraph.list);
    const known = list === undefined ? undefined : this.#lists.get(list)?.[depth];
    if (known?.format === NOTHING && !sign?.trim()) return undefined;
    const level = depth + 1;
    const shown = readListSign(sign ?? '');
    const isBullet = known === undefined ? shown.kind === 'bullet' : known.format === BULLET;
    if (isBullet) return { kind: { type: 'listItem', kind: 'bullet', level }, otherSigns: false };
    const number = this.#count(list ?? paragraph.list, depth, known?.start ?? 1, shown.number);
    return {
      kind: { type: 'listItem', kind: 'ordered', level, number },
      otherSigns: shown.kind === 'ordered' && shown.number === undefined,
    };
  }

  #count(list: number, depth: number, start: number, figure: number | undefined): number {
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    const last = counts[depth];
    const counted = last === undefined ? start : last + 1;
    const number = Math.min(LARGEST_NUMBER, figure ?? counted);
    counts[depth] = number;
    counts.length = depth + 1;
    return number;
  }
}
