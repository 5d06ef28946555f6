const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Below this no character joins the one before it, `\r\n` excepted. */
const FIRST_COMBINING = 0x300;

/**
 * Characters after which a boundary may depend on what stands further left (UAX 29, rules GB9c, GB11,
 * GB12 and GB13): marks and joiners, the two halves of a flag.
 */
const DEPENDS_ON_LEFT = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{RI}\u200d]/u;

/**
 * Whether an offset (UTF-16 units) lies between two grapheme clusters. The text's ends do, anything
 * outside the text does not. Looks only at the characters around it.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < FIRST_COMBINING && after < FIRST_COMBINING) return !(before === 13 && after === 10);
  return clusterStart(text, offset, contextStart(text, offset)) === offset;
}

/**
 * The nearest grapheme boundary at or before the offset (`back`), or at or after it (`forward`). An
 * offset outside the text becomes the nearer end.
 */
export function snapToGrapheme(
  text: string,
  offset: number,
  direction: 'back' | 'forward',
): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isGraphemeBoundary(text, offset)) return offset;
  const start = startOfCluster(text, offset);
  return direction === 'back' ? start : endOfCluster(text, start);
}

function startOfCluster(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const context = contextStart(text, at);
    const start = clusterStart(text, at, context);
    // The context's own first character may belong to a cluster that starts further left.
    if (start > context || isGraphemeBoundary(text, context)) return start;
    at = context;
  }
}

function endOfCluster(text: string, start: number): number {
  for (let size = 32; ; size *= 2) {
    const window = text.slice(start, start + size);
    const [first] = graphemes.segment(window);
    const length = first === undefined ? 0 : first.segment.length;
    // One unit of room: the window may have cut a surrogate pair.
    if (length < window.length - 1 || start + window.length >= text.length) return start + length;
  }
}

/** The start of the cluster that holds the code point at the offset, as seen from `context` on. */
function clusterStart(text: string, offset: number, context: number): number {
  const window = text.slice(context, offset + widthAt(text, offset));
  return context + (graphemes.segment(window).containing(offset - context)?.index ?? 0);
}

/** The nearest place left of the offset from which its boundary can be judged. */
function contextStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    at -= widthBefore(text, at);
    const point = text.codePointAt(at);
    if (point === undefined || !DEPENDS_ON_LEFT.test(String.fromCodePoint(point))) break;
  }
  return at;
}

function widthAt(text: string, offset: number): 1 | 2 {
  return isPair(text, offset) ? 2 : 1;
}

function widthBefore(text: string, offset: number): 1 | 2 {
  return offset >= 2 && isPair(text, offset - 2) ? 2 : 1;
}

function isPair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset)) && isLow(text.charCodeAt(offset + 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
