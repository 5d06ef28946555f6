import type { Range } from '../../shared/anchor/anchor';
import type { Resolution } from '../../shared/anchor/resolveAnchor';
import { rangeOffsets } from '../../shared/article/canonicalText';
import { assertNever } from '../../shared/assertNever';
import { type ArticleIndex, positionAt } from '../project/articleIndex';

/** A place to offer for a detached anchor: document positions, and the words there. */
export interface LikelyPlace {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** More than these would not help anybody to choose. */
const MOST = 3;

/** The places that an anchor may have meant, the likeliest first. */
export function likelyPlaces(index: ArticleIndex, resolution: Resolution): LikelyPlace[] {
  return rangesOf(resolution)
    .slice(0, MOST)
    .map((range) => {
      const { start, end } = rangeOffsets(index.canonical, range);
      return {
        from: positionAt(index, start, 'start'),
        to: positionAt(index, end, 'end'),
        words: index.canonical.text.slice(start, end),
      };
    });
}

function rangesOf(resolution: Resolution): readonly Range[] {
  switch (resolution.kind) {
    case 'exact':
    case 'moved':
    case 'suggested':
      return [resolution.range];
    case 'ambiguous':
      return resolution.candidates;
    case 'detached':
      return [];
    default:
      return assertNever(resolution);
  }
}
