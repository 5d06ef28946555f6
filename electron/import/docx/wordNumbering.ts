import { type Counting, countingSign } from '../blocks/countingSign';
import type { XmlElement } from '../office/parseXml';

/** An item's place in its list. */
export interface ListPlace {
  readonly kind: 'bullet' | 'ordered';
  /** 1 is outermost. */
  readonly level: number;
  readonly number?: number;
  /** True where the document shows letters, Roman or other signs for the number. */
  readonly otherSigns: boolean;
  /** What the document shows before it, such as `2.1`, with the space that follows; if that is known. */
  readonly sign?: string;
}

interface Level {
  readonly format: string;
  readonly start: number;
  /** `%1` stands for the number on the first level, and so on. */
  readonly text: string;
  readonly isInFigures: boolean;
  /** The innermost level, from 1, after which it starts again; undefined for any that is further out. */
  readonly restartsAfter: number | undefined;
  readonly gap: string;
}

const COUNTINGS: ReadonlyMap<string, Counting> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimalZero'],
  ['ordinal', 'ordinal'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
]);

const MOST_LEVELS = 9;
const LARGEST_NUMBER = 1_000_000_000;

/** Counts the items of a document's lists. */
export class WordNumbering {
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  /** The last number on each level, by the abstract list: lists of one kind go on counting. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    for (const element of root?.elements() ?? []) {
      const id = element.attribute(
        element.name === 'w:abstractNum' ? 'w:abstractNumId' : 'w:numId',
      );
      if (id === undefined) continue;
      if (element.name === 'w:abstractNum') this.#abstracts.set(id, element);
      if (element.name === 'w:num') this.#lists.set(id, element);
    }
  }

  /** The next item of the list that `w:numPr` names; undefined where it is none or shows no sign. */
  next(numPr: XmlElement, styleNumPr: XmlElement | undefined): ListPlace | undefined {
    const id = settingOf(numPr, 'w:numId') ?? (styleNumPr && settingOf(styleNumPr, 'w:numId'));
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || !list) return undefined;
    const indent = settingOf(numPr, 'w:ilvl') ?? (styleNumPr && settingOf(styleNumPr, 'w:ilvl'));
    const depth = Math.min(MOST_LEVELS - 1, Math.max(0, Number.parseInt(indent ?? '0', 10) || 0));
    const abstract = settingOf(list, 'w:abstractNumId') ?? '';
    const levels = (at: number) => this.#level(list, abstract, at);
    const { format } = levels(depth);
    const number = this.#count(id, list, abstract, depth, levels);
    if (format === 'none') return undefined;
    const level = depth + 1;
    if (format === 'bullet') return { kind: 'bullet', level, otherSigns: false };
    const sign = signOf(depth, levels, this.#counts.get(abstract) ?? []);
    return {
      kind: 'ordered',
      level,
      number: Math.min(LARGEST_NUMBER, Math.max(0, number)),
      otherSigns: !/^decimal/.test(format),
      ...(sign === undefined ? {} : { sign }),
    };
  }

  #count(
    id: string,
    list: XmlElement,
    abstract: string,
    depth: number,
    levels: (depth: number) => Level,
  ): number {
    const counts = this.#counts.get(abstract) ?? [];
    this.#counts.set(abstract, counts);
    const key = `${id} ${depth}`;
    const restart = override(list, depth)?.child('w:startOverride');
    if (restart && !this.#begun.has(key)) counts[depth] = undefined;
    this.#begun.add(key);
    const last = counts[depth];
    const number = last === undefined ? levels(depth).start : last + 1;
    counts[depth] = number;
    for (let inner = depth + 1; inner < counts.length; inner += 1) {
      if (depth < (levels(inner).restartsAfter ?? inner)) counts[inner] = undefined;
    }
    return number;
  }

  #level(list: XmlElement, abstractId: string, depth: number): Level {
    const own = override(list, depth);
    const abstract = this.#abstracts.get(abstractId);
    const level = own?.child('w:lvl') ?? levelOf(abstract, depth) ?? this.#linked(abstract, depth);
    const start =
      (own && settingOf(own, 'w:startOverride')) ?? (level && settingOf(level, 'w:start'));
    const restart = level && settingOf(level, 'w:lvlRestart');
    return {
      text: (level && settingOf(level, 'w:lvlText')) ?? '',
      isInFigures: isOn(level?.child('w:isLgl')),
      restartsAfter: restart !== undefined && /^\d$/.test(restart) ? Number(restart) : undefined,
      gap: level && settingOf(level, 'w:suff') === 'nothing' ? '' : ' ',
      // A list of which nothing is known still is one.
      format: (level && settingOf(level, 'w:numFmt')) ?? (level ? 'decimal' : 'bullet'),
      start: start !== undefined && /^\d{1,9}$/.test(start) ? Number(start) : 1,
    };
  }

  /** A list may leave its levels to the list that defines its style. */
  #linked(abstract: XmlElement | undefined, depth: number): XmlElement | undefined {
    const style = abstract && settingOf(abstract, 'w:numStyleLink');
    if (style === undefined) return undefined;
    for (const other of this.#abstracts.values()) {
      if (settingOf(other, 'w:styleLink') === style) return levelOf(other, depth);
    }
    return undefined;
  }
}

/** What Word shows before an item; undefined where a level counts in a way that is not known. */
function signOf(
  depth: number,
  levels: (depth: number) => Level,
  counts: readonly (number | undefined)[],
): string | undefined {
  const { text, gap, isInFigures } = levels(depth);
  let isKnown = true;
  const sign = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels(Number(digit) - 1);
    const counting = COUNTINGS.get(isInFigures ? 'decimal' : level.format);
    isKnown &&= counting !== undefined || level.format === 'none';
    const number = counts[Number(digit) - 1] ?? level.start;
    return counting === undefined ? '' : countingSign(number, counting);
  });
  return isKnown ? sign + gap : undefined;
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attribute('w:val') ?? '');
}

function levelOf(parent: XmlElement | undefined, depth: number): XmlElement | undefined {
  return parent?.elements('w:lvl').find((level) => level.attribute('w:ilvl') === String(depth));
}

function override(list: XmlElement, depth: number): XmlElement | undefined {
  return list
    .elements('w:lvlOverride')
    .find((level) => level.attribute('w:ilvl') === String(depth));
}

function settingOf(element: XmlElement, name: string): string | undefined {
  return element.child(name)?.attribute('w:val');
}
