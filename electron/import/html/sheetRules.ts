/** Selectors of a page's own style sheets that put elements out of sight or back into it. */
export interface SheetRules {
  readonly hiding: readonly string[];
  readonly showing: readonly string[];
}

const LONGEST_SHEET = 500_000;
const MOST_RULES = 2000;
/** An element, class or id with more classes; what depends on anything around it is not judged. */
const PLAIN_SELECTOR = /^[a-z][a-z0-9]*$|^[a-z0-9]*(?:[.#][\w-]+)+$/i;

/**
 * Reads the plain rules of the sheets that stand in the page itself. Rules for a medium or a condition
 * are passed over, since whether they apply is not known.
 */
export function readSheetRules(document: Document): SheetRules {
  const hiding: string[] = [];
  const showing: string[] = [];
  for (const { selectors, declarations } of readSheet(document)) {
    const display = /(?:^|;)\s*(?:display|visibility)\s*:\s*([a-z-]+)/i.exec(declarations)?.[1];
    if (display === undefined) continue;
    const hides = /^(?:none|hidden|collapse)$/i.test(display);
    (hides ? hiding : showing).push(...selectors);
    if (hiding.length + showing.length > MOST_RULES) break;
  }
  return { hiding, showing };
}

/** The plain rules of a page's own sheets in their order: plain selectors, and what they declare. */
export function* readSheet(document: Document): Generator<{
  readonly selectors: readonly string[];
  readonly declarations: string;
}> {
  for (const sheet of Array.from(document.querySelectorAll('style:not([media])'))) {
    const text = (sheet.textContent ?? '').slice(0, LONGEST_SHEET);
    for (const [selectors, declarations] of plainRules(text)) {
      const plain = selectors.split(',').map((selector) => selector.trim());
      yield { selectors: plain.filter((one) => PLAIN_SELECTOR.test(one)), declarations };
    }
  }
}

/** Selector list and declarations of each rule outside any at-rule. */
function* plainRules(sheet: string): Generator<readonly [string, string]> {
  const text = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf('{', from);
    if (open < 0) return;
    // Statements such as @import stand before a rule without braces of their own.
    const prelude = text
      .slice(from, open)
      .replace(/^[^{]*;/, '')
      .trim();
    const isAtRule = prelude.startsWith('@');
    const close = isAtRule ? closingBrace(text, open) : text.indexOf('}', open);
    if (close < 0) return;
    if (!isAtRule) yield [prelude.slice(0, 4000), text.slice(open + 1, close)];
    from = close + 1;
  }
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}
