import type { AnchorId } from '../../../shared/id';

/** The ids of the anchors whose fragments an element of the article lies in. */
export function anchorsUnder(target: EventTarget | null, article: Element): ReadonlySet<AnchorId> {
  const anchors = new Set<AnchorId>();
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-anchor]') : null;
  while (element && article.contains(element)) {
    anchors.add((element.dataset.anchor ?? '') as AnchorId);
    element = element.parentElement?.closest<HTMLElement>('[data-anchor]') ?? null;
  }
  return anchors;
}
