import type { BlockKind } from '../blocks/blockWriter';
import { type Counting, countingSign } from '../blocks/countingSign';
import type { XmlElement } from '../office/parseXml';
import type { OdtStyles } from './odtStyles';

/** A list that is being read. */
export interface OdtList {
  readonly style: XmlElement | undefined;
  /** 0 is outermost. */
  readonly depth: number;
  /** The last number on each level; lists that go on counting share it. */
  readonly counts: (number | undefined)[];
}

/** An item's place, and whether the document shows letters, Roman or other signs for its number. */
export interface OdtItem {
  readonly kind: Extract<BlockKind, { type: 'listItem' }>;
  readonly otherSigns: boolean;
  /** What the document shows before it, such as `2.1`; missing where that is not known. */
  readonly sign?: string;
}

const COUNTINGS: ReadonlyMap<string, Counting> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const MOST_LEVELS = 9;
const LARGEST_NUMBER = 1_000_000_000;

/** Counts the items of a document's lists. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #outline: (number | undefined)[] = [];
  readonly #byId = new Map<string, OdtList>();
  readonly #byStyle = new Map<string, OdtList>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** Begins a list, or goes on with one: `outer` is the list around, and whether its item has text. */
  enter(
    element: XmlElement,
    outer?: { readonly list: OdtList; readonly afterText: boolean },
  ): OdtList {
    const name = element.attribute('text:style-name');
    const style = this.#styles.list(name) ?? outer?.list.style;
    const goesOn = element.attribute('text:continue-numbering') === 'true';
    if (outer) {
      const depth = Math.min(MOST_LEVELS - 1, outer.list.depth + 1);
      // A list within an item that has no text goes on where that level stopped.
      if (outer.afterText && !goesOn) outer.list.counts.length = depth;
      return { style, depth, counts: outer.list.counts };
    }
    const before =
      this.#byId.get(element.attribute('text:continue-list') ?? '') ??
      (goesOn ? this.#byStyle.get(name ?? '') : undefined);
    const list: OdtList = { style, depth: 0, counts: before?.counts ?? [] };
    const id = element.attribute('xml:id');
    if (id !== undefined) this.#byId.set(id, list);
    this.#byStyle.set(name ?? '', list);
    return list;
  }

  /** The next item of a list; undefined where the document shows no sign before it. */
  next(item: XmlElement, { style, depth, counts }: OdtList): OdtItem | undefined {
    const level = levelOf(style, depth);
    const start = readNumber(item.attribute('text:start-value'));
    const last = counts[depth];
    const usual = last === undefined ? readNumber(level?.attribute('text:start-value')) : last + 1;
    const number = Math.min(LARGEST_NUMBER, start ?? usual ?? 1);
    counts[depth] = number;
    counts.length = depth + 1;
    const place = { type: 'listItem', level: depth + 1 } as const;
    if (!/^text:(?:list-level-style-number|outline-level-style)$/.test(level?.name ?? '')) {
      return { kind: { ...place, kind: 'bullet' }, otherSigns: false };
    }
    const format = level?.attribute('style:num-format') ?? '';
    if (format === '') return undefined;
    const sign = signOf(style, counts);
    return {
      kind: { ...place, kind: 'ordered', number },
      otherSigns: format !== '1',
      ...(sign === undefined ? {} : { sign }),
    };
  }

  /** The next heading of the document's outline, `level` from 1; undefined where it is not counted. */
  nextHeading(heading: XmlElement, level: number): OdtItem | undefined {
    if (heading.attribute('text:is-list-header') === 'true') return undefined;
    const depth = Math.min(MOST_LEVELS, level) - 1;
    if (heading.attribute('text:restart-numbering') === 'true') this.#outline.length = depth;
    return this.next(heading, { style: this.#styles.outline, depth, counts: this.#outline });
  }
}

/** What the document shows before the item that was counted last: outer levels, too, where it says so. */
function signOf(
  style: XmlElement | undefined,
  counts: readonly (number | undefined)[],
): string | undefined {
  const depth = counts.length - 1;
  const level = levelOf(style, depth);
  const isShown = (at: number) => at > depth - Number(level?.attribute('text:display-levels') ?? 1);
  const signs: string[] = [];
  for (const [at, number] of counts.entries()) {
    const outer = levelOf(style, at);
    const format = outer?.attribute('style:num-format') ?? '';
    if (!isShown(at) || format === '') continue;
    const counting = COUNTINGS.get(format);
    if (counting === undefined) return undefined;
    const start = readNumber(outer?.attribute('text:start-value')) ?? 1;
    signs.push(countingSign(number ?? start, counting));
  }
  const before = level?.attribute('style:num-prefix') ?? '';
  return `${before}${signs.join('.')}${level?.attribute('style:num-suffix') ?? ''}`;
}

function levelOf(style: XmlElement | undefined, depth: number): XmlElement | undefined {
  return style?.elements().find((level) => level.attribute('text:level') === String(depth + 1));
}

function readNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
