import type { Page } from 'playwright-core';

/** What Tab comes by in the window, or in the dialog that is open. */
export interface TabStops {
  /** The names of the controls that had the focus, in order. */
  readonly reached: readonly string[];
  /** Controls that Tab, and the arrows within a group, never come to. */
  readonly missed: readonly string[];
  /** Controls that looked the same with the focus and without. */
  readonly unmarked: readonly string[];
  /** Controls that had the focus outside the window, or under something else. */
  readonly unseen: readonly string[];
}

/** What has the focus after a key: a control, a document of its own, or nothing in the page. */
interface Step {
  readonly kind: 'control' | 'frame' | 'page';
  readonly isKnown: boolean;
  readonly name: string;
  readonly isSeen: boolean;
  readonly look: string;
  /** How the control before looks without the focus; null while it has it still. */
  readonly lookBefore: string | null;
  /** In a text the caret shows where the focus is. */
  readonly hasCaret: boolean;
}

const MOST_TABS = 300;

/** Goes round with Tab once, and gives the focus back. */
export async function walkTabStops(page: Page): Promise<TabStops> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.evaluate(startAtTop);
  const reached: string[] = [];
  const unmarked: string[] = [];
  const unseen: string[] = [];
  let last: Step | null = null;
  for (let i = 0; i < MOST_TABS; i += 1) {
    await page.keyboard.press('Tab');
    const step: Step = await page.evaluate(lookAtFocus);
    if (last && !last.hasCaret && last.look === step.lookBefore) unmarked.push(last.name);
    last = step.kind === 'control' && !step.isKnown ? step : null;
    if (last) reached.push(last.name);
    if (last && !last.isSeen) unseen.push(last.name);
    // Past the last control the browser's own come next, and then the first again.
    if (step.isKnown) break;
    if (step.kind === 'frame') await page.evaluate(leaveFrame);
  }
  const missed = await page.evaluate(missedControls);
  await before.evaluate((element) => {
    const { activeElement } = document;
    if (element instanceof HTMLElement && element !== document.body) element.focus();
    else if (activeElement instanceof HTMLElement) activeElement.blur();
  });
  return { reached, missed, unmarked, unseen };
}

/** Runs in the page. Lets the next Tab come to the first control of a window without a dialog. */
function startAtTop(): void {
  if (document.querySelector('[role="dialog"]')) return;
  const first = document.querySelector<HTMLElement>('button, a, input');
  first?.focus();
  first?.blur();
}

/** Runs in the page. All the links of the document inside would come next: the next Tab goes past it. */
function leaveFrame(): void {
  const behind = document.createElement('span');
  behind.tabIndex = -1;
  document.activeElement?.after(behind);
  behind.focus();
  behind.remove();
}

/** Runs in the page. Marks what had the focus by `data-tab-stop`, and the last by the word `last`. */
async function lookAtFocus(): Promise<Step> {
  const lookOf = (element: Element) => {
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const around = [element.parentElement, element.parentElement?.parentElement, active];
    return [element, ...element.children, ...around]
      .flatMap((part) => part ?? [])
      .map((part) => {
        const style = getComputedStyle(part);
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = style;
        const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`;
        return [outline, boxShadow, style.borderColor, style.backgroundColor].join();
      })
      .join('\n');
  };
  const isSeen = (element: Element) => {
    const shown = element.closest('label') ?? element;
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    const width = Math.min(innerWidth, right) - x;
    const height = Math.min(innerHeight, bottom) - y;
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    return parts.some((across) =>
      parts.some((down) => {
        const hit = document.elementFromPoint(x + width * across, y + height * down);
        return hit !== null && (shown.contains(hit) || hit.contains(shown));
      }),
    );
  };
  const nameOf = (element: Element) => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (labels.map((label) => label.textContent).join(' ') || element.textContent);
    return `${element.getAttribute('role') ?? element.localName}: ${name.trim().slice(0, 60)}`;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  const element = document.activeElement ?? document.body;
  const last = document.querySelector('[data-tab-stop="last"]');
  const lookBefore = last && last !== element ? lookOf(last) : null;
  last?.setAttribute('data-tab-stop', '');
  const isKnown = element.hasAttribute('data-tab-stop');
  const isPage = element === document.body;
  if (!isPage) element.setAttribute('data-tab-stop', 'last');
  // Scrolling to the focus may wait for the next frame.
  for (let i = 0; i < 3 && !isPage && !isSeen(element); i += 1) await frame();
  return {
    kind: isPage ? 'page' : element instanceof HTMLIFrameElement ? 'frame' : 'control',
    isKnown,
    name: nameOf(element),
    isSeen: isSeen(element),
    look: lookOf(element),
    lookBefore,
    hasCaret: element.matches('[contenteditable="true"]'),
  };
}

/** Runs in the page. Takes the marks of the stops away again. */
function missedControls(): string[] {
  const within = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
  const controls = within.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]',
  );
  const groups =
    '[role="toolbar"], [role="radiogroup"], [role="listbox"], [role="grid"], [role="group"]';
  const missed = [...controls]
    .filter((control) => {
      if (control.tabIndex < 0 || control.matches(':disabled, [data-tab-stop]')) return false;
      if (control.closest('[inert], [aria-hidden="true"]') || !control.checkVisibility()) {
        return false;
      }
      return !control.closest(groups)?.querySelector('[data-tab-stop]');
    })
    .map((control) => control.outerHTML.slice(0, 200));
  for (const stop of document.querySelectorAll('[data-tab-stop]')) {
    stop.removeAttribute('data-tab-stop');
  }
  return missed;
}
