import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { combine, type Matrix, readMatrix } from '../page/matrix';
import { areaAround, type PageArea } from '../page/pageArea';

/** A picture that a page draws. */
export interface DrawnPicture {
  /** The name under which pdf.js gives its samples. */
  readonly name: string;
  readonly area: PageArea;
  /** The marked content it is in (MCID), where the document is tagged. */
  readonly mark?: number;
}

export interface PictureDrawing {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** From the page's units to points, y downwards. */
  readonly start: Matrix;
  readonly isShown: (layer: unknown) => boolean;
}

interface Mark {
  readonly number: number | undefined;
  readonly isSeen: boolean;
}

/** The pictures of a page in the order it draws them; none that is ornament or on a hidden layer. */
export function readPictures(drawing: PictureDrawing): DrawnPicture[] {
  const { operators, operands, start, isShown } = drawing;
  const pictures: DrawnPicture[] = [];
  const outer: Matrix[] = [];
  const marks: Mark[] = [];
  let matrix = start;
  const transform = (given: unknown) => {
    const inner = readMatrix(given);
    if (inner) matrix = combine(matrix, inner);
  };
  for (const [index, operator] of operators.entries()) {
    const found = operands[index];
    const given: readonly unknown[] = Array.isArray(found) ? found : [];
    switch (operator) {
      case OPS.save:
        outer.push(matrix);
        break;
      case OPS.paintFormXObjectBegin:
        outer.push(matrix);
        transform(given[0]);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = outer.pop() ?? matrix;
        break;
      case OPS.transform:
        transform(given);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const [tag, properties] = given;
        const isSeen = tag !== 'Artifact' && (tag !== 'OC' || isShown(properties));
        const around = marks.at(-1);
        marks.push({
          number: typeof properties === 'number' ? properties : around?.number,
          isSeen: isSeen && around?.isSeen !== false,
        });
        break;
      }
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.paintImageXObject: {
        const [name] = given;
        const mark = marks.at(-1);
        if (typeof name !== 'string' || mark?.isSeen === false) break;
        const area = unitSquare(matrix);
        pictures.push({ name, area, ...(mark?.number === undefined ? {} : { mark: mark.number }) });
        break;
      }
    }
  }
  return pictures;
}

/** A picture fills the unit square of its coordinates. */
function unitSquare([a, b, c, d, e, f]: Matrix): PageArea {
  return areaAround([e, f, a + e, b + f, c + e, d + f, a + c + e, b + d + f]);
}
