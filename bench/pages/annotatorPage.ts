import '@recogito/text-annotator/text-annotator.css';
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import type { ProjectFile } from '../../shared/project/file/projectFile';
import { blockStarts } from './claimSpans';
import { offer, sheet } from './contender';
import { drawBlocks } from './drawBlocks';

/** Given offsets, which it finds in the page itself, or ranges that are ready. */
const byRange = new URLSearchParams(location.search).get('by') === 'range';

let annotator: ReturnType<typeof createTextAnnotator<TextAnnotation, TextAnnotation>> | undefined;
/** It draws in a frame of its own, a moment later, by writing a style sheet. */
let drawings = 0;
let waitedFor = 0;
let last: TextAnnotation | undefined;
let added = 0;
let ids: string[] = [];
new MutationObserver(() => {
  drawings += 1;
}).observe(document.head, { childList: true, subtree: true });

const change = (run: () => void) => {
  waitedFor = drawings + 1;
  run();
};

offer({
  open: (project) => {
    drawBlocks(project, sheet(), new Map());
    annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(sheet(), {
      renderer: 'CSS_HIGHLIGHTS',
      annotatingEnabled: false,
    });
    const annotations = annotationsOf(project);
    ids = annotations.map(({ id }) => id);
    change(() => annotator?.setAnnotations(annotations, false));
  },
  isDrawn: () => drawings >= waitedFor && CSS.highlights.size > 0,
  claims: () => annotator?.getAnnotations().length ?? 0,
  quote: (place) => {
    const found = annotator?.getAnnotationById(ids[place] ?? '');
    return found?.target.selector[0]?.range.toString() ?? '';
  },
  add: (place) => {
    const range = window.instruments.words(sheet(), place);
    added += 1;
    const made = annotationOf(`added_${added}`, {
      quote: range.toString(),
      start: 0,
      end: 0,
      range,
    });
    last = made;
    change(() => annotator?.addAnnotation(made));
  },
  retag: () => {
    const before = last;
    if (!before) return;
    const body = { id: `${before.id}_tag`, annotation: before.id, purpose: 'tagging', value: 'b' };
    last = { ...before, bodies: [body] };
    const after = last;
    change(() => annotator?.updateAnnotation(after));
  },
  remove: () => change(() => annotator?.removeAnnotation(last?.id ?? '')),
  jump: (place) => {
    const found = annotator?.getAnnotationById(ids[place] ?? '');
    const range = found?.target.selector[0]?.range;
    // Its own way scrolls smoothly, which would be timed as slowness.
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  },
  goTo: (place) => sheet().children[place]?.scrollIntoView({ block: 'center' }),
});

function annotationsOf({ article, claims }: ProjectFile): TextAnnotation[] {
  const starts = blockStarts(article.blocks, 0);
  const places = new Map(article.blocks.map(({ id }, place) => [id, place]));
  const textAt = (id: string) =>
    sheet().children[places.get(id as never) ?? 0]?.firstChild ?? sheet();
  return claims.flatMap(({ id, anchors }) =>
    anchors.map(({ start, end, quote }) => {
      const selector = {
        quote: quote.exact.replaceAll('\n', ''),
        start: (starts.get(start.block) ?? 0) + start.offset,
        end: (starts.get(end.block) ?? 0) + end.offset,
      };
      const range = document.createRange();
      if (byRange) {
        range.setStart(textAt(start.block), start.offset);
        range.setEnd(textAt(end.block), end.offset);
      }
      return annotationOf(id, { ...selector, range });
    }),
  );
}

function annotationOf(
  id: string,
  selector: TextAnnotation['target']['selector'][number],
): TextAnnotation {
  return { id, bodies: [], target: { annotation: id, selector: [selector] } };
}
