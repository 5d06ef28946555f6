import { combine, type Matrix } from './matrix';
import type { PageArea } from './pageArea';

/** Lines that fall by less, degrees, are level. */
const LEAST = 0.08;
/** How much of its text falls alike on a page that was laid askew. */
const LEAST_SHARE = 0.6;
/** Steps to a degree in which angles are counted. */
const STEPS = 20;

/** How far the lines of a page fall, as those of a scanned one do. */
export class PageSkew {
  readonly #letters = new Map<number, number>();
  #all = 0;

  /** Counts one letter on a line that falls by `angle`, degrees. */
  count(angle: number): void {
    const step = Math.round(angle * STEPS);
    this.#letters.set(step, (this.#letters.get(step) ?? 0) + 1);
    this.#all += 1;
  }

  /** The angle of most of the text, degrees; 0 where it is level or of many angles. */
  get angle(): number {
    let best = 0;
    let most = 0;
    for (const step of this.#letters.keys()) {
      const around = [step - 1, step, step + 1].map((near) => this.#letters.get(near) ?? 0);
      const letters = around.reduce((sum, count) => sum + count, 0);
      if (letters <= most) continue;
      most = letters;
      best = around.reduce((sum, count, at) => sum + count * (step - 1 + at), 0) / letters / STEPS;
    }
    return Math.abs(best) >= LEAST && most >= this.#all * LEAST_SHARE ? best : 0;
  }
}

interface Turned {
  readonly start: Matrix;
  readonly page: PageArea;
}

/** A page turned back around its middle by an angle in degrees, and as large as it then is. */
export function turnedBack<T extends Turned>(drawing: T, angle: number): T {
  const { x0, y0, x1, y1 } = drawing.page;
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const turn: Matrix = [
    cos,
    -sin,
    sin,
    cos,
    middleX - middleX * cos - middleY * sin,
    middleY + middleX * sin - middleY * cos,
  ];
  const growX = (Math.abs(sin) * (y1 - y0)) / 2;
  const growY = (Math.abs(sin) * (x1 - x0)) / 2;
  const page = { x0: x0 - growX, y0: y0 - growY, x1: x1 + growX, y1: y1 + growY };
  return { ...drawing, start: combine(turn, drawing.start), page };
}
