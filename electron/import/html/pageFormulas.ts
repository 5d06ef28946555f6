import { mathMlOf } from '../formula/mathMlOf';
import { isTex, texText } from '../formula/tex';

/** What programs put around a formula that they show in another way. */
const RENDERED =
  '.mwe-math-element, .katex, mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML';
const PREVIEW = '.MathJax_Preview';
const TEX_SCRIPT = 'script[type^="math/tex" i]';
/** What makes a formula no formula: a page within it, as a page has that is to deceive. */
const FOREIGN = 'p, div, table, img, style, script, form, svg, h1, h2, ul';
/** Pictures of formulas, by their class or where they are made. */
const PICTURED = /(?:^|[\s_-])(?:mwe-math|latex|tex|mathjax|math|equation|formula)(?:[\s_-]|$)/i;
const PICTURE_MAKERS =
  /(?:latex\.(?:php|codecogs)|mathtex|mimetex|\/math\/render\/|chart\?cht=tx)/i;

/**
 * Puts the formulas of a page into its text where they stand, as plain text: MathML, what MathJax and
 * KaTeX show, and pictures that are described in TeX. Answers how many there were.
 */
export function writeFormulas(root: ParentNode): number {
  let count = 0;
  const put = (element: Element, text: string) => {
    count += 1;
    element.replaceWith(text);
  };
  // What MathJax shows until the formula itself is there.
  for (const preview of Array.from(root.querySelectorAll(PREVIEW))) preview.remove();
  for (const element of Array.from(root.querySelectorAll(RENDERED))) {
    if (!root.contains(element)) continue;
    const math = element.querySelector('math');
    const script = texBeside(element);
    const text = (math && mathMlOf(math)) || (script && texText(script.textContent ?? ''));
    script?.remove();
    if (text) put(element, text);
  }
  for (const math of Array.from(root.querySelectorAll('math'))) {
    if (root.contains(math) && !math.querySelector(FOREIGN))
      put(math, mathMlOf(math) || wordsOrTex(math.getAttribute('alttext') ?? ''));
  }
  for (const image of Array.from(root.querySelectorAll('img[alt]'))) {
    const alt = image.getAttribute('alt')?.trim() ?? '';
    if (alt === '' || !isPictured(image)) continue;
    put(image, wordsOrTex(alt));
  }
  for (const script of Array.from(root.querySelectorAll(TEX_SCRIPT))) {
    put(script, texText(script.textContent ?? ''));
  }
  return count;
}

function wordsOrTex(text: string): string {
  return isTex(text) || /[\^_]/.test(text) ? texText(text) : text;
}

/** What MathJax was given, which it leaves after what it shows. */
function texBeside(element: Element): Element | undefined {
  const next = element.nextElementSibling;
  if (next?.matches(TEX_SCRIPT)) return next;
  return element.querySelector(TEX_SCRIPT) ?? undefined;
}

function isPictured(image: Element): boolean {
  const alt = image.getAttribute('alt') ?? '';
  const names = image.getAttribute('class') ?? '';
  if (/\\[a-zA-Z]{2,}|\\%|[\^_]\{/.test(alt)) return true;
  const isMade = PICTURED.test(names) || PICTURE_MAKERS.test(image.getAttribute('src') ?? '');
  return isMade && alt.length < 500;
}
