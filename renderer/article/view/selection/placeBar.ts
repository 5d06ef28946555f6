/** Edges in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words that are selected: their lines, and where those of the first and the last one stand in it. */
export interface SelectedWords {
  readonly top: number;
  readonly bottom: number;
  readonly first: Pick<Box, 'left' | 'right'>;
  readonly last: Pick<Box, 'left' | 'right'>;
}

export interface BarPlace {
  readonly left: number;
  readonly top: number;
}

/** Between the selected words and the bar (CSS pixels). */
const GAP = 8;

/**
 * Where the selection bar stands: above the selected lines, below them where there is no room above. `null` where
 * the selection fills the view, so that it would stand on the selected words.
 */
export function placeBar(
  { top, bottom, first, last }: SelectedWords,
  frame: Box,
  bar: { readonly width: number; readonly height: number },
): BarPlace | null {
  const beside = ({ left, right }: Pick<Box, 'left' | 'right'>) =>
    Math.max(
      frame.left + GAP,
      Math.min((left + right - bar.width) / 2, frame.right - bar.width - GAP),
    );
  // Words out of sight are not covered either: the bar keeps to the edge of the view.
  const above = Math.min(top, frame.bottom) - GAP - bar.height;
  if (above >= frame.top) return { left: beside(first), top: above };
  const below = Math.max(bottom, frame.top) + GAP;
  if (below + bar.height <= frame.bottom) return { left: beside(last), top: below };
  return null;
}
