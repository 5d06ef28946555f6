import type { ClaimLook } from './claimLook';

/** A claim that ends on a line of a block. Edges in CSS pixels, from the block's own edges. */
export interface ClaimEnd {
  readonly look: ClaimLook;
  /** From the edge at which the block's lines begin. */
  readonly end: number;
}

/** A line of a block on which claims end, the innermost of those that end at one place first. */
export interface MeasuredLine {
  readonly top: number;
  readonly height: number;
  readonly ends: readonly ClaimEnd[];
}

/** Reads where the claims of a block end. Forces the layout of this block alone. */
export function measureEnds(
  block: HTMLElement,
  isRightToLeft: boolean,
  lookOf: (fragment: HTMLElement) => ClaimLook | undefined,
): MeasuredLine[] {
  const frame = block.getBoundingClientRect();
  const lines: { top: number; height: number; ends: ClaimEnd[] }[] = [];
  // In reverse: a claim's element stands before those of the claims that it holds.
  for (const fragment of [...block.querySelectorAll<HTMLElement>('[data-n]')].reverse()) {
    const look = lookOf(fragment);
    const last = look && lastLine(fragment);
    if (!last) continue;
    const top = last.top - frame.top;
    const end = isRightToLeft ? frame.right - last.left : last.right - frame.left;
    const known = lines.find((line) => Math.abs(line.top - top) < line.height / 2);
    if (known) known.ends.push({ look, end });
    else lines.push({ top, height: last.height, ends: [{ look, end }] });
  }
  return lines;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** What the fragment takes up of the last line that it stands on: several boxes where directions mix. */
function lastLine(fragment: HTMLElement): Box | undefined {
  let found: Box | undefined;
  for (const { top, left, right, height, width } of fragment.getClientRects()) {
    if (width === 0) continue;
    if (!found || top > found.top + found.height / 2) found = { top, left, right, height };
    else if (top > found.top - found.height / 2) {
      const { left: before, right: after } = found;
      found = { ...found, left: Math.min(before, left), right: Math.max(after, right) };
    }
  }
  return found;
}
