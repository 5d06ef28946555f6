import { claimSpans } from './claimSpans';
import { offer, sheet } from './contender';
import { drawBlocks } from './drawBlocks';

// The floor: paragraphs and spans, and nothing that keeps them.
let elements = new Map<number, HTMLElement[]>();
let added: HTMLElement | undefined;
let count = 0;

offer({
  open: (project) => {
    elements = drawBlocks(project, sheet(), claimSpans(project));
    count = project.claims.length;
  },
  isDrawn: () => sheet().childElementCount > 0,
  claims: () => count,
  quote: (place) => (elements.get(place) ?? []).map(({ textContent }) => textContent).join(''),
  add: (place) => {
    const range = window.instruments.words(sheet(), place);
    added = document.createElement('span');
    added.className = 'claim';
    range.surroundContents(added);
    count += 1;
  },
  retag: () => added?.classList.toggle('other'),
  remove: () => {
    const parent = added?.parentNode;
    added?.replaceWith(...added.childNodes);
    parent?.normalize();
    count -= 1;
  },
  jump: (place) => elements.get(place)?.[0]?.scrollIntoView({ block: 'center' }),
  goTo: (place) => sheet().children[place]?.scrollIntoView({ block: 'center' }),
});
