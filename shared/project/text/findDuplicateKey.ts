const STRING_OR_BRACKET = /["{}[\]]/g;
const QUOTE_OR_ESCAPE = /["\\]/g;
const COLON_AHEAD = /\s*:/y;

/** The first key that stands twice in one object of a valid JSON text. Slow: only to name it. */
export function findDuplicateKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  const next = new RegExp(STRING_OR_BRACKET);
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [token] = match;
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else {
      const end = stringEnd(text, match.index + 1);
      next.lastIndex = end;
      COLON_AHEAD.lastIndex = end;
      if (!COLON_AHEAD.test(text)) continue;
      const key = String(JSON.parse(text.slice(match.index, end)));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}

/** Behind the closing quote. One pattern for the whole string would need a stack as deep as it is long. */
function stringEnd(text: string, from: number): number {
  const next = new RegExp(QUOTE_OR_ESCAPE);
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[0] === '"') return match.index + 1;
    next.lastIndex = match.index + 2;
  }
  return text.length;
}
