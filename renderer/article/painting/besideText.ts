import type { ClaimLook } from './claimLook';
import { type MeasuredLine, measureEnds } from './measureEnds';
import { placeNumbers } from './placeNumbers';
import { statusMarks } from './statusMarks';

/** So far beyond the edges of the view, CSS pixels, is drawn as well: scrolling is faster than drawing. */
const MARGIN = 500;
/** How far a number reaches out behind its claim (CSS pixels). */
const OVERHANG = 3;
/** Numbers keep this far from the edge of the sheet (CSS pixels). */
const EDGE = 8;
/** What the margin keeps free on both sides of its marks (CSS pixels). */
const MARGIN_SIDES = 18;

/** What stands beside the text and is no part of it. */
export interface BesideText {
  /** Something was painted, or may stand elsewhere: all that is in sight is looked at before the next frame. */
  changed(): void;
  stop(): void;
}

interface Drawn {
  readonly element: HTMLElement;
  readonly version: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the numbers of the claims above the ends of their words, and a mark for their status in the margin of
 * the same line. All of it lies in a layer over the article: the text is set as if it were not there, so that
 * marking moves no word. Only blocks in sight are measured, once for each change and frame, and nothing is read
 * out: the claims' own elements say the same.
 */
export function createBesideText(
  article: HTMLElement,
  lookOf: (fragment: HTMLElement) => ClaimLook | undefined,
): BesideText {
  const layer = document.createElement('div');
  layer.className = 'besideText';
  layer.setAttribute('aria-hidden', 'true');
  const probe = numberElement('0');
  probe.style.visibility = 'hidden';
  layer.append(probe);
  const drawn = new Map<HTMLElement, Drawn>();
  let version = 0;
  let frame = 0;

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const host = article.parentElement;
    if (!host || article.clientHeight === 0) return;
    if (layer.parentElement !== host) host.append(layer);
    const origin = layer.getBoundingClientRect();
    const blocks = blocksInSight(article);
    const style = blocks.length > 0 ? getComputedStyle(layer) : null;
    const measures = {
      digit: probe.getBoundingClientRect().width,
      room: Number.parseFloat(style?.getPropertyValue('--inset-end') ?? '0') - MARGIN_SIDES,
    };
    // First everything is read, then everything is written: the browser lays out once.
    const found = blocks.map((block) => {
      const { top, left, width, height } = block.getBoundingClientRect();
      const before = drawn.get(block);
      const place = { top: top - origin.top, left: left - origin.left, width, height };
      if (before?.version === version && before.width === width && before.height === height) {
        return { block, place, before };
      }
      const isRightToLeft = block.matches(':dir(rtl)');
      return { block, place, isRightToLeft, lines: measureEnds(block, isRightToLeft, lookOf) };
    });
    for (const { block, place, before, lines, isRightToLeft } of found) {
      const element = before?.element ?? blockElement(lines, isRightToLeft, measures);
      const { width, height } = place;
      element.style.translate = `${place.left}px ${place.top}px`;
      element.style.width = `${width}px`;
      if (before) continue;
      drawn.get(block)?.element.remove();
      drawn.set(block, { element, version, width, height });
      layer.append(element);
    }
    const inSight = new Set(blocks);
    for (const [block, { element }] of drawn) {
      if (inSight.has(block)) continue;
      element.remove();
      drawn.delete(block);
    }
  }

  const schedule = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const redraw = () => {
    version += 1;
    schedule();
  };
  const follow = ({ target }: Event) => {
    if (target instanceof Node && target.contains(article)) schedule();
  };
  // The browser tells of another size after layout and before it draws.
  const observer = new ResizeObserver(draw);
  observer.observe(article);
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  document.fonts.addEventListener('loadingdone', redraw);
  return {
    changed: redraw,
    stop: () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('scroll', follow, { capture: true });
      document.fonts.removeEventListener('loadingdone', redraw);
      layer.remove();
    },
  };
}

/** The blocks in sight and a little around it. Reads the places of a few blocks, and lays out none. */
function blocksInSight(article: HTMLElement): HTMLElement[] {
  const view = article.closest('[data-article-scroll]')?.getBoundingClientRect();
  const top = (view?.top ?? 0) - MARGIN;
  const bottom = (view?.bottom ?? innerHeight) + MARGIN;
  const blocks = article.children;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  const found: HTMLElement[] = [];
  for (let at = low; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.getBoundingClientRect().top > bottom) break;
    if (block instanceof HTMLElement) found.push(block);
  }
  return found;
}

/** What stands beside the lines of one block. */
function blockElement(
  lines: readonly MeasuredLine[] = [],
  isRightToLeft = false,
  { digit, room }: { readonly digit: number; readonly room: number },
): HTMLElement {
  const element = document.createElement('div');
  element.dir = isRightToLeft ? 'rtl' : 'ltr';
  for (const { top, height, ends } of lines) {
    const starts = placeNumbers(
      ends.map(({ look, end }) => ({ end: end + OVERHANG, width: look.label.length * digit })),
      EDGE,
    );
    for (const [at, { look }] of ends.entries()) {
      const number = numberElement(look.label);
      number.style.setProperty('inset-inline-start', `${starts[at] ?? 0}px`);
      number.style.setProperty('--top', `${top}px`);
      number.style.setProperty('--height', `${height}px`);
      if (look.selected) number.dataset.selected = '';
      if (look.stale) number.dataset.stale = '';
      if (look.dimmed) number.dataset.dimmed = '';
      element.append(number);
    }
    const marks = document.createElement('div');
    marks.className = 'statusMarks';
    marks.style.top = `${top + height / 2}px`;
    const statuses = ends.map(({ look }) => look.status);
    for (const { status, glyph, count } of statusMarks(statuses, room)) {
      const mark = document.createElement('span');
      if (status) mark.dataset.status = status;
      mark.textContent = glyph;
      if (count !== undefined) mark.append(countElement(count));
      marks.append(mark);
    }
    element.append(marks);
  }
  return element;
}

function numberElement(label: string): HTMLElement {
  const number = document.createElement('span');
  number.className = 'claimNumber';
  number.textContent = label;
  return number;
}

function countElement(count: number): HTMLElement {
  const element = document.createElement('small');
  element.textContent = String(count);
  return element;
}
