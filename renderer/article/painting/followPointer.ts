import type { AnchorId } from '../../../shared/id';
import { anchorsUnder } from './anchorsUnder';

/** The pointer is over no claim. */
export const NOTHING: ReadonlySet<AnchorId> = new Set();

/** Tells which anchors the pointer is over, while no button is held: then it selects. */
export function followPointer(
  article: HTMLElement,
  tell: (anchors: ReadonlySet<AnchorId>) => void,
): () => void {
  let last = NOTHING;
  const follow = ({ target, type, buttons }: PointerEvent) => {
    if (buttons !== 0) return;
    const anchors = type === 'pointerleave' ? NOTHING : anchorsUnder(target, article);
    if (anchors.size === last.size && [...last].every((each) => anchors.has(each))) return;
    last = anchors;
    tell(anchors);
  };
  article.addEventListener('pointerover', follow);
  article.addEventListener('pointerleave', follow);
  return () => {
    article.removeEventListener('pointerover', follow);
    article.removeEventListener('pointerleave', follow);
  };
}
