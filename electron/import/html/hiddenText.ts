import { readSheetRules } from './sheetRules';

export interface HiddenText {
  /** Passages taken out. */
  readonly passages: number;
  /** How the longest begins. */
  readonly sample: string;
}

const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:s?-only|-text)?|a11y-hidden|u-hiddenVisually)(?:\s|$)/i;

const HIDDEN_STYLES = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)opacity:0?(?:\.0+)?(?:;|!|$)/,
  /(?:^|;)font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:;|!|$)/,
  /(?:^|;)color:(?:transparent|rgba\([^)]*,0(?:\.0+)?\))/,
  /(?:^|;)(?:left|right|top|bottom|margin-left|margin-top|text-indent):-\d{3,}(?:\.\d+)?(?:px|pt)/,
  /(?:^|;)(?:left|right|top|bottom|margin-left|margin-top|text-indent):-\d{2,}(?:\.\d+)?(?:em|rem)/,
  /(?:^|;)clip:rect\((?:0|1)(?:px)?[, ](?:0|1)(?:px)?[, ](?:0|1)(?:px)?[, ](?:0|1)(?:px)?\)/,
  /(?:^|;)clip-path:inset\((?:50|100)%/,
  /(?:^|;)transform:(?:scale\(0\)|translate[xy]?\(-\d{3,}px)/,
];

/**
 * Takes out of the document what a reader of the page does not see. Text that is hidden may have been
 * written to deceive whoever copies the page, so it never becomes part of the article.
 */
export function removeHiddenText(document: Document): HiddenText {
  const body = document.body;
  if (!body) return { passages: 0, sample: '' };
  const allText = (body.textContent ?? '').length;
  const bySheet = hiddenBySheet(document, allText);
  let passages = 0;
  let sample = '';
  for (const element of new Set([...body.querySelectorAll(CANDIDATES), ...bySheet])) {
    if (!body.contains(element) || !(bySheet.has(element) || isHidden(element, allText))) continue;
    const text = readableText(element);
    if (text !== '') {
      passages += 1;
      if (text.length > sample.length) sample = text;
    }
    element.remove();
  }
  return { passages, sample: sample.slice(0, 60).toWellFormed() };
}

/** Elements that a plain rule of the page's own sheets hides and nothing plainly shows. */
function hiddenBySheet(document: Document, allText: number): ReadonlySet<Element> {
  const { hiding, showing } = readSheetRules(document);
  const hidden = new Set<Element>();
  if (hiding.length === 0 || allText === 0) return hidden;
  for (const element of Array.from(document.body.querySelectorAll(hiding.join(',')))) {
    const style = element.getAttribute('style') ?? '';
    if (/display|visibility/i.test(style)) continue;
    // Pages hide themselves until their scripts have run; a reader of the page saw those parts.
    const isPage = (element.textContent ?? '').length > allText / 4;
    if (!isPage) hidden.add(element);
  }
  if (hidden.size === 0 || showing.length === 0) return hidden;
  for (const element of Array.from(document.body.querySelectorAll(showing.join(',')))) {
    hidden.delete(element);
  }
  return hidden;
}

function readableText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue?.trim();
    if (value && !node.parentElement?.closest('script, style, template, noscript')) {
      text += `${value} `;
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

const CANDIDATES = '[hidden], [style], [aria-hidden], [class], font[size="0"], dialog:not([open])';

function isHidden(element: Element, allText: number): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found')
    return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  if (element.localName === 'font' && element.getAttribute('size') === '0') return true;
  if (HIDDEN_CLASS.test(element.getAttribute('class') ?? '')) return true;
  const style = element.getAttribute('style');
  if (style !== null && isHiddenStyle(style)) return true;
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  // A page saved with a window open over it hides its whole content from assistive technology.
  const isPage = (element.textContent ?? '').length > allText / 2;
  return !isPage && !element.matches('.fallback-image, img, picture, figure, figure *');
}

/** True if a style attribute takes text out of sight. */
function isHiddenStyle(style: string): boolean {
  const plain = style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code?: string, letter?: string) =>
      code ? escapedLetter(code) : (letter ?? ''),
    )
    .toLowerCase()
    .replace(/\s*([:;,(])\s*/g, '$1')
    .trim();
  if (HIDDEN_STYLES.some((pattern) => pattern.test(plain))) return true;
  const flat = /(?:^|;)(?:max-)?(?:height|width):[01](?:px)?(?:;|!|$)/.test(plain);
  return flat && /(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)/.test(plain);
}

function escapedLetter(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
