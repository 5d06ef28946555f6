import type { FontLook } from './fontLook';
import type { Matrix } from './matrix';
import { areaAround, type PageArea } from './pageArea';

/** Turns places in a text's own units into points on a page turned so that the text runs level. */
export class Pen {
  /** Quarter turns, clockwise as seen; undefined for other angles. */
  readonly direction: 0 | 1 | 2 | 3 | undefined;
  /** Degrees by which the line falls from the nearest quarter turn, -45 to 45. */
  readonly angle: number;
  readonly size: number;
  /** Points a unit along the line. */
  readonly stretch: number;
  readonly #whole: Matrix;

  constructor(whole: Matrix, size: number, font: FontLook) {
    this.#whole = whole;
    const [a, b, c, d] = whole;
    const sign = font.vertical ? -Math.sign(size) : Math.sign(size);
    const [alongX, alongY] = font.vertical ? [c * sign, d * sign] : [a * sign, b * sign];
    this.stretch = Math.hypot(alongX, alongY);
    this.size =
      Math.abs(size) * (font.vertical ? Math.hypot(a, b) : Math.hypot(c, d)) * font.height;
    const turns = Math.atan2(alongY, alongX) / (Math.PI / 2);
    const whole4 = ((Math.round(turns) % 4) + 4) % 4;
    this.angle = (turns - Math.round(turns)) * 90;
    const isLevel = Math.abs(turns - Math.round(turns)) < 0.06;
    this.direction =
      isLevel && (whole4 === 0 || whole4 === 1 || whole4 === 2 || whole4 === 3)
        ? whole4
        : undefined;
  }

  at(x: number, y: number) {
    const [a, b, c, d, e, f] = this.#whole;
    const pointX = a * x + c * y + e;
    const pointY = b * x + d * y + f;
    const turned = turnPoint(this.direction ?? 0, pointX, pointY);
    return { ...turned, pointX, pointY };
  }
}

/** Where a point of the page lies once text that runs in this direction runs level. */
function turnPoint(direction: number, x: number, y: number): { x: number; y: number } {
  if (direction === 1) return { x: y, y: -x };
  if (direction === 2) return { x: -x, y: -y };
  if (direction === 3) return { x: -y, y: x };
  return { x, y };
}

/** Where an area of the page lies once text that runs in this direction runs level. */
export function turnArea(direction: number, { x0, y0, x1, y1 }: PageArea): PageArea {
  const from = turnPoint(direction, x0, y0);
  const to = turnPoint(direction, x1, y1);
  return areaAround([from.x, from.y, to.x, to.y]);
}
