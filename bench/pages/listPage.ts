import type { Claim } from '../../shared/claim/claim';
import { offer, sheet } from './contender';

// A list of the same claims that draws the rows in sight, each a line of text and nothing more.
const ROW_HEIGHT = 54;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
let all: readonly Claim[] = [];
let shown: readonly Claim[] = [];
let isFiltered = false;
let isDescending = true;
const scroller = document.createElement('div');
const rows = document.createElement('div');
scroller.style.cssText = 'height:700px;width:300px;overflow:auto';
rows.style.position = 'relative';
scroller.append(rows);
scroller.addEventListener('scroll', draw, { passive: true });

function draw(): void {
  rows.style.height = `${shown.length * ROW_HEIGHT}px`;
  const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - 8);
  rows.replaceChildren(
    ...shown.slice(first, first + 30).map((claim, at) => {
      const row = document.createElement('div');
      row.style.cssText = `position:absolute;top:${(first + at) * ROW_HEIGHT}px;height:${ROW_HEIGHT}px`;
      row.textContent = quoteOf(claim);
      return row;
    }),
  );
}

function quoteOf({ anchors }: Claim): string {
  return anchors[0]?.quote.exact ?? '';
}

offer({
  open: ({ claims }) => {
    all = claims;
    shown = claims;
    sheet().append(scroller);
    draw();
  },
  isDrawn: () => rows.childElementCount > 0,
  claims: () => shown.length,
  show: () => {
    scroller.remove();
    scroller.scrollTop = 0;
    sheet().append(scroller);
    draw();
  },
  filter: () => {
    isFiltered = !isFiltered;
    shown = isFiltered ? all.filter(({ status }) => status === 'checked') : all;
    draw();
  },
  sort: () => {
    isDescending = !isDescending;
    const direction = isDescending ? -1 : 1;
    const keyed = shown.map((claim) => ({ claim, key: quoteOf(claim) }));
    keyed.sort((a, b) => direction * collator.compare(a.key, b.key));
    shown = keyed.map(({ claim }) => claim);
    draw();
  },
});
