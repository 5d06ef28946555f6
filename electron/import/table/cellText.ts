import { format, getFormatFromId } from 'numfmt';
import type { WrittenRun } from '../blocks/blockWriter';
import { withScriptDigits } from '../blocks/scriptDigits';
import type { XmlElement } from '../office/parseXml';

/** What the cells of a workbook refer to. */
export interface CellStore {
  /** Texts that cells share, by number. */
  readonly strings: readonly string[];
  /** Number formats, by the number of a cell's style. */
  readonly formats: readonly string[];
  /** True where days are counted from 1904, as on old Macs. */
  readonly isFrom1904: boolean;
}

/** From the first day of 1900's count to the first of 1904's. */
const DAYS_TO_1904 = 1462;

/** What a cell shows: its text, or its number as its format shows it. Empty for an empty one. */
export function cellText(cell: XmlElement, store: CellStore): string {
  const value = cell.child('s:v')?.text ?? '';
  switch (cell.attribute('t')) {
    case 's':
      return store.strings[Number(value)] ?? '';
    case 'inlineStr':
      return richText(cell.child('s:is'));
    case 'str':
    case 'e':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00(?::00)?(?:\.0+)?$/, '');
    default:
      return value === '' ? '' : numberText(value, store, Number(cell.attribute('s') ?? 0));
  }
}

function numberText(value: string, { formats, isFrom1904 }: CellStore, style: number): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const pattern = formats[style] ?? 'General';
  // A column that is too narrow makes “General” round; here is room for all figures that a cell holds.
  if (/^general$/i.test(pattern)) return String(Number(number.toPrecision(15)));
  const isDay = isFrom1904 && /[dy]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  try {
    return format(pattern, isDay ? number + DAYS_TO_1904 : number).trim();
  } catch {
    // A pattern that is none: the number itself is what there is.
    return value;
  }
}

/** The text of a shared or inline string, without what is written above it to say how it sounds. */
export function richText(string: XmlElement | undefined): string {
  const runs = (string?.elements() ?? []).flatMap((part): WrittenRun[] => {
    if (part.name === 's:t') return [{ text: part.text }];
    if (part.name !== 's:r') return [];
    const place = part.child('s:rPr')?.child('s:vertAlign')?.attribute('val');
    const mark = place === 'superscript' ? 'sup' : place === 'subscript' ? 'sub' : undefined;
    return [{ text: part.child('s:t')?.text ?? '', ...(mark ? { marks: [mark] } : {}) }];
  });
  return withScriptDigits(runs)
    .map(({ text }) => text)
    .join('');
}

/** Excel shows these as the reader's country does: 3/1/2026 is read in two ways, so the day is written out. */
const DAYS: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy-mm-dd'],
  [22, 'yyyy-mm-dd hh:mm'],
]);

/** The number format of each cell style of a workbook's style sheet. */
export function cellFormats(styles: XmlElement | undefined): string[] {
  const own = new Map(
    styles
      ?.child('s:numFmts')
      ?.elements('s:numFmt')
      .map((one) => [Number(one.attribute('numFmtId')), one.attribute('formatCode') ?? '']),
  );
  const cells = styles?.child('s:cellXfs')?.elements('s:xf') ?? [];
  return cells.map((style) => {
    const id = Number(style.attribute('numFmtId') ?? 0);
    return own.get(id) ?? DAYS.get(id) ?? getFormatFromId(id) ?? 'General';
  });
}
