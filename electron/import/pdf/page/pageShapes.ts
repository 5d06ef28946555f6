import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from './matrix';
import { areaAround, type PageArea } from './pageArea';

/** A bullet is no larger than this, points. */
const LARGEST_DOT = 9;
const MOST_DOTS = 2000;
/** A shape thinner than this is a line, points. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 6;
/** More lines than this are a drawing. */
const MOST_RULES = 4000;

/** How pdf.js writes the pieces of a path; it keeps these numbers to itself. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const SHORT_CURVE = 3;

const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const STROKES = new Set<unknown>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);

/** The shapes of a page that tell something of its text. */
export class PageShapes {
  /** Small shapes as wide as they are high: the bullets of lists may be among them. */
  readonly dots: PageArea[] = [];
  /** Straight lines, level or upright, as tables and boxes have them. */
  readonly rules: PageArea[] = [];

  /** Notes a path as pdf.js draws it: how it is painted, its points, the rectangle around them. */
  note([paint, paths, box]: readonly unknown[], matrix: Matrix): void {
    if (box instanceof Float32Array) this.#noteDot(box, matrix);
    const [path]: readonly unknown[] = Array.isArray(paths) ? paths : [];
    if (path instanceof Float32Array) this.#noteRules(path, paint, matrix);
  }

  /** Browsers draw the bullets of lists instead of writing them. */
  #noteDot([left = 0, top = 0, right = 0, bottom = 0]: Float32Array, matrix: Matrix): void {
    if (this.dots.length >= MOST_DOTS) return;
    const area = areaAround([...at(matrix, left, top), ...at(matrix, right, bottom)]);
    const width = area.x1 - area.x0;
    const height = area.y1 - area.y0;
    if (width < 1 || width > LARGEST_DOT || Math.abs(width - height) > width * 0.2) return;
    this.dots.push(area);
  }

  #noteRules(path: Float32Array, paint: unknown, matrix: Matrix): void {
    if (this.rules.length >= MOST_RULES) return;
    for (const points of outlinesOf(path, matrix)) {
      if (FILLS.has(paint)) this.#noteRule(areaAround(points));
      if (!STROKES.has(paint)) continue;
      for (let index = 0; index + 4 <= points.length; index += 2) {
        this.#noteRule(areaAround(points.slice(index, index + 4)));
      }
    }
  }

  #noteRule(area: PageArea): void {
    const width = area.x1 - area.x0;
    const height = area.y1 - area.y0;
    if (Math.min(width, height) <= THICKEST_RULE && Math.max(width, height) >= SHORTEST_RULE) {
      this.rules.push(area);
    }
  }
}

/** The corners of each closed or open outline without curves: x, y, x, y… */
function outlinesOf(path: Float32Array, matrix: Matrix): number[][] {
  const outlines: number[][] = [];
  let points: number[] = [];
  let isStraight = true;
  const end = () => {
    if (points.length >= 4 && isStraight) outlines.push(points);
    points = [];
    isStraight = true;
  };
  let index = 0;
  while (index < path.length) {
    const operator = path[index];
    const [x = 0, y = 0] = path.subarray(index + 1, index + 3);
    switch (operator) {
      case MOVE:
        end();
        points.push(...at(matrix, x, y));
        index += 3;
        break;
      case LINE:
        points.push(...at(matrix, x, y));
        index += 3;
        break;
      case CURVE:
        isStraight = false;
        index += 7;
        break;
      case SHORT_CURVE:
        isStraight = false;
        index += 5;
        break;
      default:
        points.push(...points.slice(0, 2));
        index += 1;
    }
  }
  end();
  return outlines;
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
