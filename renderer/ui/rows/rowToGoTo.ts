/**
 * The row that a key moves to from row `active` (-1: none), of `count` rows, `page` of which are in
 * sight. `undefined` for a key that does not move, or where there is no row.
 */
export function rowToGoTo(
  key: string,
  active: number,
  count: number,
  page: number,
): number | undefined {
  if (count === 0) return undefined;
  const within = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return active < 0 ? count - 1 : within(active - 1);
    case 'PageDown':
      return within(Math.max(0, active) + page);
    case 'PageUp':
      return within(active - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
