import { assertNever } from '../assertNever';
import type { Range } from './anchor';
import type { Resolution } from './resolveAnchor';

/** More than these would not help anybody to choose. */
const MOST = 3;

/** Where an anchor may be meant to stand, to be offered for attaching it again; the likeliest first. */
export function likelyRanges(resolution: Resolution): readonly Range[] {
  switch (resolution.kind) {
    case 'exact':
    case 'moved':
    case 'suggested':
      return [resolution.range];
    case 'ambiguous':
      return resolution.candidates.slice(0, MOST);
    case 'detached':
      return [];
    default:
      return assertNever(resolution);
  }
}
