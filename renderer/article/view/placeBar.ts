/** Edges in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface BarPlace {
  readonly left: number;
  readonly top: number;
}

/** Between the selected words and the bar (CSS pixels). */
const GAP = 8;

/**
 * Where the selection bar stands: below the selected lines, above them where there is no room, and at
 * the foot of the view when the selection fills it. Never over the selected words in the first two.
 */
export function placeBar(
  selection: Box,
  frame: Box,
  bar: { readonly width: number; readonly height: number },
): BarPlace {
  const middle = (selection.left + selection.right) / 2 - bar.width / 2;
  const left = Math.max(frame.left + GAP, Math.min(middle, frame.right - bar.width - GAP));
  const below = selection.bottom + GAP;
  if (below + bar.height <= frame.bottom) return { left, top: Math.max(below, frame.top + GAP) };
  const above = selection.top - GAP - bar.height;
  if (above >= frame.top) return { left, top: above };
  return { left, top: frame.bottom - bar.height - GAP };
}
