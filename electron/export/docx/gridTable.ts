import {
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';

interface GridRow {
  /** A row of column heads, repeated on each page. */
  readonly isHead: boolean;
  /** One paragraph a cell. */
  readonly cells: readonly Paragraph[];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B3A9' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
/** Around the text of a cell, in twentieths of a point. */
const MARGINS = { top: 50, bottom: 30, left: 100, right: 100 };

/** A table as wide as the page, whose heads are shaded: bold would say something of their words. */
export function gridTable(rows: readonly GridRow[], isRightToLeft = false): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: isRightToLeft,
    borders: LINES,
    margins: MARGINS,
    rows: rows.map(
      ({ isHead, cells }) =>
        new TableRow({
          tableHeader: isHead,
          children: cells.map(
            (paragraph) =>
              new TableCell({
                children: [paragraph],
                ...(isHead && {
                  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F1EEE8' },
                }),
              }),
          ),
        }),
    ),
  });
}
