/**
 * Which of these items stand side by side in the room, by their places: as many as fit whole, from the first on;
 * one that is too wide is passed by, and those behind it are tried. All in CSS pixels.
 */
export function itemsThatFit(widths: readonly number[], room: number, gap: number): Set<number> {
  const fitting = new Set<number>();
  let taken = 0;
  for (const [place, width] of widths.entries()) {
    const wanted = taken + width + gap;
    if (wanted > room) continue;
    taken = wanted;
    fitting.add(place);
  }
  return fitting;
}
