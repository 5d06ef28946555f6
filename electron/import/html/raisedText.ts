import { readSheet } from './sheetRules';

type Script = 'sup' | 'sub';

/** Longer texts are moved for the layout's sake, letters. */
const LONGEST_RAISED = 40;
/** What is moved and not set smaller is a number beside a number, letters. */
const LONGEST_MOVED = 8;
/** What a shift is at least, CSS pixels; a smaller one sets a sign straight. */
const LEAST_SHIFT = 2;
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16 };

/**
 * Puts what a page raises or lowers by a style of its own into `sup` and `sub`: the styles do not outlive
 * the import, and 10 with a raised 6 is no 106.
 */
export function markRaised(document: Document): void {
  const found = new Map<Element, Script>();
  for (const { selectors, declarations } of readSheet(document)) {
    const script = scriptOf(declarations);
    if (!script || selectors.length === 0) continue;
    for (const element of Array.from(document.body.querySelectorAll(selectors.join(',')))) {
      found.set(element, script);
    }
  }
  for (const element of Array.from(document.body.querySelectorAll('[style]'))) {
    const style = element.getAttribute('style') ?? '';
    const script = scriptOf(style);
    if (script) found.set(element, script);
    else if (/vertical-align\s*:/i.test(style)) found.delete(element);
  }
  for (const [element, script] of found) {
    if (!isScriptText(element)) continue;
    const raised = document.createElement(script);
    raised.append(...Array.from(element.childNodes));
    element.append(raised);
  }
}

function isScriptText(element: Element): boolean {
  if (element.localName !== 'span' && element.localName !== 'font') return false;
  if (element.closest('sup, sub') || element.querySelector('sup, sub, p, div')) return false;
  const text = element.textContent?.trim() ?? '';
  const isAligned = /vertical-align/i.test(element.getAttribute('style') ?? '');
  const longest = isAligned || !element.hasAttribute('style') ? LONGEST_RAISED : LONGEST_MOVED;
  return text !== '' && text.length <= longest;
}

/** Which way a style moves text off its line. */
function scriptOf(declarations: string): Script | undefined {
  const style = declarations.toLowerCase();
  const align = setting(style, 'vertical-align');
  if (align !== undefined) {
    if (/^(?:super|sub)\b/.test(align)) return align.startsWith('super') ? 'sup' : 'sub';
    const shift = pixels(align);
    if (shift !== undefined) return sideOf(shift);
  }
  if (!/^relative\b/.test(setting(style, 'position') ?? '')) return undefined;
  const top = pixels(setting(style, 'top'));
  const bottom = pixels(setting(style, 'bottom'));
  return sideOf(top === undefined ? (bottom ?? 0) : -top);
}

function sideOf(shift: number): Script | undefined {
  if (Math.abs(shift) < LEAST_SHIFT) return undefined;
  return shift > 0 ? 'sup' : 'sub';
}

function setting(style: string, property: string): string | undefined {
  return new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([^;]+)`).exec(style)?.[1]?.trim();
}

function pixels(value: string | undefined): number | undefined {
  const { number, unit } =
    /^(?<number>-?\d*\.?\d+)(?<unit>px|pt|r?em|%)/.exec(value ?? '')?.groups ?? {};
  const size = PIXELS[unit ?? ''];
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}
