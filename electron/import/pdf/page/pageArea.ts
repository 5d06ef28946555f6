/** A rectangle on the page, points, y downwards. */
export interface PageArea {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The rectangle around points given as x, y, x, y… */
export function areaAround(points: readonly number[]): PageArea {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return {
    x0: Math.min(...xs),
    y0: Math.min(...ys),
    x1: Math.max(...xs),
    y1: Math.max(...ys),
  };
}

export function contains(area: PageArea, x: number, y: number): boolean {
  return x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;
}

/** How much of `whole` the other covers, 0 to 1. */
export function shareOf(whole: PageArea, area: PageArea): number {
  const width = Math.min(whole.x1, area.x1) - Math.max(whole.x0, area.x0);
  const height = Math.min(whole.y1, area.y1) - Math.max(whole.y0, area.y0);
  const size = (whole.x1 - whole.x0) * (whole.y1 - whole.y0);
  return width > 0 && height > 0 && size > 0 ? (width * height) / size : 0;
}
